// The clock, what is scheduled, and whether anything is going on.
// Invariant: `POST /api/clock` answers when everything that fell due has been done.
import { Temporal } from "temporal-polyfill";
import * as z from "zod";
import { readMoment } from "../flags.ts";
import { json, WrongCall } from "./answer.ts";
import type { Route } from "./route.ts";

const moveSchema = z.union([z.strictObject({ advance: z.string() }), z.strictObject({ to: z.string() })]);
const iso = (ms: number): string => new Date(ms).toISOString();

export const clockRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/api/clock",
    answer: async ({ stack: { clock, engine } }) => {
      const next = await engine.next();
      return json({ now: iso(clock.now()), next: next === undefined ? null : iso(next) });
    },
  },
  {
    method: "POST",
    path: "/api/clock",
    answer: async ({ stack: { clock, engine }, json: body }) => {
      const move = moveSchema.safeParse(await body());
      if (!move.success) throw new WrongCall(400, 'the body is {"advance": "P7D"} or {"to": "2026-12-07T06:30:00Z"}');
      const to = "to" in move.data ? momentOf(move.data.to) : later(clock.now(), move.data.advance);
      if (to < clock.now()) throw new WrongCall(400, `the clock does not go back: it is ${iso(clock.now())}`);
      const fired = await engine.advance(to);
      return json({ now: iso(clock.now()), fired });
    },
  },
  {
    method: "GET",
    path: "/api/idle",
    answer: async ({ stack: { clock, engine } }) => {
      await engine.idle();
      return json({ now: iso(clock.now()) });
    },
  },
  {
    method: "GET",
    path: "/api/schedules",
    answer: async ({ stack }) => {
      const { book } = stack.services.scheduler;
      const schedules = book.list().map((schedule) => ({ schedule, next: book.nextOf(schedule) }));
      return json(
        schedules.map(({ schedule: { name, expression, timeZone }, next }) => ({
          name,
          expression,
          timeZone,
          next: next === undefined ? null : iso(next),
        })),
      );
    },
  },
];

function momentOf(text: string): number {
  const moment = readMoment(text);
  if (moment === undefined) throw new WrongCall(400, `"to" is a moment, as 2026-12-07T06:30:00Z, not "${text}"`);
  return moment;
}

/** Days and longer are counted in UTC. */
function later(now: number, duration: string): number {
  try {
    const parsed = Temporal.Duration.from(duration);
    const start = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO("UTC");
    return start.add(parsed).epochMilliseconds;
  } catch {
    throw new WrongCall(400, `"advance" is a duration, as P7D or PT1H30M, not "${duration}"`);
  }
}
