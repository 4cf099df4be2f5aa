// MAPI properties as Outlook packs them into winmail.dat: a number, a type, a value, each filled up to four bytes (MS-OXTNEF 2.1.3.4).
// Invariant: every read is checked against the end; whatever does not fit ends the list and keeps what came before.

import { decoderOf } from "./decode-part.ts";

/** Values of known properties by their number; named ones are skipped. */
export type Properties = ReadonlyMap<number, Uint8Array | string>;

export type Reading = { readonly properties: Properties; readonly end: number };

/** Outlook writes some hundred. */
const maxProperties = 4000;

const named = 0x8000;
const several = 0x1000;
/** Bytes of the types that have a fixed length, filled up to four. */
const fixedSizes: ReadonlyMap<number, number> = new Map([
  [0x02, 4],
  [0x03, 4],
  [0x04, 4],
  [0x05, 8],
  [0x06, 8],
  [0x07, 8],
  [0x0a, 4],
  [0x0b, 4],
  [0x14, 8],
  [0x40, 8],
  [0x48, 16],
]);
const object = 0x0d;
const ansi = 0x1e;
const unicode = 0x1f;
const binary = 0x102;
const lengthed: ReadonlySet<number> = new Set([object, ansi, unicode, binary]);

/** The list that begins at `start` with its count. `charset` is for strings of one byte a letter. */
export function readProperties(bytes: Uint8Array, start: number, charset: string): Reading {
  const view = viewOf(bytes);
  const properties = new Map<number, Uint8Array | string>();
  const count = start + 4 <= bytes.length ? view.getUint32(start, true) : 0;
  let at = start + 4;
  for (let index = 0; index < Math.min(count, maxProperties) && at + 4 <= bytes.length; index += 1) {
    const [type, id] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    const value = behindName(view, at + 4, id);
    const read = value === null ? null : readValues(view, value, type);
    if (read === null) return { properties, end: bytes.length };
    if (id < named && read.first !== null) properties.set(id, toValue(read.first, type, charset));
    at = read.end;
  }
  return { properties, end: at };
}

/** The same bytes, for reading numbers. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

const filled = (length: number): number => Math.ceil(length / 4) * 4;

/** A named property has its set of names and its name between number and value. */
function behindName(view: DataView, at: number, id: number): number | null {
  if (id < named) return at;
  if (at + 24 > view.byteLength) return null;
  const isWord = view.getUint32(at + 16, true) === 1;
  return isWord ? at + 24 + filled(view.getUint32(at + 20, true)) : at + 24;
}

type Values = { readonly first: Uint8Array | null; readonly end: number };

/** Of several values the first counts. */
function readValues(view: DataView, start: number, type: number): Values | null {
  const base = type & ~several;
  const isCounted = lengthed.has(base) || (type & several) !== 0;
  if (isCounted && start + 4 > view.byteLength) return null;
  const count = isCounted ? view.getUint32(start, true) : 1;
  let at = isCounted ? start + 4 : start;
  let first: Uint8Array | null = null;
  for (let index = 0; index < count; index += 1) {
    const isLong = lengthed.has(base);
    if (isLong && at + 4 > view.byteLength) return null;
    const length = isLong ? view.getUint32(at, true) : fixedSizes.get(base);
    const from = isLong ? at + 4 : at;
    if (length === undefined || from + length > view.byteLength) return null;
    first ??= new Uint8Array(view.buffer, view.byteOffset + from, length);
    at = from + filled(length);
  }
  return { first, end: at };
}

function toValue(bytes: Uint8Array, type: number, charset: string): Uint8Array | string {
  const base = type & ~several;
  if (base === unicode) return trimmed(new TextDecoder("utf-16le").decode(bytes));
  return base === ansi ? trimmed(decoderOf(charset).decode(bytes)) : bytes;
}

const trimmed = (text: string): string => text.replace(/\0+$/u, "");

/** A number of a property, or null. */
export function numberOf(properties: Properties, id: number): number | null {
  const value = properties.get(id);
  return value instanceof Uint8Array && value.length >= 4 ? viewOf(value).getUint32(0, true) : null;
}

/** The first of some properties that has words; empty when none has. */
export function textOf(properties: Properties, ...ids: readonly number[]): string {
  for (const id of ids) {
    const value = properties.get(id);
    if (typeof value === "string" && value.trim() !== "") return value;
  }
  return "";
}

/** The bytes of a property, or null when there are none. */
export function bytesOf(properties: Properties, id: number): Uint8Array | null {
  const value = properties.get(id);
  return value instanceof Uint8Array ? value : null;
}

/** Windows' code pages by their numbers, but for those that bear their number in their label. */
const charsets: ReadonlyMap<number, string> = new Map([
  [932, "shift_jis"],
  [936, "gbk"],
  [950, "big5"],
  [65001, "utf-8"],
]);

/** The label of a Windows code page; 1252 when it is none that is known. */
export function charsetOf(codePage: number | null): string {
  const isWindows = codePage !== null && codePage >= 1250 && codePage <= 1258;
  return isWindows ? `windows-${codePage}` : (charsets.get(codePage ?? 0) ?? "windows-1252");
}
