// Birthdays in a table, where nothing says whether 3/4 is in March or in April but the other rows.
// Invariant: the day stands first unless a row of the column shows that the month does; a year of two digits is none.

import { toBirthday } from "./contact-card.ts";
import { findDay } from "./date-day.ts";

type ReadBirthday = (cell: string, parts: readonly [year: string, month: string, day: string]) => string;

/** A reader for a column with these cells; `parts` are Thunderbird's three columns. */
export function birthdayReader(column: readonly string[]): ReadBirthday {
  const isMonthFirst = column.some((cell) => second(cell) > 12) && !column.some((cell) => first(cell) > 12);
  return (cell, [year, month, day]) => {
    if (cell === "") return toBirthday(year === "" ? undefined : Number(year), Number(month), Number(day));
    return readYearless(cell, isMonthFirst) ?? readWithYear(cell, isMonthFirst);
  };
}

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
