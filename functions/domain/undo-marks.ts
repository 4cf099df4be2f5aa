// Which marks of journals an undo turns, and whether it restores or takes back.
// Invariant: a mail that is undone in part alone bears no mark; one that stands again, though in part, bears none either.
import type { Journal } from "./decision.ts";
import { marksFor } from "./journal.ts";
import type { Line } from "./line.ts";
import type { Id } from "./model.ts";

type Mark = { readonly id: Id; readonly undone: boolean };

/** The journal reversed is undone; what an undone undo had reversed stands again, and so on down the chain. */
export function marksTurned(journal: Journal, journals: readonly Journal[]): readonly Mark[] {
  const marks = marksFor(journal, journals);
  const known = new Set(marks.map(({ id }) => id));
  const others = marks.flatMap((mark) => reversedBeside(mark, journals)).filter(({ id }) => !known.has(id));
  return [...marks, ...others];
}

/** An undo, the undo of it, the undo of that: every second one restores. */
export function isRestoring(journal: Journal, journals: readonly Journal[]): boolean {
  const chain = marksFor(journal, journals).map(({ id }) => id);
  const first = journals.find(({ id }) => id === chain.at(-1));
  // One that took back a part, or somebody from a meeting, has no mail of which it says that it reversed it.
  const isUndo = first?.lines.some(isUndone) === true;
  return (chain.length % 2 === 0) !== isUndo;
}

type Undone = Extract<Line, { kind: "undone" }>;
const isUndone = (line: Line): line is Undone => line.kind === "undone";

/** What one mail reversed beside the first: parts of mails, and further mails. */
function reversedBeside({ id, undone }: Mark, journals: readonly Journal[]): readonly Mark[] {
  const lines = journals.find((one) => one.id === id)?.lines.filter(isUndone) ?? [];
  return lines.flatMap(({ of, left }): readonly Mark[] => {
    const isKnown = of !== undefined && journals.some((one) => one.id === of);
    // Taken back once more, the other parts of it may stand.
    return !isKnown || (!undone && left !== undefined) ? [] : [{ id: of, undone: !undone }];
  });
}
