// Names without a verb, and the answer to a mail that does nothing but ask.

import { describe, expect, it } from "vitest";
import { TODAY, answer, mail, read } from "./mail-builder.ts";

describe("names without a verb", () => {
  const talked = { kind: "record", at: TODAY, channel: "other", direction: "both" };
  const anna = { by: "name", name: "Anna" };

  it("are whom the owner talked with, also under a greeting and beside commands", () => {
    expect(answer("Anna")).toEqual([{ ...talked, people: [anna] }]);
    expect(answer("Hi!\n\nAnna\n2 skip")).toEqual([
      { ...talked, people: [anna] },
      { kind: "skip", target: { by: "numbers", numbers: [2] } },
    ]);
  });

  it("are a signature under prose, after a closing, or where they are the owner's own", () => {
    expect(answer("The boat is fine again.\n\nAnna Berg")).toEqual([]);
    expect(answer("1 done\n\nAnna Berg")).toHaveLength(1);
    expect(answer("Kit Holm")).toEqual([]);
    expect(answer("Berg Consulting ApS")).toEqual([]);
  });

  it("answer the question of a mail that asks who was meant", () => {
    const chosen = { kind: "answer", target: { by: "bare" }, word: "none", name: "Anna Bech" };
    expect(read(mail({ fresh: "Anna Bech" }), ASKED)).toEqual([chosen]);
    expect(read(mail({ fresh: "bech" }), ASKED)).toEqual([{ ...chosen, name: "bech" }]);
    expect(read(mail({ fresh: "Anna Holm" }), ASKED)).toEqual([{ ...chosen, name: "Anna Holm" }]);
  });

  it.each(["none of them", "Somebody else!", "en anden", "ny"])(
    "%s is none of those whom the mail asks about",
    (text) => {
      const bare = { kind: "answer", target: { by: "bare" }, word: "other" };
      expect(read(mail({ fresh: text }), ASKED)).toEqual([bare]);
      const numbered = { ...bare, target: { by: "numbers", numbers: [1] } };
      expect(read(mail({ fresh: `1 ${text}` }), ASKED)).toEqual([numbered]);
    },
  );
});

const ASKED = [
  {
    kind: "reply",
    numbers: [
      { number: 1, names: ["Anna Berg"], asks: true },
      { number: 2, names: ["Anna Bech"], asks: true },
    ],
  },
] as const;

describe("the answer to a mail that does nothing but ask", () => {
  const HELD = [{ kind: "reply", numbers: [{ number: 1, names: [], isHeld: true }], of: "other" }] as const;
  const heard = (text: string, road: typeof ASKED | typeof HELD) => read(mail({ fresh: text }), road);

  it.each(["Yes, that was me", "Yes, it was me.", "Ja, det var mig"])("is a yes said twice: %s", (text) => {
    expect(heard(text, HELD)).toEqual([{ kind: "answer", target: { by: "bare" }, word: "yes" }]);
  });
  it.each(["Yes, I sent it.", "OK", "Sure", "yes to 1", "no, not me", "Ja, den er min", "That is all right with me"])(
    "is never passed over in silence where it may be meant for a held mail: %s",
    (line) => {
      expect(heard(`${line}\n\nBest regards\nAnn`, HELD)).toEqual([{ kind: "not-understood", line, why: "no-answer" }]);
    },
  );
  it.each(["The first", "Hard to say which of them", "I mean the one from Aarhus", "Bech, sorry"])(
    "is never passed over in silence where it may say who was meant: %s",
    (line) => {
      expect(heard(line, ASKED)).toEqual([{ kind: "not-understood", line, why: "no-answer" }]);
    },
  );
  it("may be thanks alone, which answer nothing", () => {
    expect([heard("Thanks!", ASKED), heard("Tak!\n\nMvh Ann", HELD), heard("", HELD)]).toEqual([[], [], []]);
  });
});
