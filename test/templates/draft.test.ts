// Drafts can be sent unedited: in the contact's language, about the share or the last topic, never a private note.

import { expect, test } from "vitest";
import { createFormats } from "../../templates/formats.ts";
import { waysToAct, writeDraft } from "../../templates/draft.ts";
import { PHRASE_BOOKS } from "../../templates/phrases/phrase-books.ts";
import type { DraftView } from "../../templates/views.ts";

const format = createFormats("en", "Europe/Copenhagen", "2026-11-30T06:30:00.000Z");
const voice = { format, phrases: PHRASE_BOOKS.en(format) };
const checkIn = { kind: "check-in", ownerName: "Mette Søndergaard" } as const;

function draft(more: Partial<DraftView>): DraftView {
  return { to: "anna@example.org", bcc: "log+nabc@in.example", language: "en", firstName: "Anna", ...more };
}

test("the last topic opens the draft, without the marks of answers", () => {
  expect(writeDraft(draft({ topic: "Re: SV: Dike heights in Ribe" }), checkIn)).toEqual({
    subject: "Dike heights in Ribe",
    opener: "Last time it was about “Dike heights in Ribe”. How has it gone since then?",
    body: "Hi Anna,\n\nLast time it was about “Dike heights in Ribe”. How has it gone since then?\n\nBest wishes,\nMette",
  });
});

test("a share wins over the topic, and its page stands on a line of its own", () => {
  const share = { title: "One auditor for three harbours", url: "https://news.example/a", hasAttachment: false };
  const { subject, body } = writeDraft(draft({ topic: "salmon", share }), { ...checkIn, kind: "pass-on" });
  expect(subject).toBe("One auditor for three harbours");
  expect(body).toContain("thought of you: One auditor for three harbours.\nhttps://news.example/a\n");
});

test("the draft is in the contact's language, whatever the owner's", () => {
  expect(writeDraft(draft({ language: "da", topic: "foderet" }), checkIn).body).toBe(
    "Hej Anna\n\nSidst handlede det om foderet. Hvordan er det gået siden?\n\nMange hilsner\nMette",
  );
});

test("without a topic the draft asks about the work or the person, and nothing else is made up", () => {
  expect(writeDraft(draft({}), { ...checkIn, organisation: "Havnelab" }).opener).toBe(
    "How are things at Havnelab, and with you?",
  );
  expect(writeDraft(draft({}), checkIn).opener).toBe("How are you, and what are you working on these days?");
});

test("someone with only a phone number is called, someone with neither is asked for", () => {
  const anna = { number: 4, name: "Anna Berg" };
  expect(waysToAct({ ...anna, phone: "12 34 56 78" }, checkIn, voice).act?.href).toBe("tel:12345678");
  expect(waysToAct(anna, checkIn, voice)).toEqual({
    instead: [["No address yet. Answer ", { code: "Anna Berg: anna@…" }, "."]],
  });
});

test("a share with an attachment is forwarded by the owner, with the address that closes the nudge", () => {
  const share = { title: "Drawings", hasAttachment: true };
  const ways = waysToAct({ number: 1, name: "Anna Berg", draft: draft({ share }) }, checkIn, voice);
  expect(ways.act).toBeUndefined();
  expect(ways.instead?.at(-1)).toEqual([{ code: "log+nabc@in.example" }]);
});

test("someone known by address alone is greeted without a name", () => {
  const { body } = writeDraft(draft({ firstName: "anna@example.org", topic: "salmon" }), checkIn);
  expect(body).toMatch(/^Hello,\n/);
});
