// Birthdays in a table, where nothing says whether 3/4 is in March or in April but the other rows.
// Invariant: a row that can be read in one order alone settles the whole column; where none does, the sender's way of writing
// counts, and the table says so. A year of two digits is none.

import { toBirthday } from "./contact-card.ts";
import { findDay } from "./date-day.ts";

type ReadBirthday = (cell: string, parts: readonly [year: string, month: string, day: string]) => string;

/** How figures that may be read both ways were read, and one of them as it stands. */
export type DayOrder = { readonly example: string; readonly isMonthFirst: boolean };

/** A reader for a column with these cells; `parts` are Thunderbird's three columns. */
export function birthdayReader(column: readonly string[], monthFirst: boolean): ReadBirthday {
  const isMonthFirst = settled(column) ?? monthFirst;
  return (cell, [year, month, day]) => {
    if (cell === "") return toBirthday(year === "" ? undefined : Number(year), Number(month), Number(day));
    const isAmerican = isMonthFirst && !isPointed(cell);
    return readYearless(cell, isAmerican) ?? readWithYear(cell, isAmerican);
  };
}

/** What to tell of a column that no row settles; undefined when there is nothing in doubt. */
export function dayOrderOf(column: readonly string[], monthFirst: boolean): DayOrder | undefined {
  if (settled(column) !== undefined) return undefined;
  const doubtful = column.find((cell) => !isPointed(cell) && first(cell) > 0 && first(cell) !== second(cell));
  const example = numeric.exec(doubtful ?? "")?.[0].trim();
  return example === undefined ? undefined : { example, isMonthFirst: monthFirst };
}

/** Whether the month stands first; undefined when every row can be read both ways. Rows that contradict show the day first. */
function settled(column: readonly string[]): boolean | undefined {
  const slashed = column.filter((cell) => !isPointed(cell));
  if (slashed.some((cell) => first(cell) > 12)) return false;
  return slashed.some((cell) => second(cell) > 12) ? true : undefined;
}

/** 3.4.1980: nobody who puts the month first writes points. */
const isPointed = (cell: string): boolean => /^\s*\d{1,2}\s?\./u.test(cell);

const numeric = /^\s*(\d{1,2})\s?[./-]\s?(\d{1,2})\.?(?:\s?[./-]\s?(\d{2}|\d{4}))?(?:\s|$)/u;

const first = (cell: string): number => Number(numeric.exec(cell)?.[1] ?? 0);
const second = (cell: string): number => Number(numeric.exec(cell)?.[2] ?? 0);

/** `--08-14`, `14/8`, and `14/8/80`, whose century nobody knows. */
function readYearless(cell: string, isMonthFirst: boolean): string | undefined {
  const dashed = /^\s*--(\d{2})-?(\d{2})\s*$/u.exec(cell);
  if (dashed !== null) return toBirthday(undefined, Number(dashed[1]), Number(dashed[2]));
  const match = numeric.exec(cell);
  if (match === null || match[3]?.length === 4) return undefined;
  const [day, month] = isMonthFirst ? [match[2], match[1]] : [match[1], match[2]];
  return toBirthday(undefined, Number(month), Number(day));
}

function readWithYear(cell: string, isMonthFirst: boolean): string {
  const found = findDay(cell.slice(0, 60).toLowerCase(), isMonthFirst);
  return found === null ? "" : toBirthday(found.value.year, found.value.month, found.value.day);
}
