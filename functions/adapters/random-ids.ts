// Ids of 8 bytes in the order of their making: 5 bytes of centiseconds since 1970, 3 of chance.
// Invariant: no two ids of one process are equal, and those of one moment follow one another, also while the clock stands still.

import { randomInt } from "node:crypto";
import type { Ids } from "../app/ports.ts";

/** 5 bytes of centiseconds last until the year 2318. */
const TIME_DIGITS = 10;
const CHANCE_DIGITS = 6;
const CHANCES = 2 ** 24;

/** Ids as 16 hex digits; the moment that is given, not the machine's time, makes their order. */
export function createIds(): Ids {
  let lastTime = "";
  let chance = 0;
  return {
    newId: (now) => {
      const time = Math.floor(Date.parse(now) / 10)
        .toString(16)
        .padStart(TIME_DIGITS, "0");
      chance = time === lastTime ? (chance + 1) % CHANCES : randomInt(CHANCES);
      lastTime = time;
      return time + chance.toString(16).padStart(CHANCE_DIGITS, "0");
    },
  };
}
