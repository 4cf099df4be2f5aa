// One command against a state: the table of what each kind of command does.
// Invariant: pure; time and ids come with the context, and the state that was given stays as it is.
import type { Command } from "../commands.ts";
import type { Context, Decision, State } from "../decision.ts";
import type { Line } from "../line.ts";
import {
  isNamesAlone,
  nameAsked,
  nowClear,
  nowNamed,
  questionFor,
  questionsDenied,
  questionsMeant,
  questionsNamedBy,
} from "./answer.ts";
import type { Waiting } from "./answer.ts";
import { asWritten, bareAsWritten } from "./as-written.ts";
import { decideCadence } from "./cadence.ts";
import { decideDone } from "./done.ts";
import { decideFollowUp } from "./follow-up.ts";
import { decideImport } from "./import.ts";
import { decideDue, decideFind, decideList, decideWhoIs } from "./look-up.ts";
import { decideMeeting } from "./meeting.ts";
import { decideMeetingAnswer } from "./meeting-answer.ts";
import { decideNever } from "./never.ts";
import { decideNo } from "./no.ts";
import { decideNotThatPerson } from "./not-that-person.ts";
import { decideNote } from "./note.ts";
import {
  decideAtMost,
  decideDigestSlot,
  decideLanguage,
  decideReceipts,
  decideSettings,
  decideTimeZone,
} from "./owner-settings.ts";
import { acceptOffers } from "./offer.ts";
import { decidePause, decideResume } from "./pause.ts";
import { decidePledge } from "./pledge.ts";
import { isAllowed } from "./proof.ts";
import { decideRecord } from "./record.ts";
import { decideSettle } from "./settle.ts";
import { decideShare } from "./share.ts";
import { decideSkip } from "./skip.ts";
import { decideSnooze } from "./snooze.ts";
import { asksOnlyWhich, isQuestionOpen, isSettled } from "./settled.ts";
import type { Asked } from "./settled.ts";
import { inTurn, joined, say, toDecision, toTask } from "./step.ts";
import type { Step, Task } from "./step.ts";
import { decideToReceipt } from "./to-receipt.ts";
import { decideUndo } from "./undo-command.ts";

type Of<K extends Command["kind"]> = Extract<Command, { kind: K }>;
type Handlers = { readonly [K in Command["kind"]]: (command: Of<K>, state: State, task: Task) => Step };

const HANDLERS: Handlers = {
  record: (command, state, task) => decideNames(command, state, task) ?? decideRecord(command, state, task),
  meeting: decideMeeting,
  "meeting-answer": decideMeetingAnswer,
  note: decideNote,
  done: decideDone,
  snooze: decideSnooze,
  skip: decideSkip,
  never: decideNever,
  no: (command, state, task) => decideAnswer(command, state, task) ?? decideNo(command, state, task),
  answer: (command, state, task) =>
    decideAnswer(command, state, task) ?? acceptOffers(command, state, task) ?? notAnAnswer(command, state, task),
  cadence: decideCadence,
  "follow-up": decideFollowUp,
  share: decideShare,
  "not-that-person": decideNotThatPerson,
  "to-receipt": decideToReceipt,
  undo: decideUndo,
  pause: decidePause,
  resume: decideResume,
  "time-zone": decideTimeZone,
  language: decideLanguage,
  "digest-slot": decideDigestSlot,
  "at-most": decideAtMost,
  receipts: decideReceipts,
  settings: decideSettings,
  help: (_, state) => say(state, { kind: "help" }),
  "who-is": decideWhoIs,
  list: decideList,
  find: decideFind,
  due: decideDue,
  settle: decideSettle,
  pledge: decidePledge,
  import: decideImport,
  "not-yet": (line, state) => say(state, line),
  "not-understood": (line, state, task) =>
    line.why === "no-answer" ? questionWaits(line.line, state, task) : say(state, line),
};

/** What one command changes, says and asks. */
export function decide(command: Command, state: State, context: Context): Decision {
  return toDecision(state, decideStep(command, state, toTask(context, state)));
}

