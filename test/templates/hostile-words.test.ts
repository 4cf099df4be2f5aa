// Names, notes and titles from outside cannot break a mail: not its headers, not its lines, not its HTML.

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clean, cut } from "../../templates/clean.ts";
import { printMail } from "../../templates/print-mail.ts";
import type { MailView } from "../../templates/views.ts";
import { digestView } from "./sample-digest.ts";
import { sampleViews } from "./sample-views.ts";

const ATTACKS = [
  "Anna\r\nBcc: everybody@example.org",
  "Anna\n99. Mallory, bank",
  "Anna\n-- \nforged footer",
  "\u202egreB annA\u2066",
  '<script>alert(1)</script>"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  "</title></style><script>",
  "&lt;i&gt; & &#60;",
  "Anna\u0000\u001b[31m\u200b\u2028Berg\ufeff",
  "\ud800 lone",
];

describe.each(ATTACKS)("the words %j", (attack) => {
  test.each(["en", "da"] as const)("stand harmless in every part of every %s mail", (language) => {
    for (const [name, view] of Object.entries(sampleViews(language))) {
      const { subject, text, html } = printMail(withWords(view, attack));
      expect(subject, name).not.toMatch(/[\p{Control}\u202a-\u202e\u2066-\u2069]/u);
      expect(text, name).not.toMatch(/[^\P{Control}\n]|[\u202a-\u202e\u2066-\u2069\u200b\u2028\ufeff]|\p{Surrogate}/u);
      expect(
        text.split("\n").filter((line) => line === "-- "),
        name,
      ).toHaveLength(1);
      expect(text, name).not.toMatch(/^\s*99\. /m);
      expect(html, name).not.toMatch(/<(?:script|img|i)\b|<[^>]*\son\w+=/i);
      expect(html.match(/<\/(?:title|style)>/g), name).toHaveLength(2);
    }
  });
});

test.each(["en", "da"] as const)(
  "words without end are cut, so that every %s mail stays one that can be read",
  (language) => {
    for (const [name, view] of Object.entries(sampleViews(language))) {
      const { subject, text, html } = printMail(withWords(view, "endless ".repeat(5_000)));
      expect(subject.length, name).toBeLessThanOrEqual(150);
      expect(text.length, name).toBeLessThan(80_000);
      expect(new TextEncoder().encode(html).length, name).toBeLessThan(102 * 1024);
    }
  },
);

test("a page that is no page of the web is never linked", () => {
  const [share] = digestView("en").passOn;
  const view = { ...digestView("en"), passOn: [{ ...(share ?? expect.fail()), url: "javascript:alert(1)" }] };
  expect(printMail(view).html).not.toContain("javascript:");
});

// Every UTF-16 code unit, lone surrogates included, and the dangerous ones often.
const codeUnits = fc
  .array(
    fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.constantFrom(0x0d, 0x0a, 0x202e, 0x2066, 0x200b, 0xd83d, 0x20)),
  )
  .map((units) => String.fromCharCode(...units));

test("what is cleaned is one line and clean already", () => {
  fc.assert(
    fc.property(codeUnits, (text) => {
      const once = clean(text);
      expect(once).not.toMatch(/[\p{Control}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
      expect(clean(once)).toBe(once);
      expect(() => encodeURIComponent(once)).not.toThrow();
    }),
  );
});

test("a cut text is never longer than asked for and never splits a character", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 1, max: 40 }), (text, limit) => {
      const short = cut(text, limit);
      expect(Array.from(short).length).toBeLessThanOrEqual(limit);
      expect(short).not.toMatch(/\p{Surrogate}/u);
    }),
  );
});

test("names of joined emoji and of Persian keep the joiners that spell them", () => {
  expect(clean("👩‍💻 می‌خواهم")).toBe("👩‍💻 می‌خواهم");
});

/** The view with its names, notes and titles replaced; dates, addresses and codes stay, as they are the program's own. */
function withWords(view: MailView, words: string): MailView {
  const outside = new Set([
    "name",
    "ownerName",
    "organisation",
    "role",
    "note",
    "topic",
    "title",
    "subject",
    "label",
    "text",
    "about",
    "firstName",
    "phone",
    "value",
    "line",
    "detail",
    "url",
    "people",
    "words",
    "newPeople",
    "withoutAddress",
    "interests",
    "needs",
    "strengths",
    "tags",
    "wrong",
    "right",
    "to",
    "sender",
  ]);
  const replace = (key: string, value: unknown): unknown => {
    const isCode = view.kind === "notice" && key === "about";
    if (!outside.has(key) || isCode) return value;
    if (typeof value === "string") return ["list", "find", "due"].includes(value) ? value : words;
    const isList = Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === "string");
    return isList ? [words, words] : value;
  };
  return JSON.parse(JSON.stringify(view, replace));
}

test.each([
  ["It went well.", "“It went well”."],
  ["Did it go well?", "“Did it go well?”"],
  ["well", "“well”."],
])("the quotation %j ends its sentence with one mark", (note, shown) => {
  const [recorded] = digestView("en").recorded;
  const { recordedMore: _, ...digest } = digestView("en");
  const view = { ...digest, recorded: [{ ...(recorded ?? expect.fail()), note }] };
  expect(printMail(view).text.replace(/\s+/g, " ")).toContain(`Bo Lund: ${shown} Is one`);
});
