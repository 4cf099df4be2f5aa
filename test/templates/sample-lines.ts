// Lines of receipts, each kind at least once, about invented people.
// Invariant: what cannot be done yet and what is not understood are complete, or this does not compile.

import type { NotUnderstood, NotYet } from "../../functions/domain/commands.ts";
import type { Line } from "../../functions/domain/line.ts";
import type { Contact, Owner } from "../../functions/domain/model.ts";

export const REPORT = {
  title: "How small harbours share one auditor",
  url: "https://news.example/harbours?id=7&lang=en",
};

export const CONTACT: Contact = {
  id: "0000000000000001",
  name: "Anna Berg",
  addresses: ["anna@havnelab.example"],
  organisation: "Havnelab",
  role: "project lead",
  phone: "+45 12 34 56 70",
  language: "da",
  interests: ["salmon"],
  needs: ["an auditor"],
  strengths: ["GDPR"],
  tags: ["customer"],
  circles: [],
  purposes: [],
  cadenceDays: 42,
  importance: "important",
  dates: [{ label: "birthday", date: "--08-14" }],
  notes: [{ at: "2026-08-12T10:00:00.000Z", text: "moves to Aarhus" }],
  never: false,
  skipsInARow: 0,
  touches: [
    { interaction: "0000000000000002", at: "2026-08-12", channel: "meeting", direction: "both", topic: "salmon feed" },
  ],
  showings: [],
  openNudges: [],
  createdAt: "2026-01-02T10:00:00.000Z",
  dueOn: "2026-12-07",
};

export const OWNER: Owner = {
  id: "0000000000000009",
  addresses: ["mette@soendergaard.example", "mette@work.example"],
  name: "Mette Søndergaard",
  language: "en",
  timeZone: "Europe/Copenhagen",
  digest: { weekday: "monday", time: "07:30" },
  checkInsPerDigest: 3,
  defaultCadenceDays: 90,
  receipts: "auto",
  receiptsSent: 4,
  pausedUntil: "9999-12-31",
  dropBox: "q7m2k9x4",
  createdAt: "2026-01-02T10:00:00.000Z",
  nextDigestAt: "2026-12-07T06:30:00.000Z",
  schedule: "current",
  silentWeeks: 0,
  answeredSlots: [],
  recordedThrough: "2026-11-23T06:30:00.000Z",
  version: 12,
};

export const MEETINGS: readonly Line[] = [
  {
    kind: "meeting-ahead",
    people: ["Anna Berg", "Bo Lund"],
    newPeople: ["Bo Lund"],
    withoutAddress: ["Bo Lund"],
    at: "2026-12-03T09:00:00.000Z",
    until: "2026-12-03T10:00:00.000Z",
    subject: "Havnebudget",
    place: "Havnegade 12, Aarhus",
    note: "bring the figures",
    recurs: true,
    unknownZone: "Moon/Tycho",
  },
  {
    kind: "meeting-moved",
    people: ["Anna Berg"],
    newPeople: [],
    withoutAddress: [],
    at: "2026-12-04",
    until: "2026-12-05",
    from: "2026-12-03T09:00:00.000Z",
    recurs: false,
  },
  {
    kind: "meeting-changed",
    people: ["Anna Berg", "Thit Mørk"],
    newPeople: [],
    withoutAddress: [],
    at: "2026-12-03T23:00:00.000Z",
    until: "2026-12-04T01:00:00.000Z",
    subject: "Havnebudget",
    recurs: false,
  },
  { kind: "meeting-cancelled", people: ["Anna Berg"], at: "2026-12-03T09:00:00.000Z", subject: "Havnebudget" },
  { kind: "meeting-kept", why: "same", people: ["Anna Berg"], at: "2026-12-03T09:00:00.000Z", subject: "Havnebudget" },
  { kind: "meeting-kept", why: "older", people: ["Anna Berg"], at: "2026-12-03T09:00:00.000Z", subject: "Havnebudget" },
  { kind: "meeting-cancelled", isDeclined: true, people: ["Bo Lund"], at: "2026-12-03", subject: "Frokost" },
  { kind: "meeting-kept", why: "declined", people: ["Bo Lund"], at: "2026-12-03", subject: "Frokost" },
  { kind: "meeting-kept", why: "cancels-unknown", people: [], at: "2026-12-03T09:00:00.000Z" },
  { kind: "meeting-kept", why: "only-an-answer", people: ["Bo Lund"], at: "2026-12-03", subject: "Frokost" },
];

