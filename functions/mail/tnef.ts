// Outlook's own container, winmail.dat (application/ms-tnef, MS-OXTNEF), as a message with properties, people and attachments.
// Invariant: one pass over the attributes, nothing copied; a file that breaks off is read as far as it goes.

import { decoderOf } from "./decode-part.ts";
import { charsetOf, numberOf, readProperties, viewOf } from "./mapi-properties.ts";
import type { Properties } from "./mapi-properties.ts";

export type TnefAttachment = { readonly title: string; readonly data: Uint8Array; readonly properties: Properties };

export type TnefMessage = {
  /** `IPM.Note`, `IPM.Schedule.Meeting.Request` ...; empty when it does not say. */
  readonly messageClass: string;
  readonly body: string;
  readonly charset: string;
  readonly properties: Properties;
  /** One set of properties for each person that it went to. */
  readonly recipients: readonly Properties[];
  readonly attachments: readonly TnefAttachment[];
};

const signature = 0x223e9f78;
const headLength = 6;
const maxAttributes = 5000;
const maxAttachments = 100;
const maxRecipients = 500;

/** Attributes that are read, by their numbers. */
const attribute = {
  attachTitle: 0x8010,
  attachData: 0x800f,
  attachment: 0x9005,
  attachStart: 0x9002,
  body: 0x800c,
  codePage: 0x9007,
  messageClass: 0x8008,
  properties: 0x9003,
  recipients: 0x9004,
} as const;

const nothing: Properties = new Map();

/** What the file says, or null when it is none of its kind. */
export function readTnef(bytes: Uint8Array): TnefMessage | null {
  if (bytes.length < headLength || viewOf(bytes).getUint32(0, true) !== signature) return null;
  const attributes = attributesOf(bytes);
  const valueOf = (id: number) => attributes.find((one) => one.id === id)?.value ?? new Uint8Array();
  const pages = valueOf(attribute.codePage);
  const codePage = pages.length >= 4 ? viewOf(pages).getUint32(0, true) : null;
  const charset = charsetOf(codePage);
  const properties = readProperties(valueOf(attribute.properties), 0, charset).properties;
  const decode = (value: Uint8Array) => decoderOf(charset).decode(value).replace(/\0+$/u, "");
  return {
    messageClass: decode(valueOf(attribute.messageClass)),
    body: decode(valueOf(attribute.body)),
    charset: charsetOf(numberOf(properties, internetCodePage) ?? codePage),
    properties,
    recipients: recipientsOf(valueOf(attribute.recipients), charset),
    attachments: attachmentsOf(attributes, charset, decode),
  };
}

const internetCodePage = 0x3fde;

type Attribute = { readonly id: number; readonly value: Uint8Array };

/** Level, number and type, length, value, checksum (2.1.3.1). The checksum is not looked at: a transport may change nothing in base64. */
function attributesOf(bytes: Uint8Array): readonly Attribute[] {
  const view = viewOf(bytes);
  const attributes: Attribute[] = [];
  for (let at = headLength; at + 9 <= bytes.length && attributes.length < maxAttributes;) {
    const length = view.getUint32(at + 5, true);
    const start = at + 9;
    // What breaks off is kept as far as it goes.
    attributes.push({ id: view.getUint16(at + 1, true), value: bytes.subarray(start, start + length) });
    at = start + length + 2;
  }
  return attributes;
}

function recipientsOf(value: Uint8Array, charset: string): readonly Properties[] {
  const people: Properties[] = [];
  const count = value.length >= 4 ? viewOf(value).getUint32(0, true) : 0;
  for (let at = 4; people.length < Math.min(count, maxRecipients) && at < value.length;) {
    const { properties, end } = readProperties(value, at, charset);
    people.push(properties);
    at = end;
  }
  return people;
}

function attachmentsOf(
  attributes: readonly Attribute[],
  charset: string,
  decode: (value: Uint8Array) => string,
): readonly TnefAttachment[] {
  const attachments: { title: string; data: Uint8Array; properties: Properties }[] = [];
  for (const { id, value } of attributes) {
    if (id === attribute.attachStart) attachments.push({ title: "", data: new Uint8Array(), properties: nothing });
    if (attachments.length > maxAttachments) break;
    const last = attachments.at(-1);
    if (last === undefined) continue;
    if (id === attribute.attachTitle) last.title = decode(value);
    if (id === attribute.attachData) last.data = value;
    if (id === attribute.attachment) last.properties = readProperties(value, 0, charset).properties;
  }
  return attachments.slice(0, maxAttachments);
}
