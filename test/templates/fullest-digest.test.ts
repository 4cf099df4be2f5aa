// The longest digest that can be still stands whole in every mail program: Gmail hides what comes after 102 kB.

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { boundedView } from "../../templates/bounded-view.ts";
import { cutToBytes } from "../../templates/clean.ts";
import { printMail } from "../../templates/print-mail.ts";
import { ROOMS } from "../../templates/rooms.ts";
import type { DigestView, DraftView } from "../../templates/views.ts";
import { shareOfRun, tellingsHere } from "../share-of-run.ts";
import { digestView } from "./sample-digest.ts";

// Gmail's 102 kB in the smaller reading.
const MOST_BYTES = 102_000;
const size = (text: string): number => new TextEncoder().encode(text).length;

/** A filler: makes a text from outside of about so many whole characters. */
type Words = (length: number) => string;
const of = (pattern: string): Words => {
  return (length) =>
    Array.from(pattern.repeat(Math.ceil(length / pattern.length)))
      .slice(0, length)
      .join("");
};
const FILLERS: readonly (readonly [string, Words])[] = [
  ["one endless word", of("æ")],
  ["Danish", of("Møde på Ærø om åben økonomi og fælles høring ")],
  ["emoji", of("🦀🐟⚓️🇩🇰👩‍💻 ")],
  ["markup", of(`<b>"&'</b> `)],
  ["plain words", of("the small harbours on the west coast share one auditor ")],
];

type Sizes = {
  readonly language: "en" | "da";
  readonly filler: number;
  readonly length: number;
  readonly promises: number;
  readonly signs: number;
  readonly people: number;
  readonly meetings: number;
  readonly met: number;
  readonly recorded: number;
  readonly share: "page" | "note" | "file";
};
const LARGEST: Omit<Sizes, "language" | "filler" | "share"> = {
  length: 500,
  promises: 20,
  signs: 17,
  people: 5,
  meetings: 15,
  met: 6,
  recorded: 30,
};

function times<Made>(count: number, make: (at: number) => Made): Made[] {
  return Array.from({ length: count }, (_, at) => make(at));
}

function fullest(sizes: Sizes): DigestView {
  const words = (FILLERS[sizes.filler]?.[1] ?? of("x"))(sizes.length);
  const sample = digestView(sizes.language);
  const url = `https://news.example/${"a".repeat(900)}`;
  const page = sizes.share === "page" ? { url } : sizes.share === "note" ? { text: words.repeat(8) } : {};
  const share = { title: words, hasAttachment: sizes.share === "file", ...page };
  const draft = (more: Partial<DraftView>): DraftView => ({
    to: `${"a".repeat(60)}@${"b".repeat(60)}.${"c".repeat(60)}.example`,
    bcc: `log+n${"k".repeat(60)}@in.livstegn.example`,
    language: sizes.language,
    firstName: words,
    name: words,
    ...more,
  });
  const last = { at: "2026-10-12", channel: "mail", direction: "both", topic: words } as const;
  const person = { name: words, role: words, organisation: words, phone: words, last };
  const pledge = { by: "contact", text: words, due: "2026-12-01" } as const;
  return {
    ...sample,
    ownerName: words,
    meetings: times(sizes.meetings, (at) => ({
      number: at + 1,
      at: "2026-12-02T12:30:00.000Z",
      until: "2026-12-02T13:30:00.000Z",
      subject: words,
      place: words,
      people: times(sizes.met, () => ({ ...person, firstName: words, pledges: times(3, () => pledge), share: words })),
      more: 20,
    })),
    promises: times(sizes.promises, (at) => ({
      ...person,
      number: 20 + at,
      kind: (["pledge", "follow-up", "date"] as const)[at % 3] ?? "pledge",
      due: "2026-12-04",
      note: words,
      label: words,
      timesShown: 9,
      draft: draft({ promise: { by: "owner", language: sizes.language, text: words } }),
    })),
    signs: times(sizes.signs, (at) => ({
      ...person,
      number: 40 + at,
      slotKind: "ordinary",
      terms: [
        { kind: "cadence", lastContact: "2026-08-12", cadenceDays: 42, gapDays: 110 },
        { kind: "words-met", words: times(5, () => words), title: words },
        { kind: "pledge", text: words },
        { kind: "help", text: words, day: "2026-10-10" },
        { kind: "date", label: words, day: "2026-12-04" },
      ],
      share: { title: words, words: times(5, () => words), ...(sizes.share === "page" ? { url } : {}) },
      offer: { cadenceDays: 183 },
      draft: draft({ share }),
    })),
    passOn: times(3, (group) => ({
      title: words,
      hasAttachment: sizes.share === "file",
      ...(sizes.share === "page" ? { url } : {}),
      people: times(sizes.people, (at) => ({
        ...person,
        number: 60 + group * 5 + at,
        words: times(5, () => words),
        draft: draft({ share }),
      })),
    })),
    recorded: times(sizes.recorded, (at) => ({
      number: 80 + at,
      people: times(25, () => words),
      at: `2026-11-${10 + (at % 20)}`,
      channel: "mail",
      direction: "both",
      subject: words,
      lines: times(at % 3 === 0 ? 8 : 1, () => ({ kind: "noted", name: words, note: words })),
    })),
    recordedMore: { count: 270, isAtLeast: true, name: words },
    demand: { perWeek: 12, places: 3, longer: { name: words, cadenceDays: 61 } },
  };
}