export const SAID: readonly Line[] = [
  {
    kind: "recorded",
    people: ["Anna Berg", "Bo Lund", "Sofie Lind"],
    newPeople: ["Bo Lund", "Sofie Lind"],
    withoutAddress: ["Sofie Lind"],
    at: "2026-11-29",
    channel: "meeting",
    direction: "both",
    subject: "Kaffe på molen",
    note: "Anna looks for an auditor.",
  },
  {
    kind: "recorded",
    people: ["Thit Mørk"],
    newPeople: [],
    withoutAddress: [],
    at: "2026-11-28T12:00:00.000Z",
    channel: "mail",
    direction: "in",
    subject: "Saltlageret 2027",
  },
  { kind: "mentioned", people: ["Karl Rasmussen"] },
  { kind: "done", number: 1, name: "Anna Berg", on: "2026-11-30", note: "had coffee", next: "2027-08-14" },
  { kind: "snoozed", number: 2, name: "Bo Lund", until: "2026-12-14" },
  { kind: "skipped", number: 3, name: "Thit Mørk", until: "2027-02-28" },
  { kind: "never", number: 4, name: "Karl Rasmussen" },
  { kind: "declined", number: 5, name: "Ingrid Vang", title: REPORT.title },
  { kind: "cadence-set", name: "Anna Berg", days: 42, dueOn: "2027-01-11" },
  { kind: "noted", name: "Bo Lund", note: "moves to Aarhus" },
  { kind: "field-set", name: "Anna Berg", field: "organisation", value: "Havnelab" },
  { kind: "field-set", name: "Anna Berg", field: "role", value: "project lead" },
  { kind: "field-set", name: "Anna Berg", field: "phone", value: "12 34 56 78" },
  { kind: "field-set", name: "Anna Berg", field: "language", value: "da" },
  { kind: "field-set", name: "Anna Berg", field: "address", value: "anna@new.example" },
  { kind: "field-set", name: "Anna Berg", field: "interest", value: "salmon" },
  { kind: "field-set", name: "Anna Berg", field: "need", value: "an auditor" },
  { kind: "field-set", name: "Anna Berg", field: "strength", value: "GDPR" },
  { kind: "field-set", name: "Anna Berg", field: "tag", value: "customer" },
  { kind: "field-set", name: "Anna Berg", field: "date", value: "birthday --08-14" },
  { kind: "field-set", name: "Anna Berg", field: "importance", value: "important" },
  { kind: "field-removed", name: "Anna Berg", field: "need", value: "an auditor" },
  { kind: "field-removed", name: "Anna Berg", field: "interest", value: "salmon" },
  { kind: "field-removed", name: "Anna Berg", field: "strength", value: "GDPR" },
  { kind: "field-removed", name: "Anna Berg", field: "tag", value: "#customer" },
  { kind: "follow-up-set", people: ["Thit Mørk"], on: "2026-12-14" },
  {
    kind: "shared",
    title: REPORT.title,
    fits: [
      { name: "Anna Berg", words: ["auditor"] },
      { name: "Bo Lund", words: ["harbours"] },
    ],
  },
  { kind: "shared", title: "A note", fits: [] },
  { kind: "paused", until: "2027-08-01" },
  { kind: "resumed", nextDigestAt: "2026-12-07T06:30:00.000Z" },
  { kind: "time-zone-set", timeZone: "Europe/Copenhagen", nextDigestAt: "2026-12-07T06:30:00.000Z" },
  { kind: "language-set", language: "da" },
  { kind: "digest-slot-set", weekday: "tuesday", time: "08:00", nextDigestAt: "2026-12-01T07:00:00.000Z" },
  { kind: "at-most-set", count: 1 },
  { kind: "receipts-set", mode: "always" },
  { kind: "moved", wrong: "Anna Berg", right: "Anna Bech" },
  {
    kind: "moved",
    wrong: "Anna Berg",
    right: "Anna Bech",
    what: [{ kind: "cadence-set", name: "Anna Bech", days: 42 }],
  },
  { kind: "left-open", items: [{ number: 4, name: "Per Holm" }] },
  { kind: "nothing-open" },
  { kind: "pledged", name: "Anna Berg", text: "the deck", due: "2026-12-04" },
  { kind: "settled", number: 7, name: "Anna Berg", text: "the deck", as: "kept", note: "mailed it" },
  { kind: "settled", number: 8, name: "Bo Lund", text: "a list", as: "dropped" },
  { kind: "already-closed", number: 6, name: "Pernille Holt", status: "done" },
  { kind: "added", newPeople: ["Karl Rasmussen", "Ida Holm"], withoutAddress: ["Ida Holm"] },
];
export const AMISS: readonly Line[] = [
  { kind: "unknown-number", number: 99, numbers: [1, 2, 3] },
  { kind: "unknown-number", number: 1, numbers: [4, 5], recorded: true },
  { kind: "nobody-named", name: "Asger" },
  { kind: "too-many-people", count: 31, limit: 25 },
  { kind: "nobody-to-record", subject: "Newsletter no. 12" },
  { kind: "not-answering-a-mail", line: "1 done" },
  { kind: "answered-mail-unknown" },
  { kind: "already-answered", name: "Anna" },
  { kind: "not-yet", what: "circles", line: "circle Rotary: Anna, Bo" },
  { kind: "not-understood", line: "1 frobnicate", why: "unknown-verb" },
  { kind: "not-understood", line: "1 snooze until yesterday", why: "date-in-the-past" },
];
export const ASKED: readonly Line[] = [
  {
    kind: "which-person",
    name: "Bo",
    options: [
      { number: 1, name: "Bo Lund", organisation: "Lund Revision", address: "bo@lundrevision.example" },
      { number: 2, name: "Bo Hansen" },
    ],
  },
  { kind: "same-person", number: 3, name: "Anna Berg", address: "anna.berg@private.example" },
];

