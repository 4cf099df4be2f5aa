// Views of every mail with invented people, rich enough to show each part once.
// Invariant: both languages get the same facts, so that their mails can be read side by side.

import type { NotUnderstood, NotYet } from "../../functions/domain/commands.ts";
import type { Line } from "../../functions/domain/decision.ts";
import type { Contact, Language, Owner } from "../../functions/domain/model.ts";
import type {
  ConfirmView,
  DigestView,
  DraftView,
  FollowUpView,
  MailView,
  NoticeView,
  ReceiptView,
  WelcomeView,
} from "../../templates/views.ts";

const DOMAIN = "in.livstegn.example";
const TOKEN = "k3v9q2m7xw4hd6rt5ybn8pgcf2s7jz3lq9mw4k6hd5v8xr7ty2bn";

const common = (language: Language) => ({
  language,
  timeZone: "Europe/Copenhagen",
  now: "2026-11-30T06:30:00.000Z",
  ownerName: "Mette Søndergaard",
  domain: DOMAIN,
  replyTo: `r+${TOKEN}@${DOMAIN}`,
});

function draft(to: string, firstName: string, language: Language, more: Partial<DraftView> = {}): DraftView {
  return { to, bcc: `log+n${TOKEN}@${DOMAIN}`, language, firstName, ...more };
}

const REPORT = { title: "How small harbours share one auditor", url: "https://news.example/harbours?id=7&lang=en" };

/** A full digest: every section, every kind of reason, every way to act. */
export function digestView(language: Language): DigestView {
  const da = language === "da";
  return {
    ...common(language),
    kind: "digest",
    slot: "2026-11-30",
    allIsWell: false,
    promises: [
      {
        number: 1,
        kind: "pledge",
        name: "Jonas Frandsen",
        organisation: "Vestkaj Byg",
        due: "2026-12-04",
        note: da ? "sende skitserne til gavlen" : "send the sketches of the gable",
        timesShown: 3,
        phone: "+45 12 34 56 78",
        draft: draft("jonas@vestkaj.example", "Jonas", "da", { topic: da ? "skitserne til gavlen" : "the gable" }),
      },
      {
        number: 2,
        kind: "date",
        name: "Ingrid Vang",
        due: "2026-12-03",
        label: "birthday",
        timesShown: 1,
        last: { at: "2026-09-14", channel: "call", direction: "both" },
        phone: "12 34 56 79",
      },
    ],
    signs: [
      {
        number: 3,
        name: "Anna Berg",
        role: da ? "projektleder" : "project lead",
        organisation: "Havnelab",
        slotKind: "ordinary",
        terms: [{ kind: "cadence", lastContact: "2026-08-12", cadenceDays: 42, gapDays: 110 }],
        last: {
          at: "2026-08-12",
          channel: "meeting",
          direction: "both",
          topic: da ? "foderet til laksene" : "the salmon feed",
        },
        share: { ...REPORT, words: [da ? "revisor" : "auditor"] },
        draft: draft("anna@havnelab.example", "Anna", "en", { share: { ...REPORT, hasAttachment: false } }),
      },
      {
        number: 4,
        name: "Søren Ærø-Lindqvist",
        organisation: "Kyst & Klima",
        slotKind: "dormant",
        terms: [{ kind: "dormant", lastContact: "2024-05-03" }],
        last: { at: "2024-05-03T11:20:00.000Z", channel: "mail", direction: "in", topic: "Re: Digehøjder i Ribe" },
        draft: draft("soeren.aeroe@kystogklima.example", "Søren", "da", { topic: "Re: Digehøjder i Ribe" }),
      },
      {
        number: 5,
        name: "Sofie Lind",
        slotKind: "new",
        terms: [{ kind: "no-contact-yet" }],
        draft: draft("", "Sofie", language),
      },
    ],
    passOn: [
      {
        title: da ? "Tegninger af det nye fiskehus" : "Drawings of the new fish hall",
        hasAttachment: true,
        people: [
          {
            number: 6,
            name: "Pernille Holt",
            organisation: "Bølge Arkitekter",
            words: da ? ["fiskehuse", "træ"] : ["fish halls", "timber"],
            draft: draft("pernille@boelge.example", "Pernille", "da", {
              share: {
                title: da ? "Tegninger af det nye fiskehus" : "Drawings of the new fish hall",
                hasAttachment: true,
              },
            }),
          },
        ],
      },
      {
        ...REPORT,
        hasAttachment: false,
        people: [
          {
            number: 7,
            name: "Bo Lund",
            organisation: "Lund Revision",
            words: da ? ["havne", "revisor"] : ["harbours", "auditor"],
            draft: draft("bo@lundrevision.example", "Bo", "en", { share: { ...REPORT, hasAttachment: false } }),
          },
        ],
      },
    ],
    recorded: [
      {
        number: 8,
        people: ["Anna Berg", "Bo Lund"],
        at: "2026-11-24",
        channel: "meeting",
        direction: "both",
        note: da ? "kaffe på molen" : "coffee on the pier",
      },
      {
        number: 9,
        people: ["Thit Mørk"],
        at: "2026-11-26T14:05:00.000Z",
        channel: "mail",
        direction: "out",
        subject: da ? "Tak for sidst" : "Good to see you",
      },
    ],
  };
}

