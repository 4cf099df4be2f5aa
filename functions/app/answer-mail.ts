// Whether a mail gets a receipt or a welcome, and the claim of it.
// Invariant: an answer is claimed in the transaction that it reports; its numbers are fixed there.

import type { Command } from "../domain/commands.ts";
import type { Change, Decision, State } from "../domain/decision.ts";
import type { Id, Language, Moment } from "../domain/model.ts";
import type { SentItem } from "../domain/sent.ts";
import { isSame } from "../domain/same.ts";
import { isReceiptDue } from "../domain/receipt-due.ts";
import { dropBoxAddress } from "../intent/addresses.ts";
import { askedLanguage } from "../intent/asked-language.ts";
import type { MailView } from "../../templates/views.ts";
import { claimOf, readerOf } from "./claim.ts";
import type { Outgoing } from "./commit.ts";
import type { Ports } from "./ports.ts";
import type { Received } from "./received.ts";
import type { StoredView } from "./stored-view.ts";

type Answered = {
  readonly received: Received;
  readonly state: State;
  readonly commands: readonly Command[];
  readonly decision: Decision;
  /** What the token of an unproven answer was not enough for. */
  readonly rest: readonly Command[];
  readonly journal: Id;
  readonly now: Moment;
  readonly isNew: boolean;
  /** The mail leaves a journal, of this decision's changes or of those that were stored before it. */
  readonly isChanged: boolean;
};

/** The claim of an answer, if one is due, and the changes with the count of receipts in them. */
export async function answerMail(
  ports: Ports,
  answered: Answered,
): Promise<{ outgoing?: Outgoing; changes: readonly Change[] }> {
  const { state, decision, isNew } = answered;
  const owner = ownerAfter(state, decision);
  const isDue = isReceiptDue(state.owner, decision) || speaksToReceipt(answered);
  if (!isNew && (!isDue || isHeldWhole(answered))) return { changes: decision.changes };
  const outgoing = await claim(ports, answered, owner.language);
  const counted = { ...owner, receiptsSent: owner.receiptsSent + 1 };
  const others = decision.changes.filter(({ entity }) => entity !== "owner");
  const ownerChange: Change = isNew
    ? { entity: "owner", id: owner.id, after: counted }
    : { entity: "owner", id: owner.id, before: state.owner, after: counted };
  return { outgoing, changes: [ownerChange, ...others] };
}

/** Who answers a receipt in words of their own is told what became of them. */
const speaksToReceipt = ({ commands }: Answered): boolean => commands.some(({ kind }) => kind === "to-receipt");

/** The notice says that it waits for the owner's yes: a receipt could only say that nothing was done. */
function isHeldWhole({ rest, decision: { lines, questions } }: Answered): boolean {
  return rest.length > 0 && lines.length === 0 && questions.length === 0;
}

function ownerAfter(state: State, decision: Decision): State["owner"] {
  const change = decision.changes.find(({ entity }) => entity === "owner");
  return change?.entity === "owner" && change.after !== undefined ? change.after : state.owner;
}

async function claim(ports: Ports, answered: Answered, ownerLanguage: Language): Promise<Outgoing> {
  const { received, decision, journal, now, isNew, isChanged } = answered;
  const { mail } = received;
  const id = ports.ids.newId(now);
  const language = askedLanguage(mail) ?? ownerLanguage;
  const stored: StoredView = {
    view: await viewOf(ports, answered, { id, language }),
    thread:
      mail.messageId === "" ? {} : { inReplyTo: mail.messageId, references: [...mail.references, mail.messageId] },
  };
  const items: readonly SentItem[] = decision.questions.map((ask, index) => ({
    number: ask.kind === "which-item" ? (ask.number ?? index + 1) : index + 1,
    kind: "question",
    ask,
  }));
  const sent = {
    id,
    kind: stored.view.kind,
    language,
    inReplyTo: received.id,
    ...(isChanged || isNew ? { journal } : aboutTheSame(answered)),
    items,
  };
  return claimOf(sent, now, stored);
}

/** What was said to a receipt and changed nothing leaves it to be undone, or corrected in other words, from here too. */
function aboutTheSame({ state: { answered }, commands, decision }: Answered): { readonly journal?: Id } {
  const isOfNoItem = decision.lines.some((line) => line.kind === "not-understood" && line.why === "no-item-there");
  const isMissed =
    isOfNoItem ||
    commands.some(
      (command) =>
        command.kind === "to-receipt" || (command.kind === "not-understood" && command.why === "not-a-correction"),
    );
  return isMissed && answered?.kind === "receipt" && answered.journal !== undefined
    ? { journal: answered.journal }
    : {};
}

async function viewOf(
  ports: Ports,
  answered: Answered,
  sent: { readonly id: Id; readonly language: Language },
): Promise<MailView> {
  const { received, state, decision, now, isNew } = answered;
  const owner = ownerAfter(state, decision);
  const common = {
    ...(await readerOf(ports, owner, { id: sent.id, now })),
    language: sent.language,
    about: received.mail.subject,
    // A greeting is no mistake: the welcome itself says what can be written.
    lines: isNew ? firstLines(decision.lines) : decision.lines,
  };
  if (!isNew) return { kind: "receipt", ...common };
  return {
    kind: "welcome",
    ...common,
    nextDigestAt: owner.nextDigestAt,
    digest: owner.digest,
    dropBox: dropBoxAddress(owner.dropBox, common.domain),
  };
}

type Lines = Decision["lines"];

/** What a first mail sets is told once, and as set: its sender never heard how it was before. */
function firstLines(lines: Lines): Lines {
  const told = lines.map((line) => (line.kind === "already-so" ? line.line : line));
  return told.filter((line, index) => !isUnknownWord(line) && told.findIndex((other) => isSame(other, line)) === index);
}

const isUnknownWord = (line: Decision["lines"][number]): boolean =>
  line.kind === "not-understood" && (line.why === "unknown-verb" || line.why === "unknown-order");
