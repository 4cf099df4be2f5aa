// The network of an owner: who is in it, when each is due, and why somebody is in a digest or not.
// Invariant: shows the export document and `why`, nothing that only this page knows.
import { call, columns, el, empty, facts, failure, row } from "./dom.js";
import { day, inWords, spaced } from "./words.js";

export async function showNetwork([chosenOwner, id]) {
  const { owners } = await call("/api/console");
  if (owners.length === 0) return empty("Nobody is served yet", "The first mail makes its sender an owner.");
  const owner = owners.includes(chosenOwner) ? chosenOwner : owners[0];
  const data = await call(`/api/export?owner=${encodeURIComponent(owner)}`);
  const people = data.contacts.toSorted(
    (a, b) => (a.dueOn ?? "9").localeCompare(b.dueOn ?? "9") || a.name.localeCompare(b.name),
  );
  const contact = people.find((person) => person.id === id);
  const head = el(
    "div",
    { class: "list-head" },
    picker(owners, owner),
    el("p", { class: "quiet" }, settingsOf(data.owner)),
  );
  const rows = people.map((person) => personRow(owner, person, data, id));
  const list = el(
    "div",
    { class: "list" },
    head,
    people.length === 0 ? el("p", {}, "No contacts yet.") : el("ul", { "aria-label": "Contacts" }, rows),
  );
  const detail = contact ? await personDetail(owner, contact, data) : overview(data);
  return columns(list, detail, contact !== undefined);
}

function picker(owners, current) {
  const choose = (event) => (location.hash = `#/network/${encodeURIComponent(event.target.value)}`);
  const options = owners.map((owner) => el("option", { value: owner, selected: owner === current }, owner));
  return el("label", { class: "field" }, "Owner", el("select", { onchange: choose }, options));
}

const WEEKDAYS = {
  monday: "on Mondays",
  tuesday: "on Tuesdays",
  wednesday: "on Wednesdays",
  thursday: "on Thursdays",
  friday: "on Fridays",
  saturday: "on Saturdays",
  sunday: "on Sundays",
};
const settingsOf = ({ name, digest, timeZone, language, pausedUntil }) =>
  `${name || "No name"}. Weekly mail ${WEEKDAYS[digest.weekday]} at ${digest.time} in ${timeZone}, in ${language === "da" ? "Danish" : "English"}${pausedUntil ? `; paused until ${day(pausedUntil)}` : ""}.`;

function personRow(owner, person, data, id) {
  const open = data.nudges.filter((nudge) => nudge.status === "open" && nudge.contacts.includes(person.id)).length;
  return row({
    href: `#/network/${encodeURIComponent(owner)}/${person.id}`,
    isCurrent: person.id === id,
    title: person.name || person.addresses[0],
    line: knownOf(person, data),
    when: person.never ? "never" : person.dueOn ? `due ${day(person.dueOn)}` : "",
    mark: open > 0 && el("span", { class: "status pending" }, `${open} open`),
  });
}

const knownOf = (person, data) =>
  [person.role, person.organisation, lastOf(person, data) || person.notes.at(-1)?.text].filter(Boolean).join(" · ") ||
  person.addresses[0] ||
  "nothing known yet";

function lastOf(person, { interactions }) {
  const days = interactions.filter(({ contacts }) => contacts.includes(person.id)).map(({ at }) => at.slice(0, 10));
  return days.length === 0 ? "" : `last ${day(days.toSorted().at(-1))}`;
}

function overview({ shares, digests, nudges }) {
  const open = nudges.filter(({ status }) => status === "open").length;
  return el(
    "section",
    { class: "detail" },
    empty(
      "Choose a person",
      `Open nudges: ${open}. Things to pass on: ${shares.length}. Digests so far: ${digests.length}.`,
    ),
  );
}

