// A line for each thing that the service cannot do yet, and for each reason why a line was not understood.
// Invariant: complete: a new reason does not compile before there is a line for it.

import type { NotUnderstood, NotYet } from "../../functions/domain/not-understood.ts";
import type { Line } from "../../functions/domain/line.ts";

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
  "nothing-offered": "1 ok",
  "no-answer": "Whoever it was",
  "none-of-those": "the tall one",
  "not-a-correction": "it was on the 14th",
  "no-item-there": "",
  "date-in-the-past": "1 snooze until yesterday",
  "date-is-today": "1 snooze until today",
  "no-such-date": "1 snooze until 31 February",
  "no-such-day-told": "Lunch with Anna Berg 31/2",
  "no-such-birthday": "Anna Berg: birthday 30 February",
  "no-such-zone": "time zone Mars",
  "no-such-time": "digest Tuesday 3:00",
  "no-such-language": "language German",
  "no-such-receipts": "receipts sometimes",
  "no-such-count": "at most 11",
  "no-such-promise": "1 kept",
  "no-person": "moved to Aarhus",
  "kept-as-words": "also spoke to Tom, call him on Monday",
  "nothing-to-record": "hm",
  "no-meeting-time": "Havnebudget",
  "no-meeting": "holidays.ics",
  encrypted: "Laks",
  winmail: "Laks",
  "nobody-behind": "sales@nordlys.example",
  "own-card": "me.vcf",
  "file-not-read": "harbour.zip",
  empty: "",
  "empty-share": "",
  "empty-orders": "",
  "too-many-commands": "",
  "automatic-mail": "Automatic reply: Nets",
  "beside-list": "Everybody likes salmon",
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
