// Reading a mail, from bytes to what it says: gate, header, parts, lines, shape. The road of this folder in one function.
// Invariant: never throws and never takes more than linear time; what could not be read is empty and named in `problems`.

import { toForwarded } from "./attached-forward.ts";
import { closedAttachment, kindOf, readAttachment } from "./attachments.ts";
import { readBody } from "./body.ts";
import { chooseText } from "./body-text.ts";
import { decodeBytes } from "./decode-part.ts";
import { readAnswered, readForwards } from "./forwards.ts";
import { isAnswer, readHeaderFields } from "./header-fields.ts";
import { firstValue, readHeaderBlock, type HeaderLine } from "./header-lines.ts";
import { readParts, type Part, type PartTree } from "./mime-parts.ts";
import { isWinmail, unwrap } from "./winmail.ts";
import type { Attachment, Forwarded, Mailbox, ParsedMail, Problem, ReadOptions } from "./parsed-mail.ts";

/** SES delivers at most 40 MiB; a larger mail is read by its header only. */
const maxMailBytes = 42 * 1024 * 1024;
/** A mail inside a mail inside a mail: deeper ones are attachments. */
const maxAttachedDepth = 3;
/** Raw bytes of a text that are decoded; a long mail has a tenth of it. */
const maxTextBytes = 2 * 1024 * 1024;
/** Attached mails that are read, and the bytes that their texts share: enough for each to be a person's mail. */
const maxAttachedMails = 40;
const maxAttachedTextBytes = 512 * 1024;

/** What a mail says. `options.timeZone` is for dates that carry no zone of their own. */
export function readMail(raw: Uint8Array, options: ReadOptions = {}): ParsedMail {
  return readNested(raw, options, { depth: 0, limit: maxTextBytes });
}

/** How deep a mail lies in others, and how many bytes of its text are read. */
type Place = { readonly depth: number; readonly limit: number };

const nothingAttached: Attached = { forwards: [], mentioned: [], cards: [] };

function readNested(raw: Uint8Array, options: ReadOptions, { depth, limit }: Place): ParsedMail {
  const problems = new Set<Problem>();
  const header = readHeaderBlock(raw, 0, raw.length);
  if (header.cut) problems.add("headers-cut");
  const fields = readHeaderFields(header.lines, problems);
  const isClosed = options.attachments === "closed";
  const tree = openParts(raw, header, problems);
  const { tree: parts, inside, isWrapped } = isClosed ? { ...nothingWrapped, tree } : unwrapped(tree, problems);
  const text = chooseText(parts, inside, { limit, problems });
  const body = readBody(text.lines);
  const isOpened = depth < maxAttachedDepth && !isReport(header.lines) && !isClosed;
  const attached = isOpened ? readAttached(parts, options, { depth, note: body.fresh }) : nothingAttached;
  const others = parts.parts.filter((part) => !text.parts.includes(part));
  if (isClosed && others.some((part) => kindOf(part) !== "other" || isWinmail(part))) problems.add("unopened");
  const shape = shapeOf(body, attached, { fields, options });
  const isEmpty = body.lines.every((line) => line.text.trim() === "") && shape.forwards.length === 0;
  if (isEmpty) problems.add("no-body");
  if (isEmpty && isWrapped) problems.add("winmail");
  const read = others.map(isClosed ? closedAttachment : readAttachment);
  const { fresh, answer, signature } = body;
  const attachments = [...read, ...attached.cards.slice(0, maxAttachedMails)];
  return { ...fields, ...shape, fresh, answer, signature, attachments, problems: [...problems] };
}

type Told = { readonly fields: ReturnType<typeof readHeaderFields>; readonly options: ReadOptions };

/** What is forwarded, by whom, and which mail is answered. */
function shapeOf(
  body: ReturnType<typeof readBody>,
  attached: Attached,
  { fields, options }: Told,
): Pick<ParsedMail, "forwarded" | "forwards" | "mentioned" | "answered"> {
  const outer = { subject: fields.subject, isAnswer: isAnswer(fields), timeZone: options.timeZone ?? "UTC" };
  const blocks = readForwards(body, outer);
  const forwards = [...blocks, ...attached.forwards];
  const forwarded = forwards.find((block) => isFromOrToOthers(block, options)) ?? forwards[0] ?? null;
  return {
    forwarded,
    forwards,
    mentioned: [...sendersBeside(forwarded, blocks, options), ...attached.mentioned],
    answered: forwards.length > 0 ? null : readAnswered(body, outer),
  };
}

