// import: people of cards or of a short table become contacts or complete them.
// Invariant: nothing is overwritten; who may be somebody known is asked about, as anywhere else. A card is no contact made.
import type { Command } from "../commands.ts";
import type { Line } from "../line.ts";
import type { State } from "../decision.ts";
import { bookOf, laidOver } from "../import/book.ts";
import type { Book } from "../import/book.ts";
import { importPerson } from "../import/import-people.ts";
import type { Imported } from "../import/import-people.ts";
import { counted, EMPTY_TALLY } from "../import/imported.ts";
import type { ImportedPerson, ImportTally } from "../import/imported.ts";
import { foldName } from "../names.ts";
import { askSame, askWhich } from "./ask-who.ts";
import { PEOPLE_AT_ONCE } from "./record.ts";
import { joined, say } from "./step.ts";
import type { Chosen, Step, Task } from "./step.ts";

type Import = Extract<Command, { kind: "import" }>;
type So = { readonly step: Step; readonly book: Book; readonly tally: ImportTally };

/** More people than fit one mail's decision come as a stored job (app/run-job.ts); here only what came of it is said. */
export function decideImport(command: Import, state: State, task: Task): Step {
  if (task.job?.kind === "import") return say(state, importedLine(command, task.job.tally));
  const count = command.rows.length;
  if (count > PEOPLE_AT_ONCE) return say(state, { kind: "too-many-people", count, limit: PEOPLE_AT_ONCE });
  const start: So = { step: say(state), book: bookOf(state.contacts.values()), tally: EMPTY_TALLY };
  const { step, tally } = command.rows.reduce((so, row) => withRow(so, row, command, task), start);
  return isWorthSaying(command, tally, step) ? joined(say(state, importedLine(command, tally)), step) : step;
}

function withRow({ step, book, tally }: So, row: ImportedPerson, command: Import, task: Task): So {
  const chosen = chosenFor(row, task);
  const importing = { owner: step.state.owner, task, ...(chosen === undefined ? {} : { chosen }) };
  const imported = importPerson(book, row, importing);
  if (imported.kind === "unclear") {
    const asked = questionAbout(step.state, row, imported, { ...command, rows: [row], unread: [] });
    return { step: joined(step, asked), book, tally };
  }
  const { contact, outcome } = imported;
  const put = contact === undefined ? step.state : withContact(step.state, contact);
  return {
    step: joined(step, say(put)),
    book: contact === undefined ? book : laidOver(book, [contact]),
    tally: counted(tally, outcome),
  };
}

function withContact(state: State, contact: NonNullable<Extract<Imported, { kind: "clear" }>["contact"]>): State {
  return { ...state, contacts: new Map(state.contacts).set(contact.id, contact) };
}

function chosenFor({ name, addresses }: ImportedPerson, { chosen }: Task): Chosen | undefined {
  const keys = [...(name === undefined ? [] : [foldName(name)]), ...addresses];
  return keys.map((key) => chosen?.get(key)).find((one) => one !== undefined);
}

function questionAbout(
  state: State,
  { addresses: [address] }: ImportedPerson,
  { name, namesakes }: Extract<Imported, { kind: "unclear" }>,
  waiting: Import,
): Step {
  const [only, ...others] = namesakes;
  const isOne = only !== undefined && others.length === 0 && address !== undefined;
  return isOne ? askSame(state, only, address, waiting) : askWhich(state, name, namesakes, waiting);
}

/** A card that came along with a mail is worth a word when it told something. */
function isWorthSaying(
  { isAside, unread }: Import,
  { created, completed, different }: ImportTally,
  step: Step,
): boolean {
  const hasTold = created.count + completed.count > 0;
  if (isAside === true) return hasTold;
  return hasTold || different.count + unread.length > 0 || step.questions.length === 0;
}

/** What is said of a list that is taken in, or of as much of it as is by now. */
export function importedLine(
  { source, unread, isCut, dayOrder }: Import,
  tally: ImportTally,
): Extract<Line, { kind: "imported" }> {
  return {
    kind: "imported",
    source,
    tally,
    unread: { count: unread.length, first: unread.slice(0, UNREAD_SHOWN) },
    isCut: isCut === true,
    ...(dayOrder !== undefined && { dayOrder }),
  };
}
const UNREAD_SHOWN = 10;

/** Whether people of lists are too many for one transaction; what else the mail tells counts too. */
export function isTooManyAtOnce(commands: readonly Command[]): boolean {
  const rows = commands.flatMap((command) => (command.kind === "import" ? command.rows : []));
  const others = commands.flatMap((command) => ("people" in command ? command.people : []));
  return rows.length > 0 && rows.length + others.length > PEOPLE_AT_ONCE;
}

/** Several files are one list once their people are taken in: one line tells of them all. */
export function withOneImport(commands: readonly Command[]): readonly Command[] {
  const imports = commands.flatMap((command) => (command.kind === "import" ? [command] : []));
  const [first] = imports;
  if (first === undefined) return commands;
  const dayOrder = imports.find((one) => one.dayOrder !== undefined)?.dayOrder;
  const whole: Command = {
    ...first,
    ...(dayOrder !== undefined && { dayOrder }),
    rows: [],
    unread: imports.flatMap(({ unread }) => unread),
    isCut: imports.some(({ isCut }) => isCut === true),
  };
  return commands.flatMap((command): readonly Command[] => {
    if (command === first) return [whole];
    return command.kind === "import" ? [] : [command];
  });
}
