// Two weeks of an invented owner, told so that one digest has something of every kind.
// Invariant: goes in by SMTP and HTTP alone, as the journeys do, with names and addresses of nobody.

import { DOMAIN } from "../journeys/service.ts";
import type { OutboxMail, OutgoingMail, Service } from "../journeys/service.ts";
import { gmailForward } from "../journeys/stories.ts";

export const START = "2026-11-18T08:00:00Z";

/** A note with its words in the subject, as a hurried owner writes it. */
const log = (subject: string): OutgoingMail => ({ to: `log@${DOMAIN}`, subject, text: "" });
const FIRST_WEEK: readonly OutgoingMail[] = [
  { from: "Ann Holm <ann@example.org>", to: `me@${DOMAIN}`, subject: "Hello", text: "digest Monday 7:30" },
  gmailForward({
    note: "every 6 weeks",
    from: "mia@fjord.example",
    name: "Mia Lund",
    date: "Wed, 16 Sep 2026 at 14:05",
    subject: "Salmon farming on land",
    body: "Come and see the tanks when you pass by.",
  }),
  gmailForward({
    note: "every 2 months",
    from: "ole@bridge.example",
    name: "Ole Krog",
    date: "Thu, 27 Aug 2026 at 10:20",
    subject: "The bridge at Havnegade",
    body: "Thank you for asking around.",
  }),
  log("Mia Lund works at Fjord Salmon as head of farming, likes salmon"),
  log("Ole Krog works at Krog & Steel as engineer"),
  log("Jonas Frandsen, jonas@vestkaj.example, works at Vestkaj Byg, likes timber and harbours, every 6 months"),
];
const SECOND_WEEK: readonly { readonly at: string; readonly mail: OutgoingMail }[] = [
  { at: "2026-11-24T12:40:00Z", mail: log("Coffee with Jonas Frandsen today, he thinks of opening in Ribe") },
  {
    at: "2026-11-25T15:15:00Z",
    mail: {
      to: `share@${DOMAIN}`,
      subject: "Timber roofs for small harbours",
      text: "https://news.example/timber-roofs",
    },
  },
  {
    at: "2026-11-25T15:20:00Z",
    mail: {
      to: `share@${DOMAIN}`,
      subject: "Land-based salmon gets its first export licence",
      text: "https://news.example/land-based-salmon",
    },
  },
  {
    at: "2026-11-26T09:00:00Z",
    mail: {
      to: "Pernille Holt <pernille@boelge.example>",
      bcc: `log@${DOMAIN}`,
      subject: "The fish hall",
      text: "Dear Pernille,\n\nthank you for the drawings.\n\nAnn",
      date: "Thu, 26 Nov 2026 10:00:00 +0100",
      envelope: { from: "ann@example.org", to: [`log@${DOMAIN}`] },
    },
  },
  {
    at: "2026-11-26T09:05:00Z",
    mail: log("Promised Pernille to send the sketches of the gable by 4 December"),
  },
];
const DIGEST_AT = "2026-11-30T06:30:00Z";

/** Tells the story up to the digest, and gives it. */
export async function tellPictureStory(service: Service): Promise<OutboxMail> {
  for (const mail of FIRST_WEEK) await service.send(mail);
  for (const { at, mail } of SECOND_WEEK) {
    await service.clock({ to: at });
    await service.send(mail);
  }
  await service.clock({ to: DIGEST_AT });
  const digest = (await service.outbox()).findLast(({ kind }) => kind === "digest");
  if (digest === undefined) throw new Error("No digest was sent.");
  return digest;
}

/** Answers the digest as its owner does: two by number, one by sending its draft. */
export async function answerPictureStory(service: Service, digest: OutboxMail): Promise<void> {
  await service.clock({ to: "2026-11-30T07:10:00Z" });
  await service.answer(digest, "1 done: sent them on Sunday\n3 in 2 weeks");
  const draft = new URL(digest.drafts.find((link) => link.startsWith("mailto:mia@")) ?? "mailto:");
  const bcc = draft.searchParams.get("bcc") ?? "";
  await service.send({
    to: "mia@fjord.example",
    subject: draft.searchParams.get("subject") ?? "",
    text: draft.searchParams.get("body") ?? "",
    envelope: { from: "ann@example.org", to: [bcc] },
  });
}
