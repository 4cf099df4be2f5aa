// What the clock will start by itself.
// Invariant: soonest first; what never comes again stands last.
import { move } from "./clock.js";
import { call, el, empty, moment } from "./dom.js";

export async function showSchedules() {
  const schedules = await call("/api/console/schedules");
  if (schedules.length === 0)
    return empty("Nothing is scheduled", "An owner's weekly digest stands here after the first mail.");
  const sorted = schedules.toSorted((a, b) => ((a.next ?? "9") < (b.next ?? "9") ? -1 : 1));
  return el(
    "section",
    { class: "page" },
    el("h1", {}, "What is scheduled"),
    el("ul", { class: "cards" }, sorted.map(card)),
  );
}

const KINDS = { digest: "Weekly mail", "follow-up": "Reminder" };

function card({ name, expression, timeZone, next, kind, owner }) {
  return el(
    "li",
    { class: "card" },
    el("p", { class: "card-title" }, next ? moment(next) : "never again"),
    el("p", {}, kind ? `${KINDS[kind]} to ${owner}` : name),
    el("p", { class: "quiet break" }, el("code", { title: name }, expression), ` in ${timeZone}`),
    next && el("button", { type: "button", onclick: () => move({ to: next }) }, "Move the clock there"),
  );
}
