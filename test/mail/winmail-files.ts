// Files as Outlook packs them (MS-OXTNEF), built for tests out of their attributes and properties.

const bytes = (...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => Uint8Array.from(part)));
const u16 = (value: number): readonly number[] => [value & 255, (value >> 8) & 255];
const u32 = (value: number): readonly number[] => [...u16(value & 0xffff), ...u16(value >>> 16)];
const filled = (value: Uint8Array): Uint8Array => bytes(value, new Uint8Array((4 - (value.length % 4)) % 4));
const wide = (text: string): Uint8Array => Buffer.from(`${text}\0`, "utf16le");

export type Property = {
  readonly id: number;
  readonly value: string | number | Uint8Array;
  readonly name?: string;
  readonly isObject?: boolean;
};

const interfaceNumber = new Uint8Array(16);

export function packed({ id, value, name, isObject }: Property): Uint8Array {
  const type = typeof value === "string" ? 0x1f : typeof value === "number" ? 0x03 : isObject === true ? 0x0d : 0x102;
  const naming =
    name === undefined ? [] : bytes(new Uint8Array(16), u32(1), u32(wide(name).length), filled(wide(name)));
  if (typeof value === "number") return bytes(u16(type), u16(id), naming, u32(value));
  const raw = typeof value === "string" ? wide(value) : isObject === true ? bytes(interfaceNumber, value) : value;
  return bytes(u16(type), u16(id), naming, u32(1), u32(raw.length), filled(raw));
}

export const properties = (list: readonly Property[]): Uint8Array => bytes(u32(list.length), ...list.map(packed));

export function attribute(level: 1 | 2, id: number, data: Uint8Array): Uint8Array {
  const sum = data.reduce((total, byte) => (total + byte) & 0xffff, 0);
  return bytes([level], u32(id), u32(data.length), data, u16(sum));
}

export type Attached = {
  readonly title?: string;
  readonly data?: Uint8Array;
  readonly properties?: readonly Property[];
};
export type Message = {
  readonly messageClass?: string;
  readonly properties?: readonly Property[];
  readonly recipients?: readonly (readonly Property[])[];
  readonly attachments?: readonly Attached[];
};

export function winmail({
  messageClass = "IPM.Note",
  properties: list = [],
  recipients,
  attachments = [],
}: Message): Uint8Array {
  return bytes(
    u32(0x223e9f78),
    u16(1),
    attribute(1, 0x00069007, bytes(u32(1252), u32(0))),
    attribute(1, 0x00078008, Buffer.from(`${messageClass}\0`, "latin1")),
    ...(recipients === undefined
      ? []
      : [attribute(1, 0x00069004, bytes(u32(recipients.length), ...recipients.map(properties)))]),
    attribute(1, 0x00069003, properties(list)),
    ...attachments.flatMap((one) => [
      attribute(2, 0x00069002, new Uint8Array(14)),
      attribute(2, 0x00018010, Buffer.from(`${one.title ?? "x"}\0`, "latin1")),
      ...(one.data === undefined ? [] : [attribute(2, 0x0006800f, one.data)]),
      attribute(2, 0x00069005, properties(one.properties ?? [])),
    ]),
  );
}

/** Rich text packed without any reference but the one that ends it. */
export function packedRtf(text: string): Uint8Array {
  const raw = Buffer.from(text, "latin1");
  const end = ((207 + raw.length) % 4096) << 4;
  const runs = Array.from({ length: Math.floor(raw.length / 8) + 1 }, (_, at) => {
    const run = raw.subarray(at * 8, at * 8 + 8);
    return run.length === 8 ? bytes([0], run) : bytes([1 << run.length], run, [end >> 8, end & 255]);
  });
  return bytes(u32(0), u32(raw.length), Buffer.from("LZFu"), u32(0), ...runs);
}

/** A mail that holds the file, beside a text or alone. */
export function mailWith(file: Uint8Array, text?: string): Uint8Array {
  const head =
    "From: Anna Berg <anna@havnelab.example>\r\nTo: log@in.example\r\nSubject: FW: Salmon\r\nDate: Tue, 3 Nov 2026 14:05:12 +0100\r\nMIME-Version: 1.0\r\n";
  const part = (type: string, body: string) =>
    `--b\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: base64\r\n\r\n${body}\r\n`;
  const base64 = (value: Uint8Array) => Buffer.from(value).toString("base64").replace(/.{76}/gu, "$&\r\n");
  const file64 = part('application/ms-tnef; name="winmail.dat"', base64(file));
  const text64 = text === undefined ? "" : part("text/plain; charset=utf-8", base64(Buffer.from(text)));
  return Buffer.from(`${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n${text64}${file64}--b--\r\n`, "latin1");
}
