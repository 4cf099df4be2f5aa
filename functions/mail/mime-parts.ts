// The gate: from raw bytes to the leaf parts of a mail, found by their boundary lines, nothing decoded.
// Invariant: one pass over the bytes; the number, the depth and the header size of parts are bounded before anything is read.

import { firstValue, readHeaderBlock, type HeaderBlock, type HeaderLine } from "./header-lines.ts";
import { readParameters } from "./content-header.ts";

export type Part = {
  readonly contentType: string;
  readonly charset: string;
  readonly encoding: string;
  readonly filename: string;
  readonly isAttachment: boolean;
  readonly isFlowed: boolean;
  readonly deletesSpace: boolean;
  readonly body: Uint8Array;
  /** Which branch of which multipart/alternative it stands in, outermost first; empty outside. */
  readonly alternative: string;
};

export type PartTree = {
  readonly parts: readonly Part[];
  readonly tooMany: boolean;
  readonly tooDeep: boolean;
};

/** More parts than any client makes; the rest is left unread. */
const maxParts = 200;
const maxDepth = 30;
/** Lines that look like boundaries; a text with more of them is read to its end as one part. */
const maxCandidates = 200_000;

type Open = {
  readonly boundary: Uint8Array;
  readonly alternative: string;
  /** RFC 2046, 5.1.5: parts without a type are mails. */
  readonly isDigest: boolean;
};
type Leaf = { readonly content: Content; readonly start: number; readonly alternative: string };
type Found = { parts: Part[]; tooMany: boolean; tooDeep: boolean };

export function readParts(raw: Uint8Array, headers: readonly HeaderLine[], bodyStart: number): PartTree {
  const found: Found = { parts: [], tooMany: false, tooDeep: false };
  const content = readContent(headers, "text/plain");
  if (content.boundary.length === 0) found.parts.push(toPart(content, raw.subarray(bodyStart), ""));
  else walk(raw, bodyStart, toOpen(content, "", 0), found);
  return found;
}

/** Goes from boundary line to boundary line with a stack of open multiparts; no recursion. */
function walk(raw: Uint8Array, bodyStart: number, outermost: Open, found: Found): void {
  const stack: Open[] = [outermost];
  let leaf: Leaf | null = null;
  let lookedAt = 0;
  for (let at = bodyStart; stack.length > 0;) {
    const line = nextBoundaryLine(raw, at);
    if (line === null) break;
    at = line.end;
    lookedAt += 1;
    if (lookedAt > maxCandidates) {
      found.tooMany = true;
      break;
    }
    const match = matchBoundary(raw, stack, line);
    if (match === null) continue;
    if (leaf !== null) found.parts.push(endLeaf(raw, leaf, line.start));
    leaf = null;
    if (found.parts.length >= maxParts) {
      found.tooMany = true;
      return;
    }
    stack.length = match.closes ? match.level : match.level + 1;
    if (match.closes) continue;
    const headers = readHeaderBlock(raw, at, raw.length);
    leaf = openPart(headers, stack, found);
    if (found.tooDeep) return;
    at = headers.bodyStart;
  }
  if (leaf !== null) found.parts.push(endLeaf(raw, leaf, raw.length));
}

function openPart(headers: HeaderBlock, stack: Open[], found: Found): Leaf | null {
  const content = readContent(headers.lines, stack.at(-1)?.isDigest === true ? "message/rfc822" : "text/plain");
  const alternative = stack.at(-1)?.alternative ?? "";
  if (content.boundary.length === 0) return { content, start: headers.bodyStart, alternative };
  if (stack.length >= maxDepth) found.tooDeep = true;
  else stack.push(toOpen(content, alternative, headers.bodyStart));
  return null;
}

/** The line break before a boundary belongs to the boundary (RFC 2046, 5.1.1). */
function endLeaf(raw: Uint8Array, leaf: Leaf, end: number): Part {
  const body = raw.subarray(leaf.start, Math.max(leaf.start, end - (raw[end - 2] === 0x0d ? 2 : 1)));
  return toPart(leaf.content, end === raw.length ? raw.subarray(leaf.start) : body, leaf.alternative);
}

