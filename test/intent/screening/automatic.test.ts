// Mails that machines send, each as a row of test/fixtures/automatic: all are known, and no person's mail is taken for one.

import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { screen } from "../../../functions/intent/screening/screen.ts";
import { readMail } from "../../../functions/mail/read-mail.ts";
import { anArrival } from "./arrivals.ts";

const rowSchema = z.strictObject({
  kind: z.string(),
  language: z.string(),
  subject: z.string(),
  headers: z.record(z.string(), z.string()),
  body: z.string(),
  from: z.string().optional(),
  returnPath: z.string().optional(),
  /** The method of the calendar that it carries. */
  calendar: z.string().optional(),
  /** It is known by its text too, when its owner forwards it. */
  forwarded: z.boolean().optional(),
});
type Row = z.infer<typeof rowSchema>;

const folder = new URL("../../fixtures/", import.meta.url);
const rows = z.array(rowSchema).parse(JSON.parse(readFileSync(new URL("automatic/mails.json", folder), "utf8")));

const outcomeOf = (raw: string | Uint8Array, more: { returnPath?: string } = {}) => {
  const bytes = typeof raw === "string" ? new TextEncoder().encode(raw) : raw;
  return screen(anArrival({ mail: readMail(bytes), ...more })).outcome;
};