/** The same as a step, so that a mail's commands can follow each other. */
export function decideStep(command: Command, state: State, task: Task): Step {
  return isAllowed(command, task) ? dispatch(command, state, task) : say(state);
}

function dispatch<K extends Command["kind"]>(command: Of<K> & { readonly kind: K }, state: State, task: Task): Step {
  const handler: (command: Of<K>, state: State, task: Task) => Step = HANDLERS[command.kind];
  return handler(command, state, task);
}

function decideAnswer(command: Of<"answer"> | Of<"no">, state: State, task: Task): Step | undefined {
  const isNo = command.kind === "no" || command.word === "other";
  const name = command.kind === "no" ? undefined : command.name;
  const meant = isNo ? questionsDenied(command, state, task) : questionsMeant(command.target, state, name);
  // "New" is no denial where it was asked who somebody unknown is.
  const wordTo = ({ ask }: Asked) => (isNo && (ask.kind !== "who" || command.kind === "no") ? "no" : "yes");
  if (meant.length > 0) return answerOnce(state, meant, task, (asked) => nowClear(asked, wordTo(asked), task));
  // An address that nobody has names nobody.
  const asked = name === undefined || name.includes("@") ? undefined : questionFor(command.target, name, state, task);
  return asked === undefined ? undefined : answerOnce(state, [asked], task, (one) => nowNamed(one, name ?? "", task));
}

/** Names alone record contacts, except where they answer the question who was meant. */
function decideNames(command: Of<"record">, state: State, task: Task): Step | undefined {
  const meant = isNamesAlone(command) ? questionsNamedBy(command.people, state) : [];
  return meant.length === 0 ? undefined : answerOnce(state, meant, task, (asked) => nowClear(asked, "yes", task));
}

/** Each question takes one answer; a second is told that the first stands. */
function answerOnce(
  state: State,
  meant: readonly Asked[],
  task: Task,
  waitingFor: (asked: Asked) => readonly Waiting[],
): Step {
  const open = meant.filter((asked) => !isSettled(state, asked, task));
  const answered = meant.filter((asked) => !open.includes(asked));
  const names = new Set(answered.map(({ ask }) => nameAsked(ask, state)));
  const told = say(state, ...[...names].map((name): Line => ({ kind: "already-answered", name })));
  const done = doWaiting(state, open.flatMap(waitingFor));
  return { ...joined(told, done), settled: open.map(({ number }) => number) };
}

/** What waited may have been names alone itself, so it is not asked again whether it answers something. */
function doWaiting(state: State, waiting: readonly Waiting[]): Step {
  return inTurn(state, waiting, (now, { command, task }) =>
    command.kind === "record" ? decideRecord(command, now, task) : dispatch(command, now, task),
  );
}

function notAnAnswer({ target, word }: Of<"answer">, state: State, task: Task): Step {
  const line = target.by === "numbers" ? asWritten(target.numbers, task) : bareAsWritten(task);
  const isAsked = state.answered?.items.some(({ kind }) => kind === "question") === true;
  if (target.by === "bare" && word !== "none" && !isAsked) return say(state);
  if (state.answered === undefined) return say(state, { kind: "not-answering-a-mail", line });
  if (isAsked && isQuestionOpen(state, task)) return questionWaits(line, state, task);
  if (word === "ok" || word === "yes") return say(state, { kind: "not-understood", line, why: "nothing-offered" });
  if (word !== "none" || isAsked) return say(state, { kind: "not-understood", line, why: "unknown-verb" });
  // "Everyone" is nobody by name.
  return say(state, { kind: "not-understood", line, why: target.by === "numbers" ? "number-alone" : "no-person" });
}

/** What answers nothing is told as such only while something waits for an answer. */
function questionWaits(line: string, state: State, task: Task): Step {
  if (!isQuestionOpen(state, task)) return say(state);
  return say(state, { kind: "not-understood", line, why: asksOnlyWhich(state, task) ? "none-of-those" : "no-answer" });
}