const numbersOf = ({ promises, signs, passOn, meetings = [] }: DigestView): readonly number[] =>
  [...meetings, ...promises, ...signs, ...passOn.flatMap(({ people }) => people)].map(({ number }) => number);

function expectToStand(view: DigestView): void {
  const { html, text } = printMail(view);
  expect(size(html)).toBeLessThan(MOST_BYTES);
  for (const number of numbersOf(view)) {
    expect(html).toContain(`>${number}.</span>`);
    expect(text).toMatch(new RegExp(`^${number}\\. `, "m"));
  }
  const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, href = ""]) => href.replaceAll("&#38;", "&").length);
  expect(Math.max(...links)).toBeLessThan(2_000);
}

test.each(tellingsHere(FILLERS.map(([name], filler) => [name, filler] as const)))(
  "the fullest digest stands, all in %s",
  (_, filler) => {
    const share = (["page", "note", "file"] as const)[filler % 3] ?? "page";
    expectToStand(fullest({ ...LARGEST, language: filler % 2 === 0 ? "da" : "en", filler, share }));
  },
);

test("whatever the sizes are, a digest stays under 102 kB with every number in it", () => {
  const upTo = (max: number) => fc.oneof(fc.constant(max), fc.nat(max));
  const sizes = fc.record({
    language: fc.constantFrom("en", "da"),
    filler: fc.nat(FILLERS.length - 1),
    length: fc.oneof(fc.constant(5_000), fc.integer({ min: 1, max: 400 })),
    promises: upTo(LARGEST.promises),
    signs: upTo(LARGEST.signs),
    people: upTo(LARGEST.people),
    meetings: upTo(LARGEST.meetings),
    met: upTo(LARGEST.met),
    recorded: upTo(LARGEST.recorded),
    share: fc.constantFrom("page", "note", "file"),
  });
  fc.assert(
    fc.property(sizes, (some) => expectToStand(fullest(some))),
    { numRuns: shareOfRun(60) },
  );
  // The whole run prints some hundreds of the largest digests that there are.
}, 300_000);

test("an ordinary digest is printed as it is: nothing is cut, and its styles stand in every element", () => {
  const view = digestView("da");
  expect(boundedView(view, ROOMS[0])).toEqual(view);
  expect(printMail(view).html).toContain('class="tap" style="');
});

test("a text that is cut to bytes is never longer, and a shorter one stays as it is", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 3, max: 40 }), (text, most) => {
      const short = cutToBytes(text, most);
      expect(size(short)).toBeLessThanOrEqual(most);
      expect(short).not.toMatch(/\p{Surrogate}/u);
    }),
  );
  expect(cutToBytes("Ærø", 5)).toBe("Ærø");
});
