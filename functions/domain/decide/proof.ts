// How much proof of its sender each command takes (ARCHITECTURE.md, rows 1 to 5).
// Invariant: the table is complete: a new kind of command does not compile before it is said what it takes.
import type { Command, Target } from "../commands.ts";
import type { NotYet } from "../not-understood.ts";
import type { State } from "../decision.ts";
import { itemNumbered, itemsNamed } from "./numbered.ts";
import type { Task } from "./step.ts";

/**
 * `token`: the token in the address is enough, for the items of the answered mail; `sender`: the sender is proven, or says
 * later that the mail was theirs; `own-mail`: the mail proves its sender itself, and a second one confirms it.
 */
type Proof = "token" | "sender" | "own-mail";

const PROOF: Readonly<Record<Command["kind"], Proof>> = {
  done: "token",
  snooze: "token",
  skip: "token",
  // It changes nothing, and what is said of it goes to the owner.
  "not-understood": "token",
  record: "sender",
  note: "sender",
  never: "sender",
  no: "sender",
  answer: "sender",
  cadence: "sender",
  "follow-up": "sender",
  share: "sender",
  "not-that-person": "sender",
  "to-receipt": "sender",
  undo: "sender",
  pause: "sender",
  resume: "sender",
  "time-zone": "sender",
  language: "sender",
  "digest-slot": "sender",
  "at-most": "sender",
  receipts: "sender",
  settings: "sender",
  help: "sender",
  import: "sender",
  "who-is": "sender",
  list: "sender",
  find: "sender",
  due: "sender",
  pledge: "sender",
  "meeting-answer": "sender",
  meeting: "sender",
  settle: "sender",
  "not-yet": "sender",
};
const OWN_MAIL: ReadonlySet<NotYet> = new Set<NotYet>([
  "export",
  "forget",
  "delete-everything",
  "add-address",
  "drop-box",
]);

function proofOf(command: Command): Proof {
  return command.kind === "not-yet" && OWN_MAIL.has(command.what) ? "own-mail" : PROOF[command.kind];
}

/** Whether a mail of these rights may ask for this at all. */
export function isAllowed(command: Command, { rights }: Pick<Task, "rights">): boolean {
  switch (rights) {
    case "all":
      return true;
    case "released":
      return proofOf(command) !== "own-mail";
    case "answer-only":
      return proofOf(command) === "token";
  }
}

/** The commands of an answer that its token alone gives the right to, and the rest, which waits for the owner. */
export function splitByProof(
  commands: readonly Command[],
  state: State,
): { readonly allowed: readonly Command[]; readonly rest: readonly Command[] } {
  const split = commands.map((command) => splitCommand(command, state));
  return { allowed: split.flatMap(({ allowed }) => allowed), rest: split.flatMap(({ rest }) => rest) };
}

type Split = { readonly allowed: readonly Command[]; readonly rest: readonly Command[] };

function splitCommand(command: Command, state: State): Split {
  if (proofOf(command) !== "token") return { allowed: [], rest: [command] };
  if (command.kind === "not-understood" || !("target" in command)) return { allowed: [command], rest: [] };
  const { inMail, beside } = splitTarget(command.target, state);
  return {
    allowed: inMail === undefined ? [] : [{ ...command, target: inMail }],
    rest: beside === undefined ? [] : [{ ...command, target: beside }],
  };
}

/** What of a target stands in the answered mail as something to close, and what does not. */
function splitTarget(target: Target, state: State): { readonly inMail?: Target; readonly beside?: Target } {
  switch (target.by) {
    case "numbers": {
      const isBeside = (number: number) => {
        const item = itemNumbered(state, number);
        return item !== undefined && item.nudge === undefined;
      };
      return parts(target.numbers, isBeside, (numbers) => ({ by: "numbers", numbers }));
    }
    case "names":
      return parts(
        target.names,
        (name) => itemsNamed(state, name).length === 0,
        (names) => ({ by: "names", names }),
      );
    case "all":
    case "rest":
    case "bare":
      return { inMail: target };
  }
}

function parts<T>(
  all: readonly T[],
  isBeside: (one: T) => boolean,
  toTarget: (some: readonly T[]) => Target,
): { readonly inMail?: Target; readonly beside?: Target } {
  const [inMail, beside] = [all.filter((one) => !isBeside(one)), all.filter(isBeside)];
  return {
    ...(inMail.length === 0 ? {} : { inMail: toTarget(inMail) }),
    ...(beside.length === 0 ? {} : { beside: toTarget(beside) }),
  };
}