async function personDetail(owner, person, data) {
  const nudges = data.nudges.filter(({ contacts }) => contacts.includes(person.id));
  const past = data.interactions
    .filter(({ contacts }) => contacts.includes(person.id))
    .toSorted((a, b) => b.at.localeCompare(a.at));
  return el(
    "section",
    { class: "detail" },
    el("a", { class: "back", href: `#/network/${encodeURIComponent(owner)}` }, "← Network"),
    el("h1", {}, person.name),
    facts([
      ["Addresses", person.addresses.join(", ")],
      ["Works", [person.role, person.organisation].filter(Boolean).join(", ")],
      ["Phone", person.phone],
      ["Every", person.cadenceDays && `${person.cadenceDays} days`],
      ["Due", person.never ? "never" : day(person.dueOn)],
      ["Looks for", person.needs.join(", ")],
      ["Likes", person.interests.join(", ")],
      ["Knows", person.strengths.join(", ")],
      ["Tags", person.tags.join(", ")],
      ["Dates", person.dates.map(({ label, date }) => `${label} ${date}`).join(", ")],
      ["Notes", person.notes.map(({ text }) => text).join("; ")],
    ]),
    await whyOf(owner, person),
    el("h2", {}, "Nudges"),
    nudges.length === 0 ? el("p", { class: "quiet" }, "None.") : el("ul", { class: "lines" }, nudges.map(nudgeLine)),
    el("h2", {}, "Contact so far"),
    past.length === 0
      ? el("p", { class: "quiet" }, "None recorded.")
      : el("ul", { class: "lines" }, past.map(contactLine)),
  );
}

async function whyOf(owner, person) {
  const query = new URLSearchParams({ owner, contact: person.id });
  try {
    const why = await call(`/api/why?${query}`);
    const terms = Object.entries(why.terms ?? {}).map(([name, value]) => [
      spaced(name),
      typeof value === "number" ? String(Math.round(value * 1000) / 1000) : inWords(value),
    ]);
    return [
      el("h2", {}, `In a digest on ${day(why.slot)}?`),
      el(
        "p",
        {},
        why.in
          ? `Yes, as number ${why.number}.`
          : `No: ${(why.keptOutBy ?? []).map((reason) => reason.replaceAll("-", " ")).join(", ") || "not chosen"}.`,
      ),
      el("details", {}, el("summary", {}, "The terms behind it"), facts([...placing(why), ...terms])),
    ];
  } catch (error) {
    return failure(error);
  }
}

/** What the terms came to: the reasons given, what holds the person back and until when, and who has the places. */
function placing(why) {
  const rounded = (score) => String(Math.round(score * 1000) / 1000);
  return [
    ["Section", why.as && [why.as, why.slotKind].filter(Boolean).map(spaced).join(", ")],
    ["Reasons", (why.reasons ?? []).map(({ kind }) => spaced(kind)).join(", ")],
    [
      "Held back by",
      why.heldBy.map(({ rule, until }) => spaced(rule) + (until ? ` until ${day(until)}` : "")).join(", "),
    ],
    ["Something beside", why.relevantFor.map(spaced).join(", ")],
    ["Score", rounded(why.score)],
    ["Places", why.placesTakenBy.map(({ name, score }) => `${name} ${rounded(score)}`).join(", ")],
  ];
}

const nudgeLine = (nudge) =>
  el(
    "li",
    {},
    el("span", { class: `status ${nudge.status === "open" ? "pending" : "kind"}` }, nudge.status),
    ` ${nudge.kind}, due ${day(nudge.due)}`,
    nudge.note ? `: ${nudge.note}` : "",
  );
const CONTACTS = {
  mail: { in: "a mail from them", out: "a mail to them", both: "mails" },
  meeting: { in: "a meeting", out: "a meeting", both: "a meeting" },
  call: { in: "a call from them", out: "a call to them", both: "a call" },
  message: { in: "a message from them", out: "a message to them", both: "messages" },
  other: { in: "they were in touch", out: "you were in touch", both: "in touch" },
};
const contactLine = ({ at, channel, direction, subject, note }) =>
  el(
    "li",
    {},
    `${inWords(at)}: ${CONTACTS[channel][direction]}`,
    subject ? ` “${subject}”` : "",
    note ? el("span", { class: "quiet" }, ` ${note}`) : "",
  );
