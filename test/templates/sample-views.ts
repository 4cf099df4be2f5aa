// Views of every mail with invented people, rich enough to show each part once.
// Invariant: both languages get the same facts, so that their mails can be read side by side.

import type { Line } from "../../functions/domain/line.ts";
import type { Language } from "../../functions/domain/model.ts";
import type {
  ConfirmView,
  FollowUpView,
  MailView,
  HeldView,
  NoticeView,
  ReceiptView,
  WelcomeView,
} from "../../templates/views.ts";
import { common, digestView, draft, quietDigestView } from "./sample-digest.ts";
import { IMPORTED } from "./sample-import.ts";
import { SAID, MEETINGS, AMISS, ASKED, HELD } from "./sample-lines.ts";
import { CONTACT, OWNER } from "./sample-people.ts";
import { notYet, notUnderstood } from "./sample-amiss.ts";

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

function followUpsView(language: Language): FollowUpView {
  const { draft: _, ...first } = followUpView(language).item;
  const more = [
    { ...first, number: 2, note: language === "da" ? "spørg til båden" : "ask about the boat" },
    { ...first, number: 3, name: "Bo Lund", note: "ISO 9001" },
    { ...first, number: 4, name: "Dea Frank" },
  ];
  return { ...followUpView(language), more };
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
    "follow-up-several": followUpsView(language),
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
        kept: [
          { name: "Bo Lund", why: "changed-since" },
          { name: "Dea Frank", why: "built-on" },
        ],
        restores: false,
      },
      { kind: "undone", lines: SAID.slice(3, 4), kept: [], restores: false, left: SAID.slice(4, 5) },
      { kind: "nothing-to-undo" },
      { kind: "nothing-to-undo", kept: ["Anna Berg"] },
      { kind: "nothing-to-undo", why: { kind: "already" } },
      { kind: "nothing-to-undo", why: { kind: "nothing-of", name: "Anna Berg" } },
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
