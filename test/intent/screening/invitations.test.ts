// A person's calendar is no machine to be screened away; a machine's calendar mail still is.

import { describe, expect, it } from "vitest";
import { screen } from "../../../functions/intent/screening/screen.ts";
import type { ParsedMail } from "../../../functions/mail/parsed-mail.ts";
import { forwarded } from "../mail-builder.ts";
import { aMail, anArrival } from "./arrivals.ts";

const calendar = (method: string): ParsedMail["attachments"] => [
  {
    kind: "calendar",
    filename: "",
    contentType: "text/calendar",
    text: `BEGIN:VCALENDAR\r\nPRODID:-//x//EN\r\nMETHOD:${method}\r\nBEGIN:VEVENT\r\nEND:VEVENT`,
  },
];
const outcome = (mail: Partial<ParsedMail>) => screen(anArrival({ mail: aMail(mail) })).outcome.kind;
const generated = { "auto-submitted": "auto-generated" };

describe("a calendar's mail", () => {
  it.each(["REQUEST", "CANCEL", "PUBLISH", "ADD"])("in a person's name passes when it is a %s", (method) => {
    expect(outcome({ headers: generated, attachments: calendar(method) })).toBe("accepted");
  });

  it("that only answers is a machine's", () => {
    expect(outcome({ headers: generated, attachments: calendar("REPLY") })).toBe("ignored");
    expect(outcome({ headers: { "auto-submitted": "auto-replied" }, attachments: calendar("REQUEST") })).toBe(
      "ignored",
    );
  });

  it("that answers is the owner's once they forward it", () => {
    const forward = forwarded({ subject: "Declined: Budget" });
    expect(outcome({ attachments: calendar("REPLY") })).toBe("ignored");
    expect(outcome({ attachments: calendar("REPLY"), forwarded: forward, forwards: [forward] })).toBe("accepted");
  });

  it("is generated like any other without an invitation in it", () => {
    expect(outcome({ headers: generated })).toBe("ignored");
    expect(
      outcome({
        headers: generated,
        attachments: calendar("REQUEST").map((one) => ({ ...one, kind: "other" as const })),
      }),
    ).toBe("ignored");
  });

  it("forwarded without a word passes, also one that a calendar's postmaster sent", () => {
    const forward = forwarded({ from: { name: "", address: "postmaster@calendar.example" }, subject: "Budget" });
    const mail = { forwarded: forward, forwards: [forward], fresh: "" };
    expect(outcome(mail)).toBe("ignored");
    expect(outcome({ ...mail, attachments: calendar("REQUEST") })).toBe("accepted");
  });
});
