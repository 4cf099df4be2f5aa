// Mails for the table of capture, in English and in Danish: each language has an owner of its own on one service.
// Invariant: both languages tell the same, so that one test holds for both.

import type { Export, OutboxMail, OutgoingMail, Service } from "./service.ts";
import { DOMAIN } from "./service.ts";

export type Speaker = {
  readonly language: "en" | "da";
  readonly owner: string;
  readonly hello: readonly [subject: string, text: string];
  readonly labels: { readonly from: string; readonly date: string; readonly subject: string; readonly to: string };
  readonly marker: string;
  readonly prefix: string;
};

export const SPEAKERS: readonly Speaker[] = [
  {
    language: "en",
    owner: "ann@example.org",
    hello: ["Hello", "receipts always"],
    labels: { from: "From", date: "Date", subject: "Subject", to: "To" },
    marker: "---------- Forwarded message ---------",
    prefix: "Fwd: ",
  },
  {
    language: "da",
    owner: "mette@example.org",
    hello: ["Hej", "sprog dansk\nkvitteringer altid"],
    labels: { from: "Fra", date: "Dato", subject: "Emne", to: "Til" },
    marker: "-------- Videresendt besked --------",
    prefix: "VS: ",
  },
];

/** Makes owners of both, who want a receipt for everything. */
export async function signUp(service: Service): Promise<void> {
  for (const { owner, hello } of SPEAKERS) {
    await service.send({ from: owner, to: `me@${DOMAIN}`, subject: hello[0], text: hello[1] });
  }
}

export type Forwarded = {
  readonly from: string;
  readonly to: string;
  readonly cc?: string;
  /** Wall clock in Copenhagen, `2026-11-19T14:05`. */
  readonly at: string;
  readonly subject: string;
  readonly body?: string;
};

/** A mail forwarded to `log@`, with the owner's words above it. */
export function forwardOf(speaker: Speaker, forwarded: Forwarded, note = ""): OutgoingMail {
  return toLog(speaker, {
    subject: `${speaker.prefix}${forwarded.subject}`,
    text: `${note}\n\n${blockOf(speaker, forwarded)}`,
  });
}

export const toLog = ({ owner }: Speaker, mail: OutgoingMail): OutgoingMail => ({
  from: owner,
  to: `log@${DOMAIN}`,
  ...mail,
});

/** The block that a mail program puts above a mail that it forwards. */
export function blockOf({ labels, marker, language }: Speaker, { from, to, cc, at, subject, body }: Forwarded): string {
  const copies = cc === undefined ? [] : [`Cc: ${cc}`];
  return [
    marker,
    `${labels.from}: ${from}`,
    `${labels.date}: ${printedDate(at, language)}`,
    `${labels.subject}: ${subject}`,
    `${labels.to}: ${to}`,
    ...copies,
    "",
    body ?? (language === "en" ? "Shall we meet?" : "Skal vi mødes?"),
  ].join("\n");
}

const MONTHS = { en: ["Nov", "at"], da: ["nov.", "kl."] } as const;

/** November alone: `19 Nov 2026 at 14:05`, `19. nov. 2026 kl. 14.05`. */
function printedDate(at: string, language: "en" | "da"): string {
  const [month, clock] = MONTHS[language];
  const day = Number(at.slice(8, 10));
  const time = at.slice(11, 16);
  return language === "en"
    ? `${day} ${month} 2026 ${clock} ${time}`
    : `${day}. ${month} 2026 ${clock} ${time.replace(":", ".")}`;
}

/** What an owner's export says of one person. */
export type Known = {
  readonly contact: Export["contacts"][number] | undefined;
  readonly interactions: Export["interactions"];
};

export async function knownOf(service: Service, { owner }: Speaker, name: string): Promise<Known> {
  const { contacts, interactions } = await service.export(owner);
  const contact = contacts.find((one) => one.name === name);
  return {
    contact,
    interactions: interactions.filter((one) => contact !== undefined && one.contacts.includes(contact.id)),
  };
}

export const textOf = (mails: readonly OutboxMail[]): string =>
  mails
    .map(({ text }) => text)
    .join("\n")
    .replace(/\s+/g, " ");
