// What the service's codes mean, for whoever reads this console.
// Invariant: a code that is not known here is shown as it is, never hidden.
import { el, moment } from "./dom.js";

const STATUSES = {
  pending: "It waits to be read.",
  applied: "It was read.",
  ignored: "It was left aside.",
  held: "It is kept aside until its owner says that it was them.",
  refused: "It was turned away, and its sender hears nothing.",
  dead: "It failed at every try, and waits for somebody to look.",
};
const REASONS = {
  changed: "What it said is remembered.",
  answered: "It changed nothing, and was answered where there was something to say.",
  "nothing-asked": "It asked for nothing.",
  "signed-up": "Its sender became an owner.",
  "drop-box": "A forwarding rule sent it to its owner's drop-box, where mails are only logged.",
  released: "Its owner said that it was them, and it was done.",
  "second-copy": "It is another copy of a mail that was read before.",
  importing: "A long list of people is being taken in, part by part.",
  undoing: "A long list of people is being taken back, part by part.",
  "over-pace": "More than 300 mails came from this owner within an hour; it is read when the hour is over.",
  "all-tries-used": "Every delivery of it failed.",
  stranger: "Nobody who is served, or may be, wrote it.",
  "from-none": "It names no sender.",
  "from-several-headers": "It has several From headers, so nobody can be identified by it.",
  "from-several-mailboxes": "It names several senders, so nobody can be identified by it.",
  "from-not-plain": "Its From is not one plain mailbox, so nobody can be identified by it.",
  virus: "A virus was found in it.",
  spam: "It is spam.",
  "too-large": "It is too large.",
  "unknown-drop-box": "No owner has this drop-box.",
  "own-mail": "It is a mail of this service, coming back.",
  reaction: "An emoji is no answer.",
  "forwarded-notice": "What was forwarded is an automatic notice, and no contact.",
  "null-return-path": "A machine wrote it: it has no return path.",
  "out-of-office": "It is an absence notice.",
  "mailer-daemon": "A mail server wrote it.",
  "delivery-report": "It reports on the delivery of a mail.",
  "mailing-list": "It came by a mailing list.",
  precedence: "It calls itself bulk mail.",
  "auto-reply": "It is an automatic reply.",
  "no-replies-wanted": "A machine wrote it: it wants no automatic replies.",
  "calendar-answer": "A calendar answers an invitation.",
  "forwarding-confirmation": "A provider asks whether it may forward to the drop-box; that was passed on.",
  "auto-submitted": "A machine wrote it, and it says so.",
  "other-token": "It answers a mail that was written to somebody else.",
  "dmarc-fail": "Its domain says that it is not from there.",
  "not-aligned": "It bears no signature of its sender's domain.",
  unclear: "Whether its sender wrote it could not be checked.",
};

/** What became of a mail and why: in words, with the code that tests and logs use. */
export const verdict = ({ status, reason }) => [
  STATUSES[status],
  " ",
  REASONS[reason] ?? "",
  " ",
  el("code", { title: "the reason as it is recorded" }, reason),
];

/** `isPrivate` as `is private`. */
export const spaced = (key) => key.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replaceAll("-", " ");

/** A value of a command or a term: people by their names, days and moments as people write them, lists with commas. */
export function inWords(value) {
  if (Array.isArray(value)) return value.map(inWords).join(", ");
  if (typeof value === "string") return dated(value);
  if (value === null || typeof value !== "object") return String(value);
  if (value.by === "name") return value.name;
  if (value.by === "numbers" || value.by === "names") return inWords(value.numbers ?? value.names);
  if (value.by === "address") return value.name ? `${value.name} <${value.address}>` : value.address;
  return Object.entries(value)
    .map(([key, part]) => (key === "by" ? inWords(part) : `${spaced(key)} ${inWords(part)}`))
    .join(", ");
}

const DAY = new Intl.DateTimeFormat("en-GB", {
  weekday: "short",
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});

/** A day as `Mon 7 Dec 2026`. */
export const day = (iso) => (iso ? DAY.format(new Date(`${iso}T00:00:00Z`)) : "");

function dated(text) {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return day(text);
  return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) ? moment(text) : text;
}
