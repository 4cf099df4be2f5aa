// Questions of a mail whose commands were decided one after the other.
// Invariant: a question's number is its place in the whole mail; who is asked about twice is asked about once, and
// everything that waits for that answer waits behind that one question.
import type { Line } from "../line.ts";
import type { Question } from "../sent.ts";

type Asked = { readonly lines: readonly Line[]; readonly questions: readonly Question[] };

/** What both say and ask, with the later questions numbered after the earlier or joined to them. */
export function askedOnce(earlier: Asked, later: Asked): Asked {
  if (earlier.questions.length === 0 || later.questions.length === 0) {
    return { lines: [...earlier.lines, ...later.lines], questions: [...earlier.questions, ...later.questions] };
  }
  const groups = groupsOf(later);
  const isRepeated = ({ questions }: Group) =>
    questions.length > 0 && questions.every((one) => earlier.questions.some((known) => isSameQuestion(known, one)));
  const repeated = groups.filter(isRepeated).flatMap(({ questions }) => questions);
  const fresh = groups.filter((group) => !isRepeated(group));
  const start = earlier.questions.map((known) => withWaiting(known, repeated));
  return fresh.reduce<Asked>(
    (so, { line, questions }) => ({
      lines: [...so.lines, numberedFrom(line, so.questions.length)],
      questions: [...so.questions, ...questions],
    }),
    { lines: earlier.lines, questions: start },
  );
}

/** A line with the questions that it puts, in order. */
type Group = { readonly line: Line; readonly questions: readonly Question[] };

function groupsOf({ lines, questions }: Asked): Group[] {
  let next = 0;
  return lines.map((line) => {
    const from = next;
    next += questionsIn(line);
    return { line, questions: questions.slice(from, next) };
  });
}

function questionsIn(line: Line): number {
  if (line.kind === "which-person") return line.options.length;
  if (line.kind === "which-item" || line.kind === "which-held") return line.items.length;
  return line.kind === "same-person" || line.kind === "who" ? 1 : 0;
}

/** A line counts its own questions from 1. */
function numberedFrom(line: Line, before: number): Line {
  const first = firstNumber(line);
  if (first === undefined) return line;
  const by = before + 1 - first;
  if (line.kind === "same-person" || line.kind === "who") return { ...line, number: line.number + by };
  if (line.kind === "which-person") {
    return { ...line, options: line.options.map((option) => ({ ...option, number: option.number + by })) };
  }
  if (line.kind === "which-held") {
    return { ...line, items: line.items.map((item) => ({ ...item, number: item.number + by })) };
  }
  if (line.kind !== "which-item") return line;
  return { ...line, items: line.items.map((item) => ({ ...item, number: item.number + by })) };
}

function firstNumber(line: Line): number | undefined {
  if (line.kind === "same-person" || line.kind === "who") return line.number;
  if (line.kind === "which-person") return line.options[0]?.number;
  return line.kind === "which-item" || line.kind === "which-held" ? line.items[0]?.number : undefined;
}

function isSameQuestion(a: Question, b: Question): boolean {
  if (a.kind === "which-person" && b.kind === "which-person") return a.option === b.option && a.name === b.name;
  if (a.kind === "who" && b.kind === "who") return a.name === b.name;
  return a.kind === "same-person" && b.kind === "same-person" && a.contact === b.contact && a.address === b.address;
}

function withWaiting(known: Question, repeated: readonly Question[]): Question {
  const more = repeated
    .filter((one) => isSameQuestion(known, one))
    .flatMap((one) => ("command" in one ? (one.command ?? []) : []));
  return more.length === 0 || !("command" in known) ? known : { ...known, command: [known.command, ...more].flat() };
}
