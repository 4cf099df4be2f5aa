// The components of a calendar (RFC 5545, 3.6): what stands between BEGIN and END, as far as meetings need it.
// Invariant: one pass over the lines with a bounded stack; a missing END ends with what is around it.

import type { ContentLine } from "./content-lines.ts";

export type Component = {
  /** Upper-case: VEVENT, VTIMEZONE. */
  readonly name: string;
  /** The first line of each name, and the lines of those that may be repeated. */
  readonly lines: readonly ContentLine[];
  readonly parts: readonly Component[];
};

/** VCALENDAR, VTIMEZONE, STANDARD; nothing lies deeper than an alarm in an event. */
const maxDepth = 8;
/** More than a calendar of years has; the rest is left out. */
const maxComponents = 5000;

type Open = { readonly name: string; readonly lines: ContentLine[]; readonly parts: Open[] };

export type Components = { readonly root: Component; readonly isCut: boolean };

/** All components under one root that bears no name. */
export function readComponents(lines: readonly ContentLine[]): Components {
  const root: Open = { name: "", lines: [], parts: [] };
  const stack: Open[] = [root];
  let count = 0;
  for (const line of lines) {
    const top = stack.at(-1) ?? root;
    if (line.name === "BEGIN") {
      count += 1;
      if (count > maxComponents) return { root, isCut: true };
      const opened: Open = { name: line.value.trim().toUpperCase(), lines: [], parts: [] };
      top.parts.push(opened);
      if (stack.length < maxDepth) stack.push(opened);
    } else if (line.name === "END") close(stack, line.value.trim().toUpperCase());
    else top.lines.push(line);
  }
  return { root, isCut: false };
}

function close(stack: Open[], name: string): void {
  const at = stack.findLastIndex((open) => open.name === name);
  if (at > 0) stack.length = at;
}

/** The first line of a name. */
export function lineOf({ lines }: Component, name: string): ContentLine | undefined {
  return lines.find((line) => line.name === name);
}

/** All lines of a name, in order. */
export function linesOf({ lines }: Component, name: string): readonly ContentLine[] {
  return lines.filter((line) => line.name === name);
}

/** The value of the first line of a name; empty when there is none. */
export function valueOf(component: Component, name: string): string {
  return lineOf(component, name)?.value.trim() ?? "";
}