/** The digest after four weeks with nothing to say. */
export const quietDigestView = (language: Language): DigestView => ({
  ...digestView(language),
  promises: [],
  signs: [],
  passOn: [],
  recorded: [],
  allIsWell: true,
});

export function followUpView(language: Language): FollowUpView {
  return {
    ...common(language),
    kind: "follow-up",
    item: {
      number: 1,
      kind: "follow-up",
      name: "Thit Mørk",
      organisation: "Saltlageret",
      due: "2026-11-30",
      note: language === "da" ? "hører om budgettet" : "ask about the budget",
      timesShown: 0,
      last: { at: "2026-11-16T09:00:00.000Z", channel: "mail", direction: "out", topic: "Saltlageret 2027" },
      draft: draft("thit@saltlageret.example", "Thit", "da", { topic: "Saltlageret 2027" }),
    },
  };
}

const CONTACT: Contact = {
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

const OWNER: Owner = {
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

const SAID: readonly Line[] = [
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
  { kind: "pledged", name: "Anna Berg", text: "the deck", due: "2026-12-04" },
  { kind: "already-closed", number: 6, name: "Pernille Holt", status: "done" },
  { kind: "added", newPeople: ["Karl Rasmussen", "Ida Holm"], withoutAddress: ["Ida Holm"] },
];
const AMISS: readonly Line[] = [
  { kind: "unknown-number", number: 99, numbers: [1, 2, 3] },
  { kind: "nobody-named", name: "Asger" },
  { kind: "too-many-people", count: 31, limit: 25 },
  { kind: "nobody-to-record", subject: "Newsletter no. 12" },
  { kind: "not-answering-a-mail", line: "1 done" },
  { kind: "answered-mail-unknown" },
  { kind: "not-yet", what: "circles", line: "circle Rotary: Anna, Bo" },
  { kind: "not-understood", line: "1 frobnicate", why: "unknown-verb" },
  { kind: "not-understood", line: "1 snooze until yesterday", why: "date-in-the-past" },
];
const ASKED: readonly Line[] = [
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

const NOT_YET: Readonly<Record<NotYet, string>> = {
  pledges: "5 kept",
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
  import: "people.csv",
};
const NOT_UNDERSTOOD: Readonly<Record<NotUnderstood, string>> = {
  "unknown-verb": "1 frobnicate",
  "date-in-the-past": "1 snooze until yesterday",
  "no-such-date": "1 snooze until 31 February",
  "no-such-zone": "time zone Mars",
  "no-such-time": "digest Tuesday 3:00",
  "no-person": "moved to Aarhus",
  "nothing-to-record": "hm",
  empty: "",
  "too-many-commands": "",
  "bad-address-verb": "blursday@in.livstegn.example",
};
const notYet = entries(NOT_YET).map(([what, line]): Line => ({ kind: "not-yet", what, line }));
const notUnderstood = entries(NOT_UNDERSTOOD).map(([why, line]): Line => ({ kind: "not-understood", why, line }));

function entries<Key extends string>(record: Readonly<Record<Key, string>>): readonly (readonly [Key, string])[] {
  const isKey = (key: string): key is Key => key in record;
  return Object.keys(record)
    .filter(isKey)
    .map((key) => [key, record[key]] as const);
}

function receipt(language: Language, about: string, lines: readonly Line[]): ReceiptView {
  return { ...common(language), kind: "receipt", about, lines };
}

export function welcomeView(language: Language): WelcomeView {
  return {
    ...common(language),
    kind: "welcome",
    about: "Hello",
    nextDigestAt: "2026-12-07T06:30:00.000Z",
    digest: { weekday: "monday", time: "07:30" },
    dropBox: "q7m2k9x4",
    lines: SAID.slice(0, 1),
  };
}

export const heldView = (language: Language): NoticeView => ({
  ...common(language),
  kind: "notice",
  about: "held",
  held: [
    { number: 1, at: "2026-11-29T18:04:00.000Z", cause: "dmarc-fail" },
    { number: 2, at: "2026-11-29T19:40:00.000Z", cause: "not-aligned" },
    { number: 3, at: "2026-11-29T20:00:00.000Z", cause: "other-token" },
  ],
});

export const confirmView = (language: Language, what: ConfirmView["what"]): ConfirmView => ({
  ...common(language),
  kind: "confirm",
  what,
  detail: "mette@other.example",
});

/** Every mail by the name of its snapshot. */
export function sampleViews(language: Language): Readonly<Record<string, MailView>> {
  const people = [
    { name: "Anna Berg", organisation: "Havnelab", lastContact: "2026-08-12", dueOn: "2026-12-07" },
    { name: "Sofie Lind" },
  ];
  return {
    digest: digestView(language),
    "digest-quiet": quietDigestView(language),
    "follow-up": followUpView(language),
    welcome: welcomeView(language),
    "welcome-help": { ...welcomeView(language), lines: [{ kind: "help" }] },
    "receipt-said": receipt(language, "Kaffe på molen", SAID),
    "receipt-short": receipt(language, "Coffee", SAID.slice(0, 1)),
    "receipt-mixed": receipt(language, "Re: A sign of life: Anna Berg", [...SAID.slice(3, 5), ...AMISS, ...ASKED]),
    "receipt-which-item": receipt(language, "Re: A sign of life: Anna Berg", [
      {
        kind: "which-item",
        verb: "done",
        items: [
          { number: 3, name: "Anna Berg" },
          { number: 4, name: "Søren Ærø-Lindqvist" },
        ],
      },
    ]),
    "receipt-undone": receipt(language, "undo", [
      {
        kind: "undone",
        lines: SAID.slice(3, 5),
        kept: [{ name: "Bo Lund", why: "changed-since" }],
        restores: false,
      },
      { kind: "nothing-to-undo" },
    ]),
    "receipt-not-yet": receipt(language, "", notYet),
    "receipt-not-understood": receipt(language, "", notUnderstood),
    "receipt-nothing": receipt(language, "", []),
    manual: receipt(language, "help", [{ kind: "help" }]),
    settings: receipt(language, "settings", [{ kind: "settings", owner: OWNER }]),
    person: receipt(language, "who is Anna", [{ kind: "person", contact: CONTACT }]),
    people: receipt(language, "list", [
      { kind: "people", title: "list", people, more: 12 },
      { kind: "people", title: "find", words: "laks", people: [], more: 0 },
    ]),
    "notice-held": heldView(language),
    "notice-pace": { ...heldView(language), about: "pace", held: [] },
    "confirm-export": confirmView(language, "export"),
    "confirm-delete": confirmView(language, "delete-everything"),
    "confirm-address": confirmView(language, "add-address"),
  };
}
