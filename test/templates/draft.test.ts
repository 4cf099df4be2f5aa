// Drafts can be sent unedited: in the contact's language, about the promise, the share or the last topic, never a private note.

import { describe, expect, test } from "vitest";
import { createFormats } from "../../templates/formats.ts";
import { waysToAct, writeDraft } from "../../templates/draft.ts";
import type { Occasion } from "../../templates/draft-sayings.ts";
import { PHRASE_BOOKS } from "../../templates/phrases/phrase-books.ts";
import type { DraftView } from "../../templates/views.ts";
import { LEFT_OUT, SAID, TRIMMED } from "./topic-examples.ts";
import type { TopicExample } from "./topic-examples.ts";

const format = createFormats("en", "Europe/Copenhagen", "2026-11-30T06:30:00.000Z");
const voice = { format, phrases: PHRASE_BOOKS.en(format) };
const checkIn = { kind: "check-in", ownerName: "Mette Søndergaard" } as const;
const theirMail = { channel: "mail", direction: "in", language: "en" } as const;
const talk = { channel: "meeting", direction: "both", language: "en" } as const;

function draft(more: Partial<DraftView>): DraftView {
  return {
    to: "anna@example.org",
    bcc: "log+nabc@in.example",
    language: "en",
    firstName: "Anna",
    name: "Anna Berg",
    ...more,
  };
}

function ofExample({ topic, language, channel, direction }: TopicExample, turn = 0): DraftView {
  return draft({ language, topic, last: { channel, direction, language }, turn });
}

function opener(more: Partial<DraftView>, kind: Occasion["kind"] = "check-in"): string {
  return writeDraft(draft(more), { kind, ownerName: "Mette" }).opener;
}

test("the subject of their last mail opens the draft, without the marks of answers, and is answered in its thread", () => {
  const view = draft({ topic: "Re: SV: Dike heights in Ribe", last: theirMail });
  expect(writeDraft(view, checkIn)).toEqual({
    subject: "Re: Dike heights in Ribe",
    opener: 'Thank you for your mail about "Dike heights in Ribe". What has happened since?',
    body: 'Hi Anna,\n\nThank you for your mail about "Dike heights in Ribe". What has happened since?\n\nBest wishes,\nMette',
  });
});

test("a share wins over the topic, and its page stands on a line of its own", () => {
  const share = { title: "One auditor for three harbours", url: "https://news.example/a", hasAttachment: false };
  const { subject, body } = writeDraft(draft({ topic: "salmon", share }), { ...checkIn, kind: "pass-on" });
  expect(subject).toBe("One auditor for three harbours");
  expect(body).toContain("thought of you: One auditor for three harbours.\nhttps://news.example/a\n");
});

test("the draft is in the contact's language, whatever the owner's", () => {
  const last = { ...talk, language: "da" } as const;
  expect(writeDraft(draft({ language: "da", topic: "foderet", last }), checkIn).body).toBe(
    "Hej Anna\n\nSidst talte vi om foderet. Hvad er der sket siden?\n\nMange hilsner\nMette",
  );
});

test("words of the owner's in another language than the contact's are left out", () => {
  const last = { ...talk, language: "da" } as const;
  expect(opener({ topic: "foderet til laksene", last })).toBe("How are you, and what are you working on these days?");
});

test("without a topic the draft asks about the work or the person, and nothing else is made up", () => {
  expect(writeDraft(draft({}), { ...checkIn, organisation: "Havnelab" }).opener).toBe(
    "How are things at Havnelab, and with you?",
  );
  expect(writeDraft(draft({}), checkIn).opener).toBe("How are you, and what are you working on these days?");
});

test("a Danish noun with its article behind it is a topic and a thing, as its English words are", () => {
  const mail = (topic: string, language: "en" | "da") =>
    opener({ language, topic, last: { channel: "mail", direction: "out", language } });
  expect(mail("The plan", "en")).toBe('Last time I wrote to you about "The plan". How does it look now?');
  expect(mail("Planen", "da")).toBe('Sidst skrev jeg til dig om "Planen". Hvordan ser det ud nu?');
  expect(mail("Tegningerne", "da")).toContain('"Tegningerne"');
  expect([mail("Plan", "da"), mail("Noget", "da"), mail("Planen", "en")].join()).not.toMatch(/Plan|Noget/);
  const thing = (text: string) => opener({ language: "da", promise: { by: "owner", text, language: "da" } }, "pledge");
  expect(thing("bogen")).toBe("Her er det, jeg lovede dig: bogen.");
  expect(thing("bogen om laks")).toBe("Her er det, jeg lovede dig: bogen om laks.");
  expect(thing("noget om laks")).not.toContain("noget");
});

