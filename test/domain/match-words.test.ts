import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { indexOf, meets, meetsAsCompound } from "../../functions/domain/words/meet.ts";
import { rankerOf } from "../../functions/domain/words/rank.ts";
import { fold, languageOf, meaningfulWords } from "../../functions/domain/words/split.ts";
import { danishStem, englishStem } from "../../functions/domain/words/stem.ts";

describe("stems", () => {
  test.each([
    "connect connects connected connecting connection",
    "farm farms farming farmed farmer farmers",
    "battery batteries",
    "plan plans planned planning",
    "digitise digitize digitised digitization",
    "business",
    "analysis",
  ])("of one English word are one: %s", (words) => {
    expect(new Set(words.split(" ").map(englishStem)).size).toBe(1);
  });

  test.each([
    "havn havne havnen havnene havnens",
    "laks laksen laksene laksens",
    "vindmoelle vindmoeller vindmoellen vindmoellerne",
    "revisor revisorer revisorerne revisors",
    "baeredygtig baeredygtige baeredygtighed baeredygtigt",
    "investere investerer investeret investering",
  ])("of one Danish word are one: %s", (words) => {
    expect(new Set(words.split(" ").map(danishStem)).size).toBe(1);
  });

  test("are never empty, nor shorter than three letters when the word is not", () => {
    const word = fc.stringMatching(/^[a-z]{1,15}$/);
    fc.assert(
      fc.property(word, (one) => {
        for (const stem of [englishStem(one), danishStem(one)]) {
          expect(stem.length).toBeGreaterThanOrEqual(Math.min(3, one.length));
        }
      }),
    );
  });
});

describe("splitting", () => {
  test("folds letters and accents of any form", () => {
    expect(fold("Søgning på Ærø, Å")).toBe(fold("SØGNING PÅ ÆRØ, A\u030a"));
    expect(fold("Čapek Émile")).toBe("capek emile");
  });

  test("keeps words as they stood and leaves out what means nothing", () => {
    expect(meaningfulWords("The Harbour of Århus, 2026, via https://example.org/fish").map(({ text }) => text)).toEqual(
      ["Harbour", "Århus", "fish"],
    );
  });

  test("tells Danish from English, and a bare title from neither", () => {
    expect(languageOf("Vi skal tale om det")).toBe("da");
    expect(languageOf("We should talk about it")).toBe("en");
    expect(languageOf("Fjorde")).toBeUndefined();
    expect(languageOf("Søer")).toBe("da");
  });

  test("never throws, and comes to an end in hostile text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        expect(meaningfulWords(text).every(({ folded }) => folded.length > 0)).toBe(true);
      }),
    );
    const shapes = ["a", "@", "https://", "a\u0301", "æ ", "x@"];
    const words = shapes.flatMap((shape) => meaningfulWords(shape.repeat(1_000_000)));
    expect(words.every(({ folded }) => folded.length > 0)).toBe(true);
  });
});

describe("compounds", () => {
  const index = (text: string) => indexOf(meaningfulWords(text));
  const word = (text: string) => meaningfulWords(text).slice(0, 1);

  test("meet either way, at their beginning and their end", () => {
    const met = (a: string, b: string) => word(a).some((one) => meetsAsCompound(one, index(b)));
    expect([met("laks", "laksefjord"), met("laksefjord", "laks")]).toEqual([true, true]);
    expect([met("møller", "vindmøller"), met("vindmøller", "møller")]).toEqual([true, true]);
    expect([met("is", "iskrem"), met("kost", "kostume")]).toEqual([false, false]);
  });

  test("are not needed for the same word", () => {
    expect(word("fjordene").every((one) => meets(one, index("en fjord")))).toBe(true);
  });
});

describe("ranking", () => {
  test("prefers the text with the rarer word, whatever the order", () => {
    const texts = ["salmon and fish", "seaweed and fish", "fish", "nothing here"];
    const scores = rankerOf(texts)("seaweed fish");
    expect(scores.indexOf(Math.max(...scores))).toBe(1);
    expect(scores.at(-1)).toBe(0);
    expect(rankerOf(texts.toReversed())("seaweed fish").toReversed()).toEqual(scores);
  });

  test("finds words that Danish and English share", () => {
    const [marine, other] = rankerOf(["Marine biology and ecosystems", "Accounting and taxes"])(
      "Marinbiologi og økosystemer",
    );
    expect(marine).toBeGreaterThan(other ?? 0);
  });

  test("of no texts is none", () => {
    expect(rankerOf([])("salmon")).toEqual([]);
  });
});
