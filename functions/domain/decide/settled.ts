// Whether a question of the answered mail has been answered before, in this mail or in an earlier one.
// Invariant: a question has one effect; what undid its answer opens it again.
import type { State } from "../decision.ts";
import type { Question } from "../sent.ts";
import type { Task } from "./step.ts";

export type Asked = { readonly number: number; readonly ask: Question };

/** The questions of the answered mail, numbered. */
function questionsOf({ answered }: State): readonly Asked[] {
  return (answered?.items ?? []).flatMap((item) => (item.kind === "question" ? [item] : []));
}

/** The numbers of one question: those of all its options, when it asks which of several people was meant. */
export function numbersOfQuestion(state: State, { number, ask }: Asked): readonly number[] {
  if (ask.kind !== "which-person") return [number];
  return questionsOf(state).flatMap((one) =>
    one.ask.kind === "which-person" && one.ask.name === ask.name ? [one.number] : [],
  );
}

/** Who was it, rather than what. */
export function isAboutPeople({ kind }: Question): boolean {
  return kind === "which-person" || kind === "same-person" || kind === "who";
}

/** True when an answer to this question stands. */
export function isSettled(state: State, asked: Asked, { settled = [] }: Pick<Task, "settled">): boolean {
  if (asked.ask.kind === "which-item" || asked.ask.kind === "was-it-you") return false;
  const before = state.journals
    .filter(({ answered, undone }) => answered === state.answered?.id && !undone)
    .flatMap((journal) => journal.settled ?? []);
  const numbers = numbersOfQuestion(state, asked);
  return [...before, ...settled].some((number) => numbers.includes(number));
}

/** True while the answered mail asks something that nobody has answered. */
export function isQuestionOpen(state: State, task: Task): boolean {
  const isWaiting = [...(task.held?.values() ?? [])].some(({ state: held }) => held === "waiting" || held === "read");
  return isWaiting || peopleQuestions(state, task).some((asked) => !isSettled(state, asked, task));
}

/** True where all that waits is which of several people was meant. */
export function asksOnlyWhich(state: State, task: Task): boolean {
  const isHeld = (task.held?.size ?? 0) > 0;
  return !isHeld && peopleQuestions(state, task).every(({ ask }) => ask.kind === "which-person");
}

/** The questions about people, each by its first option: those that are open, else all, so that the answer can be told. */
export function peopleQuestions(state: State, task: Task): readonly Asked[] {
  const all = questionsOf(state).filter(
    (asked) => isAboutPeople(asked.ask) && numbersOfQuestion(state, asked)[0] === asked.number,
  );
  const open = all.filter((asked) => !isSettled(state, asked, task));
  return open.length > 0 ? open : all;
}
