// What the clock will start by itself.
// Invariant: soonest first; what never comes again stands last.
import { move } from "./clock.js";
import { call, el, empty, moment } from "./dom.js";

export async function showSchedules() {
  const schedules = await call("/api/schedules");
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

function card({ name, expression, timeZone, next }) {
  return el(
    "li",
    { class: "card" },
    el("p", { class: "card-title" }, next ? moment(next) : "never again"),
    el("p", {}, el("code", {}, expression), ` in ${timeZone}`),
    el("p", { class: "quiet break" }, name),
    next && el("button", { type: "button", onclick: () => move({ to: next }) }, "Move the clock there"),
  );
}
