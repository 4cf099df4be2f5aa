// The question which item was meant, with the numbers that its items have in the mail that was answered.
// Invariant: a thread has one numbering; only where a mail asks anything else are its questions counted from 1.
import type { State } from "../decision.ts";
import type { Line } from "../line.ts";
import type { Id } from "../model.ts";
import type { Question } from "../sent.ts";

type Asked = { readonly lines: readonly Line[]; readonly questions: readonly Question[] };

/** The only question of a mail by the answered mail's numbers; anything else as it is. */
export function withItsNumbers({ lines, questions }: Asked, { answered }: State): Asked {
  const numbers = questions.map((one) => (one.kind === "which-item" ? numberOf(one.nudge, answered) : undefined));
  const asking = lines.filter(({ kind }) => kind === "which-item");
  const isClear = asking.length === 1 && questions.length > 0 && numbers.every((number) => number !== undefined);
  if (!isClear) return { lines, questions };
  const renumbered = (line: Line): Line =>
    line.kind === "which-item"
      ? { ...line, items: line.items.map((item, index) => ({ ...item, number: numbers[index] ?? item.number })) }
      : line;
  return {
    lines: lines.map(renumbered),
    questions: questions.map((one, index) => withNumber(one, numbers[index])),
  };
}

function numberOf(nudge: Id, answered: State["answered"]): number | undefined {
  const item = answered?.items.find(
    (one) =>
      (one.kind === "nudge" && one.nudge === nudge) ||
      (one.kind === "question" && one.ask.kind === "which-item" && one.ask.nudge === nudge),
  );
  return item?.number;
}

function withNumber(question: Question, number: number | undefined): Question {
  return question.kind === "which-item" && number !== undefined ? { ...question, number } : question;
}
