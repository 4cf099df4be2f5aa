// Counts and keys.
// Invariant: they change no owner.

import { expect, it } from "vitest";
import type { Given } from "./given.ts";

export function describeCounters(given: () => Given): void {
  it("counts an owner's mails by the hour", async () => {
    const { store, signUp } = given();
    const [one, other] = [await signUp(), await signUp()];
    const counts = await Promise.all([1, 2, 3].map(() => store.countMail(one.id, "2026-11-23T08")));
    expect(new Set(counts)).toEqual(new Set([1, 2, 3]));
    expect(await store.countMail(one.id, "2026-11-23T09")).toBe(1);
    expect(await store.countMail(other.id, "2026-11-23T08")).toBe(1);
    expect(await store.owner(one.id)).toEqual(one);
  });

  it("has two token keys of 32 bytes that stay the same", async () => {
    const { store } = given();
    const [keys, again] = await Promise.all([store.tokenKeys(), store.tokenKeys()]);
    expect(keys.map((key) => key.length)).toEqual([32, 32]);
    expect(keys[0]).not.toEqual(keys[1]);
    expect(again).toEqual(keys);
  });
}