describe("topics", () => {
  const plain = (language: DraftView["language"]) => writeDraft(draft({ language }), checkIn).opener;

  test.each(SAID)("$topic is spoken of", (example) => {
    const said = writeDraft(ofExample(example), checkIn).opener;
    expect(said).not.toBe(plain(example.language));
    expect(said).toContain(example.topic.replace(/^(?:(?:re|sv|fwd|vs): )+/i, ""));
  });

  test.each(LEFT_OUT)("$topic is left out", (example) => {
    expect(writeDraft(ofExample(example), checkIn).opener).toBe(plain(example.language));
  });

  test.each(TRIMMED.map(([example, words]) => ({ ...example, example, words })))(
    "$topic is spoken of as $words",
    ({ example, words }) => {
      expect(writeDraft(ofExample(example), checkIn).opener).toContain(` ${words}.`);
    },
  );

  test("as looked at by eye", async () => {
    const lines = [...SAID, ...TRIMMED.map(([example]) => example), ...LEFT_OUT].flatMap((example) =>
      (["check-in", "follow-up"] as const).map((kind) => {
        const { opener, subject } = writeDraft(ofExample(example), { ...checkIn, kind });
        return `${kind}, ${example.channel} ${example.direction}: ${example.topic}\n    ${subject}\n    ${opener}\n`;
      }),
    );
    await expect(lines.join("\n")).toMatchFileSnapshot("./snapshots/openers.txt");
  });
});

describe("a follow-up", () => {
  const followUp = (more: Partial<DraftView>) => writeDraft(draft(more), { ...checkIn, kind: "follow-up" });
  const mine = { channel: "mail", direction: "out", language: "en" } as const;
  const theirs = { ...mine, direction: "in" } as const;

  test("asks for what the owner wanted to ask for, and about it, also where the person is named", () => {
    const wanted = (text: string) => followUp({ name: "Dan Moss", wanted: { text, language: "en" } }).opener;
    expect(wanted("Ask Dan for the numbers")).toBe("May I ask you for the numbers?");
    expect(wanted("ask Dan Moss about the boat")).toBe("I wanted to ask about the boat. How is it going?");
    expect(wanted("Ask Eve for the numbers")).not.toContain("numbers");
    const da = { language: "da", name: "Dan Mose", last: { ...mine, language: "da" } } as const;
    expect(followUp({ ...da, wanted: { text: "bed Dan om tallene", language: "da" } }).opener).toBe(
      "Må jeg bede dig om tallene?",
    );
  });

  test("of a mail to several is written to all of them", () => {
    const several = draft({
      firstName: "Lise",
      to: "lise@example.org",
      with: [{ to: "per@example.org", firstName: "Per" }],
      topic: "Harbour plans for 2027",
      last: mine,
    });
    const occasion = { ...checkIn, kind: "follow-up" } as const;
    expect(writeDraft(several, occasion).body).toMatch(
      /^Hi Lise and Per,\n\nI would like to come back to "Harbour plans/,
    );
    const { act } = waysToAct({ number: 1, name: "Lise Bro, Per Dal", draft: several }, occasion, voice);
    expect(act).toMatchObject({ label: "Write to Lise and Per" });
    expect(act?.href).toMatch(/^mailto:lise@example\.org,per@example\.org\?/);
  });

  test("of a single word names none, and the owner's own shorthand opens no check-in", () => {
    expect(followUp({ topic: "contract", last: theirs }).opener).not.toContain("contract");
    const checkInOn = (topic: string) => writeDraft(draft({ topic, last: mine }), checkIn).opener;
    expect([checkInOn("Bid 3"), checkInOn("Trail run")].join()).not.toMatch(/Bid|Trail/);
    expect(checkInOn("Dike heights in Ribe")).toContain("Dike heights in Ribe");
    expect(writeDraft(draft({ topic: "Trail run", last: theirs }), checkIn).opener).toContain("Trail run");
  });
});

test("no two turns that follow each other say the same words, about whatever", () => {
  const shares: readonly Partial<DraftView>[] = [
    { share: { title: "One auditor", url: "https://news.example/a", hasAttachment: false } },
    { share: { title: "Salmon", hasAttachment: false, text: "Salmon farms look for land." } },
    { promise: { by: "owner", text: "the deck", language: "en" } },
    {},
  ];
  const views = [...SAID.map((example) => ofExample(example)), ...shares.map(draft)];
  const kinds = ["check-in", "follow-up", "pledge", "birthday", "pass-on"] as const;
  for (const view of views) {
    for (const kind of kinds) {
      const said = Array.from({ length: 14 }, (_, turn) => writeDraft({ ...view, turn }, { ...checkIn, kind }).opener);
      expect(said.filter((words, turn) => words === said[turn + 1])).toEqual([]);
    }
  }
});