/** Longest boundary is 70 characters (RFC 2046, 5.1.1); some senders exceed it. */
const maxBoundary = 200;

type BoundaryLine = { readonly start: number; readonly end: number };

/** The next line that begins with two hyphens; most hyphens stand inside a line, so it goes on from line to line. */
function nextBoundaryLine(raw: Uint8Array, from: number): BoundaryLine | null {
  for (let at = raw.indexOf(0x2d, from); at !== -1;) {
    const startsLine = at === from || raw[at - 1] === 0x0a;
    const newline = raw.indexOf(0x0a, at);
    if (startsLine && raw[at + 1] === 0x2d) return { start: at, end: newline === -1 ? raw.length : newline + 1 };
    if (newline === -1) return null;
    at = raw[newline + 1] === 0x2d ? newline + 1 : raw.indexOf(0x2d, newline + 1);
  }
  return null;
}

type Match = { readonly level: number; readonly closes: boolean };

/** Which open multipart a line belongs to, innermost first: an outer boundary closes every part inside it. */
function matchBoundary(raw: Uint8Array, stack: readonly Open[], line: BoundaryLine): Match | null {
  for (let level = stack.length - 1; level >= 0; level -= 1) {
    const boundary = stack[level]?.boundary;
    if (boundary === undefined || !startsWith(raw, line.start + 2, boundary)) continue;
    const rest = line.start + 2 + boundary.length;
    const closes = raw[rest] === 0x2d && raw[rest + 1] === 0x2d;
    if (isBlank(raw, closes ? rest + 2 : rest, line.end)) return { level, closes };
  }
  return null;
}

function startsWith(raw: Uint8Array, start: number, bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at += 1) if (raw[start + at] !== bytes[at]) return false;
  return true;
}

function isBlank(raw: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (!blanks.has(raw[at] ?? 0x20)) return false;
  return true;
}

const blanks: ReadonlySet<number> = new Set([0x20, 0x09, 0x0d, 0x0a]);
const encoder = new TextEncoder();

type Content = {
  readonly type: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly boundary: Uint8Array;
  readonly encoding: string;
  readonly disposition: string;
  readonly filename: string;
};

function readContent(headers: readonly HeaderLine[], defaultType: string): Content {
  const type = readParameters(firstValue(headers, "content-type"));
  const disposition = readParameters(firstValue(headers, "content-disposition"));
  const isMultipart = type.value.startsWith("multipart/");
  return {
    type: type.value === "" ? defaultType : type.value,
    parameters: type.parameters,
    boundary: encoder.encode(isMultipart ? (type.parameters["boundary"] ?? "").slice(0, maxBoundary).trimEnd() : ""),
    encoding: firstValue(headers, "content-transfer-encoding").toLowerCase(),
    disposition: disposition.value,
    filename: disposition.parameters["filename"] ?? type.parameters["name"] ?? "",
  };
}

function toOpen(content: Content, parent: string, at: number): Open {
  return {
    boundary: content.boundary,
    alternative: alternativeOf(content, parent, at),
    isDigest: content.type === "multipart/digest",
  };
}

function alternativeOf(content: Content, parent: string, at: number): string {
  return content.type === "multipart/alternative" ? `${parent}/${at}` : parent;
}

function toPart(content: Content, body: Uint8Array, alternative: string): Part {
  return {
    contentType: content.type,
    charset: content.parameters["charset"] ?? "",
    encoding: content.encoding,
    filename: content.filename,
    isAttachment: content.disposition === "attachment",
    isFlowed: (content.parameters["format"] ?? "").toLowerCase() === "flowed",
    deletesSpace: (content.parameters["delsp"] ?? "").toLowerCase() === "yes",
    body,
    alternative,
  };
}
