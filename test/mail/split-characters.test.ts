import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readContentLines } from "../../functions/mail/content-lines.ts";
import { readMail } from "../../functions/mail/read-mail.ts";
import { joinSplitCharacters } from "../../functions/mail/split-characters.ts";

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true });

/** Folded after so many octets, wherever that is. */
function folded(text: string, octets: number, lineBreak: string): Uint8Array {
  const bytes = encoder.encode(text);
  const pieces: number[] = [];
  bytes.forEach((byte, at) => {
    if (at > 0 && at % octets === 0) pieces.push(...encoder.encode(`${lineBreak} `));
    pieces.push(byte);
  });
  return Uint8Array.from(pieces);
}

test("law: wherever a line was folded, its characters are whole again", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", maxLength: 60 }).map((text) => text.replaceAll(/[\s\p{Cc}]/gu, "æ")),
      fc.integer({ min: 5, max: 12 }),
      fc.constantFrom("\r\n", "\n"),
      (text, octets, lineBreak) => {
        const joined = decoder.decode(joinSplitCharacters(folded(`SUMMARY:${text}`, octets, lineBreak)));
        expect(joined.replaceAll(/\r?\n /gu, "")).toBe(`SUMMARY:${text}`);
      },
    ),
  );
});

test("a fold between two characters stays, and other bytes are left alone", () => {
  const bytes = encoder.encode("SUMMARY:æ\r\n ø\r\n\tå\r\nx");
  expect(joinSplitCharacters(bytes)).toBe(bytes);
});

test("an invitation that was folded inside a letter is read", () => {
  const ics = folded("SUMMARY:Kaffe på Ærø", "SUMMARY:Kaffe p".length + 1, "\r\n");
  const head =
    "From: a@example.org\r\nContent-Type: text/calendar; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n";
  const [attachment] = readMail(encoder.encode(head + Buffer.from(ics).toString("base64"))).attachments;
  expect(readContentLines(attachment?.text ?? "").lines[0]?.value).toBe("Kaffe på Ærø");
});