function rawOf({ from = "ann@example.org", subject, headers, body, calendar }: Row): string {
  const type =
    calendar === undefined ? "text/plain; charset=utf-8" : `text/calendar; charset=utf-8; method=${calendar}`;
  const text =
    calendar === undefined ? body : `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:${calendar}\r\nEND:VCALENDAR\r\n`;
  const all = { From: from, To: "log@in.example.net", Subject: subject, "Content-Type": type, ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return `${lines.join("\r\n")}\r\n\r\n${text}\r\n`;
}

/** As Gmail forwards it, with nothing written above. */
function forwardOf({ from = "Bo Lind <bo@lind.example>", subject, body }: Row, note = ""): string {
  const block = `---------- Forwarded message ---------\r\nFrom: ${from}\r\nDate: Mon, 23 Nov 2026 at 09:00\r\nSubject: ${subject}\r\nTo: Ann <ann@example.org>\r\n\r\n\r\n${body}`;
  return `From: ann@example.org\r\nTo: log@in.example.net\r\nSubject: Fwd: ${subject}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${note}\r\n\r\n${block}\r\n`;
}

describe("a machine's mail", () => {
  it("is known in at least 120 mails of 20 kinds and 20 languages", () => {
    const count = (of: (row: Row) => string) => new Set(rows.map(of)).size;
    expect(rows.length).toBeGreaterThanOrEqual(120);
    expect([count(({ kind }) => kind) >= 20, count(({ language }) => language) >= 20]).toEqual([true, true]);
  });
  it.each(rows)("is ignored: $kind, $language, $subject", (row) => {
    const path = row.returnPath === undefined ? {} : { returnPath: row.returnPath };
    expect(outcomeOf(rawOf(row), path).kind).toBe("ignored");
  });
  it.each(rows.filter(({ forwarded }) => forwarded === true))(
    "is ignored when forwarded: $kind, $language, $subject",
    (row) => {
      expect(outcomeOf(forwardOf(row))).toMatchObject({ kind: "ignored" });
    },
  );
});

describe("a person's mail", () => {
  const folders = readdirSync(new URL("mail/", folder)).filter((name) => name.endsWith(".eml"));
  it.each(folders)("is not taken for a machine's: %s", (name) => {
    expect(outcomeOf(readFileSync(new URL(`mail/${name}`, folder))).kind).not.toBe("ignored");
  });

  const replies = corpusReplies(process.env["CORPUS"]);
  it.runIf(replies.length > 0)("is not taken for a machine's in the honest replies of a corpus", () => {
    const taken = replies.filter(({ raw }) => {
      const outcome = outcomeOf(Buffer.from(raw, "base64"));
      // An emoji alone is an answer of nobody's words.
      return outcome.kind === "ignored" && outcome.reason !== "reaction";
    });
    expect(taken.map(({ id }) => id)).toEqual([]);
  });

  const person: Row = { kind: "", language: "en", subject: "Lunch", headers: {}, body: "Coffee with Bo Lind today" };
  it.each<[string, Partial<Row>]>([
    ["that says that somebody is out of office", { subject: "Out of office on Friday, lunch instead?" }],
    ["that quotes a notice", { subject: "Re: Automatic reply: Lunch", body: "He is out of office, I called him" }],
    [
      "about a holiday",
      { subject: "Ferie: turen til Norge", body: "Frokost med Bo Lind i dag, han er ikke til stede mandag" },
    ],
    ["about not being there", { subject: "Ikke til stede på mandag", body: "Vi ses tirsdag" }],
    ["about an acceptance", { subject: "Accepted: our offer for the pier", body: "Bo Lind said yes" }],
    ["about a fax, a ticket and a recall", { subject: "Fax, tickets and a recall", body: "Bo Lind called" }],
    ["that says so itself", { headers: { "Auto-Submitted": "no" } }],
    ["of ordinary urgency", { headers: { Precedence: "normal", "X-Priority": "1" } }],
    ["that asks for no reports", { headers: { "X-Auto-Response-Suppress": "DR, RN, NRN" } }],
    [
      "with an invitation",
      { calendar: "REQUEST", subject: "Invitation: Lunch", headers: { "Auto-Submitted": "auto-generated" } },
    ],
  ])("is read: %s", (_, changes) => {
    expect(outcomeOf(rawOf({ ...person, ...changes })).kind).toBe("accepted");
  });
  it.each<[string, Partial<Row>, string]>([
    ["of a person through a list", { subject: "[harbour] Minutes", from: "Bo Lind <bo@lind.example>" }, ""],
    ["of an invitation", { subject: "Invitation: Lunch", body: "Bo invites you to lunch" }, ""],
    [
      "of a notice, with words of the owner's",
      { subject: "Automatic reply: Lunch" },
      "Bo Lind called today, he is away until Monday",
    ],
  ])("is read when it is a forward %s", (_, changes, note) => {
    expect(outcomeOf(forwardOf({ ...person, ...changes }, note)).kind).toBe("accepted");
  });
});

describe("an emoji reaction", () => {
  it.each([
    ["Gmail", "👍\n\nAnn Holm reacted via Gmail\n<https://www.google.com/gmail/about/?utm_source=gmail-in-product>"],
    ["Gmail, in Danish", "❤️\n\nAnn Holm reagerede via Gmail"],
    ["Outlook", "Ann Holm reacted to your message:"],
    ["Outlook, in Danish", "Ann Holm reagerede på din meddelelse:"],
    ["Apple", "👍🏽"],
    ["Apple, several", "🎉 🥳"],
  ])("changes nothing: %s", (_, body) => {
    const raw = `From: ann@example.org\r\nTo: r+x@in.example.net\r\nSubject: Re: A sign of life\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${body}\r\n`;
    expect(outcomeOf(raw)).toEqual({ kind: "ignored", reason: "reaction" });
  });
});

const replySchema = z.object({ id: z.string(), kind: z.string(), raw: z.string() });

/** Replies of `CORPUS=DIR`, the folder that the benches measure too. */
function corpusReplies(dir: string | undefined): readonly z.infer<typeof replySchema>[] {
  if (dir === undefined) return [];
  const files = readdirSync(`${dir}/mail`).filter((name) => name.endsWith(".jsonl"));
  const lines = files.flatMap((name) => readFileSync(`${dir}/mail/${name}`, "utf8").split("\n"));
  const mails = lines.filter((line) => line !== "").map((line) => replySchema.parse(JSON.parse(line)));
  return mails.filter(({ kind }) => kind === "reply");
}
