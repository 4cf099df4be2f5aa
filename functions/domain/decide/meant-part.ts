// Which part of a mail an undo means: all that is left of it, or what one line or one name stands for.
// Invariant: what was taken back before is neither taken back again nor said to stay.
import type { Journal, State } from "../decision.ts";
import { isOfOwnersMaking } from "../journal.ts";
import type { Line } from "../line.ts";
import { isGone, partsOf } from "../parts.ts";
import type { Part } from "../parts.ts";

/** What is to be reversed; `left` is what of the same mail goes on standing, absent when nothing does. */
export type Meant = Pick<Journal, "changes" | "lines"> & { readonly left?: readonly Line[] };

/** Undefined when what is meant was taken back before. */
export function meantOf(
  { changes, lines, undoes }: Journal,
  state: State,
  isMeant: (part: Part) => boolean = () => true,
): Meant | undefined {
  // To undo an undo is to restore all of it.
  if (undoes !== undefined || lines.some(({ kind }) => kind === "undone")) return { changes, lines };
  const parts = partsOf({ changes, lines }, state);
  const gone = parts.filter((part) => part.changes.some(isOfOwnersMaking) && isGone(part, state));
  const standing = parts.filter((part) => !isGone(part, state));
  const meant = standing.filter(isMeant);
  if (standing.length === 0 || (meant.length === standing.length && gone.length === 0)) return { changes, lines };
  if (meant.length === 0) return undefined;
  if (meant.length === standing.length) return joined(parts.filter((part) => !gone.includes(part)));
  const left = standing.filter((part) => !meant.includes(part)).flatMap((part) => part.lines);
  return { ...joined(meant), left };
}

function joined(parts: readonly Part[]): Meant {
  return { changes: parts.flatMap(({ changes }) => changes), lines: parts.flatMap(({ lines }) => lines) };
}
