// Views of every mail with invented people, rich enough to show each part once.
// Invariant: both languages get the same facts, so that their mails can be read side by side.

import type { Line } from "../../functions/domain/line.ts";
import type { Language } from "../../functions/domain/model.ts";
import type {
  ConfirmView,
  DigestView,
  DraftView,
  FollowUpView,
  MailView,
  HeldView,
  NoticeView,
  ReceiptView,
  WelcomeView,
} from "../../templates/views.ts";
import { IMPORTED } from "./sample-import.ts";
import { REPORT, SAID, MEETINGS, AMISS, ASKED, HELD, notYet, notUnderstood, CONTACT, OWNER } from "./sample-lines.ts";

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

/** A full digest: every section, every kind of reason, every way to act. */
export function digestView(language: Language): DigestView {
  const da = language === "da";
  return {
    ...common(language),
    kind: "digest",
    slot: "2026-11-30",
    allIsWell: false,
    meetings: [
      {
        number: 10,
        at: "2026-12-02T12:30:00.000Z",
        until: "2026-12-02T13:30:00.000Z",
        subject: da ? "Budget for havnen" : "Harbour budget",
        place: "Havnegade 12, Aarhus",
        people: [
          {
            name: "Liv Østergaard",
            firstName: "Liv",
            role: da ? "havnechef" : "harbour master",
            organisation: "Havnelab",
            last: { at: "2026-10-12", channel: "call", direction: "in", topic: da ? "kajen" : "the quay" },
            pledges: [
              { by: "owner", text: da ? "tallene for 2026" : "the figures for 2026", due: "2026-12-01" },
              { by: "contact", text: da ? "en rundvisning" : "a tour" },
            ],
            share: REPORT.title,
          },
          { name: "Troels Vind", firstName: "Troels", pledges: [] },
        ],
        more: 2,
      },
      {
        number: 11,
        at: "2026-12-04",
        until: "2026-12-05",
        people: [{ name: "Sofie Lind", firstName: "Sofie", pledges: [] }],
        more: 0,
      },
    ],
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
        draft: draft("jonas@vestkaj.example", "Jonas", language, {
          promise: {
            by: "owner",
            language,
            text: da ? "sende skitserne til gavlen" : "send the sketches of the gable",
          },
        }),
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
        offer: { cadenceDays: 183 },
        draft: draft("soeren.aeroe@kystogklima.example", "Søren", "da", {
          topic: "Re: Digehøjder i Ribe",
          last: { channel: "mail", direction: "in", language: "da" },
        }),
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
    recordedMore: { count: 12, isAtLeast: false, name: "Thit Mørk" },
    demand: { perWeek: 8, places: 3, atMost: 8, longer: { name: "Anna Berg", cadenceDays: 61 } },
  };
}

/** The digest after four weeks with nothing to say. */
export const quietDigestView = (language: Language): DigestView => ({
  ...withoutDemand(digestView(language)),
  meetings: [],
  promises: [],
  signs: [],
  passOn: [],
  recorded: [],
  allIsWell: true,
});

function withoutDemand(whole: DigestView): DigestView {
  const { demand: _, recordedMore: __, ...view } = whole;
  return view;
}

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
      note: language === "da" ? "hør om budgettet" : "ask about the budget",
      timesShown: 0,
      last: { at: "2026-11-16T09:00:00.000Z", channel: "mail", direction: "out", topic: "Saltlageret 2027" },
      draft: draft("thit@saltlageret.example", "Thit", language, {
        topic: "Saltlageret 2027",
        last: { channel: "mail", direction: "out", language: "da" },
        wanted: { language, text: language === "da" ? "hør om budgettet" : "ask about the budget" },
      }),
    },
  };
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

const heldMail = (number: number, at: string, more: Partial<HeldView>): HeldView => ({
  number,
  at,
  from: "mette@example.org",
  subject: "Kaffe på molen",
  cause: "dmarc-fail",
  part: "all",
  ...more,
});

export const heldView = (language: Language): NoticeView => ({
  ...common(language),
  kind: "notice",
  about: "held",
  held: [
    heldMail(1, "2026-11-29T18:04:00.000Z", { cause: "dmarc-fail" }),
    heldMail(2, "2026-11-29T19:40:00.000Z", { cause: "not-aligned", subject: "Re: A sign of life", part: "rest" }),
    heldMail(3, "2026-11-29T20:00:00.000Z", { cause: "other-token", from: "mette@work.example" }),
    heldMail(4, "2026-11-29T20:30:00.000Z", { cause: "unclear", subject: "" }),
  ],
  isMore: true,
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
    "receipt-imported": receipt(language, "people.csv", IMPORTED),
    "receipt-meetings": receipt(language, "Invitation: Havnebudget", MEETINGS),
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
      { kind: "nothing-to-undo", kept: ["Anna Berg"] },
    ]),
    "receipt-held": receipt(language, "", HELD),
    "receipt-not-yet": receipt(language, "", notYet),
    "receipt-not-understood": receipt(language, "", notUnderstood),
    "receipt-nothing": receipt(language, "", []),
    manual: receipt(language, "help", [{ kind: "help" }]),
    settings: receipt(language, "settings", [{ kind: "settings", owner: OWNER }]),
    person: receipt(language, "who is Anna", [
      {
        kind: "person",
        contact: CONTACT,
        ahead: {
          interaction: "0000000000000003",
          at: "2026-12-02T12:30:00.000Z",
          channel: "meeting",
          direction: "both",
          topic: "Havnebudget",
          meeting: "u1",
        },
      },
    ]),
    people: receipt(language, "list", [
      { kind: "people", title: "list", people, more: 12 },
      { kind: "people", title: "find", words: "laks", people: [], more: 0 },
    ]),
    "notice-held": heldView(language),
    "notice-forwarding": {
      ...heldView(language),
      about: "forwarding",
      held: [],
      forwarding: {
        from: "forwarding-noreply@google.com",
        subject: "(#123456789) Gmail Forwarding Confirmation - Receive Mail from mette@example.org",
        lines: ["Confirmation code: 123456789", "https://mail.google.com/mail/vf-%5BANGjdJ8%5D-aB3"],
      },
    },
    "notice-pace": { ...heldView(language), about: "pace", held: [] },
    "confirm-export": confirmView(language, "export"),
    "confirm-delete": confirmView(language, "delete-everything"),
    "confirm-address": confirmView(language, "add-address"),
  };
}
