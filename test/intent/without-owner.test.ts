// The owner is nobody's contact, though minutes and lists name them.

import { describe, expect, it } from "vitest";
import { withoutOwner } from "../../functions/intent/grammar/without-owner.ts";
import type { Command } from "../../functions/domain/commands.ts";
import type { Reader } from "../../functions/intent/grammar/reader.ts";

const reader: Pick<Reader, "ownName"> = { ownName: new Set(["ann", "holm"]) };
const note = (name: string): Command => ({ kind: "note", who: { by: "name", name } });
const met = (...names: string[]): Command => ({
  kind: "record",
  people: names.map((name) => ({ by: "name", name })),
  at: "2026-11-22",
  channel: "meeting",
  direction: "both",
});

describe("the owner's own name", () => {
  it.each(["Ann Holm", "Holm, Ann"])("%s is left out beside others", (own) => {
    expect(withoutOwner([note("Bo Lind"), note(own)], reader)).toEqual([note("Bo Lind")]);
    expect(withoutOwner([met("Bo Lind", own)], reader)).toEqual([met("Bo Lind")]);
  });
  it("stays where a mail is about nobody else, who may be a namesake", () => {
    expect(withoutOwner([note("Ann Holm")], reader)).toEqual([note("Ann Holm")]);
    expect(withoutOwner([met("Ann Holm")], reader)).toEqual([met("Ann Holm")]);
  });
  it("is the whole name: a first name alone is somebody else's", () => {
    expect(withoutOwner([note("Bo Lind"), note("Ann")], reader)).toEqual([note("Bo Lind"), note("Ann")]);
  });
});