describe("a promise", () => {
  const promised = (text: string, language: "en" | "da" = "en", by: "owner" | "contact" = "owner") =>
    opener({ language, promise: { by, text, language }, topic: "salmon", last: talk }, "pledge");

  test.each([
    ["send him the report", "Here is what I promised you: the report."],
    ["the deck", "Here is what I promised you: the deck."],
    ["send the sketches of the gable", "Here is what I promised you: the sketches of the gable."],
    ["mail him the price list by friday", "Here is what I promised you: the price list."],
    ["send her my CV", "Here is what I promised you: my CV."],
    ["call him", "I promised to call you. When does it suit you?"],
    ["introduce her to Bo", "I promised to introduce you to Bo. When does it suit you?"],
    ["call her husband", "I have not forgotten what I promised you. When would a short talk suit you?"],
    ["his boat back", "I have not forgotten what I promised you. When would a short talk suit you?"],
  ])("%s", (text, words) => {
    expect(promised(text)).toBe(words);
  });

  test.each([
    ["sende ham rapporten", "Her er det, jeg lovede dig: rapporten."],
    ["oplægget", "Her er det, jeg lovede dig: oplægget."],
    ["ringe til hende", "Jeg lovede at ringe til dig. Hvornår passer det dig?"],
    ["hans båd", "Jeg har ikke glemt, hvad jeg lovede dig. Hvornår passer det dig at tale sammen?"],
  ])("%s", (text, words) => {
    expect(promised(text, "da")).toBe(words);
  });

  test("of a thing asks the owner to put it in, of a deed does not", () => {
    const pledge = { kind: "pledge", ownerName: "Mette" } as const;
    const ways = (text: string) =>
      waysToAct(
        { number: 1, name: "Anna Berg", draft: draft({ promise: { by: "owner", text, language: "en" } }) },
        pledge,
        voice,
      );
    expect(ways("the deck").instead).toEqual(["Put it in the draft before you send it."]);
    expect(ways("call her").instead).toBeUndefined();
  });

  test("of theirs is asked after", () => {
    expect(promised("send me the numbers", "en", "contact")).toBe(
      "How is it going with what you promised me: the numbers?",
    );
  });

  test("in another language than the contact's is not quoted", () => {
    expect(opener({ promise: { by: "owner", text: "oplægget", language: "da" } }, "pledge")).toBe(
      "I have not forgotten what I promised you. When would a short talk suit you?",
    );
  });

  test("that is open is what a check-in is about", () => {
    const promise = { by: "owner", text: "the deck", language: "en" } as const;
    expect(opener({ promise, topic: "salmon", last: talk })).toBe("Here is what I promised you: the deck.");
  });
});

describe("a follow-up", () => {
  test("asks what the owner wanted to ask", () => {
    const wanted = { text: "ask about the boat", language: "en" } as const;
    expect(opener({ wanted, topic: "steel", last: talk }, "follow-up")).toBe(
      "I wanted to ask about the boat. How is it going?",
    );
    expect(opener({ language: "da", wanted: { text: "spørg til båden", language: "da" } }, "follow-up")).toBe(
      "Jeg ville spørge til båden. Hvordan går det?",
    );
  });

  test("never repeats the owner's other words", () => {
    const wanted = { text: "ask about his debts", language: "en" } as const;
    expect(opener({ wanted }, "follow-up")).toBe("I would like to hear how you are. When would a short talk suit you?");
  });

  test("answers when they wrote last", () => {
    const said = writeDraft(draft({ topic: "Offer", last: theirMail }), { ...checkIn, kind: "follow-up" });
    expect(said.opener).toBe(
      'Thank you for your mail about "Offer". I would like to answer it properly: when would a short talk suit you?',
    );
    expect(said.subject).toBe("Re: Offer");
  });
});

describe("a note that is passed on", () => {
  const text = "Salmon farms on land look for welders who know stainless steel.";

  test("carries its words", () => {
    const share = { title: "note about salmon", hasAttachment: false, text };
    const { subject, body } = writeDraft(draft({ share }), { ...checkIn, kind: "pass-on" });
    expect(subject).toBe("Note about salmon");
    expect(body).toBe(`Hi Anna,\n\nI thought of you when I heard this:\n\n${text}\n\nBest wishes,\nMette`);
  });

  test("without a subject of its own does not say its sentence twice", () => {
    const { subject, body } = writeDraft(draft({ share: { title: text, hasAttachment: false, text } }), checkIn);
    expect(subject).toBe("Something that made me think of you");
    expect(body.split(text)).toHaveLength(2);
  });

  test("that was somebody else's mail is forwarded", () => {
    const share = { title: "Salmon", hasAttachment: false, isMail: true };
    const ways = waysToAct({ number: 1, name: "Anna Berg", draft: draft({ share }) }, checkIn, voice);
    expect(ways.act).toBeUndefined();
    expect(ways.instead?.at(-1)).toEqual([{ code: "log+nabc@in.example" }]);
  });
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
