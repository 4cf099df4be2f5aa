// The console: which view is shown, and when it is shown anew.
// Invariant: the address after # says what is seen, so that a reload and the back button keep it.
import { showClock } from "./clock.js";
import { call, failure } from "./dom.js";
import { showInbox } from "./inbox.js";
import { showNetwork } from "./network.js";
import { showOutbox } from "./outbox.js";
import { showSchedules } from "./schedules.js";
import { offerSender, openCompose } from "./write.js";

const VIEWS = { inbox: showInbox, outbox: showOutbox, network: showNetwork, schedules: showSchedules };
const POLL_MS = 2000;
const view = document.querySelector("#view");
let seen = "";

async function show() {
  const [, name = "inbox", ...rest] = location.hash.split("/");
  const [key, make] = name in VIEWS ? [name, VIEWS[name]] : ["inbox", showInbox];
  for (const tab of document.querySelectorAll(".tabs a"))
    tab.toggleAttribute("aria-current", tab.getAttribute("href") === `#/${key}`);
  const wanted = location.hash;
  try {
    const made = await make(rest.map(decodeURIComponent));
    if (location.hash === wanted) replace(made);
  } catch (error) {
    replace(failure(error));
  }
}

/** Keeps what the reader had scrolled to. */
function replace(made) {
  const scrolled = view.querySelector(".list")?.scrollTop ?? 0;
  view.replaceChildren(made);
  const list = view.querySelector(".list");
  if (list) list.scrollTop = scrolled;
}

async function poll() {
  try {
    const state = await call("/api/console");
    showClock(state);
    offerSender(state.owners.at(-1));
    for (const count of document.querySelectorAll("[data-count]")) count.textContent = state[count.dataset.count] || "";
    const now = JSON.stringify([state.arrived, state.pending, state.sent, state.now]);
    const isTyping = view.contains(document.activeElement) && document.activeElement.matches("input, select, textarea");
    if (now !== seen && !isTyping) await show();
    seen = now;
  } catch {
    document.querySelector("[data-mode]").textContent = "the stack does not answer";
  }
}

async function keepPolling() {
  if (!document.hidden) await poll();
  setTimeout(keepPolling, POLL_MS);
}

document.querySelector("[data-write]").addEventListener("click", () => openCompose({}));
addEventListener("hashchange", async () => {
  await show();
  view.focus({ preventScroll: true });
});
addEventListener("livstegn:changed", poll);
await keepPolling();
