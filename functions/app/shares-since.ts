// How long what the owner shared is offered to people.
// Invariant: a mail and a digest look back equally far.

import { addDays } from "../domain/calendar.ts";
import type { Day, Moment } from "../domain/model.ts";

/** Days that a share stays worth passing on. */
const SHARE_DAYS = 60;

/** The moment from which shares are still worth passing on, seen on a day. */
export const sharesSince = (today: Day): Moment => `${addDays(today, -SHARE_DAYS)}T00:00:00.000Z`;
