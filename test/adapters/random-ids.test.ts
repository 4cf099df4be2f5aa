// Ids: their form and their order.

import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createIds } from "../../functions/adapters/random-ids.ts";
import { firstIdAt } from "../../functions/adapters/dynamodb-store/keys.ts";
import { createFakeIds } from "../fakes/fake-ports.ts";

const moment = fc
  .date({ min: new Date("2020-01-01"), max: new Date("2300-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString());

describe.each([
  ["random ids", createIds],
  ["the fake's ids", createFakeIds],
])("%s", (_, create) => {
  it("are 16 hex digits", () => {
    fc.assert(fc.property(moment, (now) => /^[0-9a-f]{16}$/u.test(create().newId(now))));
  });

  it("follow the order of their moments, whoever makes them", () => {
    fc.assert(
      fc.property(moment, moment, (a, b) => {
        const [first, last] = a < b ? [a, b] : [b, a];
        fc.pre(Date.parse(last) - Date.parse(first) >= 10);
        expect(create().newId(first) < create().newId(last)).toBe(true);
      }),
    );
  });

  it("never repeat while the clock stands still", () => {
    const ids = create();
    const made = Array.from({ length: 5000 }, () => ids.newId("2026-11-23T08:00:00.000Z"));
    expect(new Set(made).size).toBe(5000);
  });

  it("lie at or after the first id of their moment", () => {
    fc.assert(
      fc.property(moment, (now) => {
        expect(create().newId(now) >= firstIdAt(now)).toBe(true);
      }),
    );
  });
});