type Unwrapped = {
  readonly tree: PartTree;
  /** The texts in containers, for a mail without another. */
  readonly inside: readonly Part[];
  readonly isWrapped: boolean;
};

const nothingWrapped = { inside: [], isWrapped: false } as const;
/** Outlook makes one; more are left alone. */
const maxContainers = 3;

/** What is in Outlook's containers stands beside the other parts. */
function unwrapped(tree: PartTree, problems: Set<Problem>): Unwrapped {
  const containers = tree.parts.filter(isWinmail).slice(0, maxContainers);
  if (containers.length === 0) return { ...nothingWrapped, tree };
  const read = containers.map(unwrap);
  if (read.some(({ isUnread }) => isUnread)) problems.add("winmail");
  const others = tree.parts.filter((part) => !containers.includes(part));
  const parts = [...others, ...read.flatMap(({ attachments }) => attachments)];
  return { tree: { ...tree, parts }, inside: read.flatMap(({ texts }) => texts), isWrapped: true };
}

/** Whoever else wrote what is forwarded, but the owner. */
function sendersBeside(chosen: Forwarded | null, blocks: readonly Forwarded[], options: ReadOptions): Mailbox[] {
  return blocks.filter((block) => block !== chosen && !isOwn(block.from, options)).map(({ from }) => from);
}

/** PGP/MIME (RFC 3156) and S/MIME (RFC 8551); a signature beside its text is of another type. */
const encryptedTypes = /^application\/(?:pgp-encrypted|(?:x-)?pkcs7-mime)$/u;

function openParts(
  raw: Uint8Array,
  header: { readonly lines: readonly HeaderLine[]; readonly bodyStart: number },
  problems: Set<Problem>,
): PartTree {
  if (raw.length > maxMailBytes) {
    problems.add("too-large").add("header-only");
    return { parts: [], tooMany: false, tooDeep: false };
  }
  const tree = readParts(raw, header.lines, header.bodyStart);
  if (tree.tooMany) problems.add("too-many-parts");
  if (tree.tooDeep) problems.add("too-deep");
  if (tree.parts.some(({ contentType, filename }) => encryptedTypes.test(contentType) || /\.p7m$/iu.test(filename)))
    problems.add("encrypted");
  return tree;
}

/** A bounce carries the mail that it is about; that is evidence and no forward. */
function isReport(lines: readonly HeaderLine[]): boolean {
  return firstValue(lines, "content-type").toLowerCase().startsWith("multipart/report");
}

function isOwn(mailbox: Mailbox, options: ReadOptions): boolean {
  return options.ownAddresses?.includes(mailbox.address) ?? false;
}

/** The owner's own block counts only as a mail that they sent to somebody else, not as one between their addresses. */
function isFromOrToOthers(block: Forwarded, options: ReadOptions): boolean {
  return !isOwn(block.from, options) || [...block.to, ...block.cc].some((mailbox) => !isOwn(mailbox, options));
}

type Attached = {
  readonly forwards: readonly Forwarded[];
  readonly mentioned: readonly Mailbox[];
  /** Cards of people and calendars that came with them. */
  readonly cards: readonly Attachment[];
};

/** Attached mails stand side by side; what they themselves forward is only mentioned. */
function readAttached(
  tree: PartTree,
  options: ReadOptions,
  outer: { readonly depth: number; readonly note: string },
): Attached {
  const parts = tree.parts.filter((part) => kindOf(part) === "mail").slice(0, maxAttachedMails);
  const place = { depth: outer.depth + 1, limit: Math.floor(maxAttachedTextBytes / Math.max(4, parts.length)) };
  const mails = parts.map((part) => readNested(decodeBytes(part), options, place));
  return {
    forwards: mails.map((mail) => toForwarded(mail, outer.note)),
    mentioned: mails.flatMap((mail) => [...mail.forwards.map((block) => block.from), ...mail.mentioned]),
    cards: mails.flatMap(({ attachments }) =>
      attachments.filter(({ kind }) => kind === "vcard" || kind === "calendar"),
    ),
  };
}