export const HELD: readonly Line[] = [
  { kind: "held-released", number: 1, at: "2026-11-29T18:04:00.000Z", subject: "Kaffe på molen", isEmpty: false },
  { kind: "held-released", number: 2, at: "2026-11-29T19:40:00.000Z", subject: "", isEmpty: true },
  { kind: "needs-own-mail", number: 1 },
  ...(["released-before", "gone", "too-many", "not-yours"] as const).map((why, index): Line => ({
    kind: "held-kept",
    number: 3 + index,
    at: "2026-11-29T20:00:00.000Z",
    subject: "Hej",
    why,
  })),
  {
    kind: "which-held",
    items: [
      { number: 1, at: "2026-11-29T18:04:00.000Z", subject: "Kaffe på molen" },
      { number: 2, at: "2026-11-29T19:40:00.000Z", subject: "Tea" },
    ],
  },
];

const NOT_YET: Readonly<Record<NotYet, string>> = {
  purposes: "purpose: new customers",
  circles: "circle Rotary: Anna, Bo",
  introductions: "Anna and Bo: both work with salmon",
  asking: "Who knows a good auditor?",
  export: "export",
  forget: "forget Anna",
  "delete-everything": "delete everything",
  merge: "merge Anna Berg and A. Berg",
  "add-address": "add address mette@other.example",
  "drop-box": "new drop-box",
};
const NOT_UNDERSTOOD: Readonly<Record<NotUnderstood, string>> = {
  "unknown-verb": "1 frobnicate",
  "unknown-order": "what can you do?",
  "number-alone": "2",
  "no-answer": "Whoever it was",
  "date-in-the-past": "1 snooze until yesterday",
  "no-such-date": "1 snooze until 31 February",
  "no-such-day-told": "Lunch with Anna Berg 31/2",
  "no-such-zone": "time zone Mars",
  "no-such-time": "digest Tuesday 3:00",
  "no-such-language": "language German",
  "no-such-receipts": "receipts sometimes",
  "no-such-count": "at most 11",
  "no-such-promise": "1 kept",
  "no-person": "moved to Aarhus",
  "nothing-to-record": "hm",
  "no-meeting": "holidays.ics",
  encrypted: "Laks",
  empty: "",
  "empty-share": "",
  "empty-orders": "",
  "too-many-commands": "",
  "table-elsewhere": "people.csv",
  "unknown-table": "prices.csv",
  "nothing-attached": "import",
  "file-unopened": "people.vcf",
  "bad-address-verb": "blursday@in.livstegn.example",
};
export const notYet = entries(NOT_YET).map(([what, line]): Line => ({ kind: "not-yet", what, line }));
export const notUnderstood = entries(NOT_UNDERSTOOD).map(([why, line]): Line => ({
  kind: "not-understood",
  why,
  line,
}));

function entries<Key extends string>(record: Readonly<Record<Key, string>>): readonly (readonly [Key, string])[] {
  const isKey = (key: string): key is Key => key in record;
  return Object.keys(record)
    .filter(isKey)
    .map((key) => [key, record[key]] as const);
}
