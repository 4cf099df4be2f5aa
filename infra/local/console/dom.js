// Elements from plain values: the one way in which this console makes HTML.
// Invariant: what came from a mail becomes text, never markup.

/** `el("p", { class: "quiet" }, "text", child)`; a property that begins with `on` is a listener. */
export function el(name, properties = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (key in element && typeof value !== "string") element[key] = value;
    else element.setAttribute(key, value === true ? "" : String(value));
  }
  element.append(...children.flat(3).filter((child) => child !== undefined && child !== null && child !== false));
  return element;
}

/** One call of the stack's own HTTP interface; throws with its words. */
export async function call(path, body) {
  const response = await fetch(
    path,
    body === undefined
      ? {}
      : { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) },
  );
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error ?? response.statusText);
  return answer;
}

const MOMENT = new Intl.DateTimeFormat("en-GB", {
  weekday: "short",
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "UTC",
});
const SHORT = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "UTC",
});

/** Always UTC, as the clock is. */
export const moment = (iso) => (iso ? `${MOMENT.format(new Date(iso))} UTC` : "");
export const shortMoment = (iso) => (iso ? SHORT.format(new Date(iso)) : "");

export function empty(title, ...rest) {
  return el("div", { class: "empty" }, el("h2", {}, title), ...rest.map((line) => el("p", {}, line)));
}

export function failure(error) {
  return el("p", { class: "failure", role: "alert" }, `That did not work: ${error.message}`);
}

/** A list beside what is chosen in it; on a phone one of the two is shown. */
export function columns(list, detail, isChosen) {
  return el("div", { class: isChosen ? "columns chosen" : "columns" }, list, detail);
}

/** A row of a list that leads somewhere. */
export function row({ href, isCurrent, title, line, when, mark }) {
  return el(
    "li",
    {},
    el(
      "a",
      { class: "row", href, "aria-current": isCurrent ? "true" : undefined },
      el("span", { class: "row-title" }, title),
      el("span", { class: "row-when" }, when),
      el("span", { class: "row-line" }, line),
      mark,
    ),
  );
}

export function facts(pairs) {
  const shown = pairs.filter(([, value]) => value !== undefined && value !== null && value !== "");
  return el(
    "dl",
    { class: "facts" },
    shown.map(([name, value]) => [el("dt", {}, name), el("dd", {}, value)]),
  );
}
