// Links that open a mail (RFC 6068) or a call (RFC 3966), right for every character.
// Invariant: a link is under 2,000 characters; what has to give is the body, never an address.

import { clean, cut } from "./clean.ts";

export type Mailto = {
  readonly to: string;
  readonly alsoTo?: readonly string[];
  readonly subject?: string;
  readonly body?: string;
  readonly bcc?: string;
};

// Longer links are cut by some mail programs without a word.
export const LONGEST_LINK = 1_990;
const LONGEST_SUBJECT = 120;

/**
 * A `mailto:` link. Spaces are %20, line ends %0D%0A, a plus sign %2B in the fields, because some programs read `+` there
 * as a space (RFC 6068, section 5).
 */
export function mailtoLink({ to, alsoTo = [], subject, body, bcc }: Mailto): string {
  const head = [
    ...(bcc === undefined ? [] : [`bcc=${encodeAddress(bcc).replaceAll("+", "%2B")}`]),
    ...(subject === undefined ? [] : [`subject=${encodeField(cut(subject, LONGEST_SUBJECT))}`]),
  ];
  const base = `mailto:${[to, ...alsoTo].map(encodeAddress).join(",")}`;
  const withoutBody = head.length === 0 ? base : `${base}?${head.join("&")}`;
  if (body === undefined) return withoutBody;
  const lead = `${withoutBody}${head.length === 0 ? "?" : "&"}body=`;
  return lead + fittingBody(body, LONGEST_LINK - lead.length);
}

/** A `tel:` link, or undefined when the number has too few digits to call. */
export function telLink(phone: string): string | undefined {
  const digits = clean(phone)
    .replace(/\(0\)/g, "")
    .replace(/[^\d+]/g, "");
  const number = digits.startsWith("+") ? `+${digits.slice(1).replaceAll("+", "")}` : digits.replaceAll("+", "");
  return number.replace("+", "").length < 3 ? undefined : `tel:${number}`;
}

/** A link for a page on the web, or undefined when it is none. */
export function webLink(url: string): string | undefined {
  const parsed = URL.parse(clean(url));
  return parsed !== null && (parsed.protocol === "https:" || parsed.protocol === "http:") ? parsed.href : undefined;
}

function encodeAddress(address: string): string {
  // "@" and "+" may stand (RFC 6068, section 2); "," would begin another recipient, "?" and "&" the fields.
  return encodeURIComponent(clean(address).replaceAll(" ", "")).replaceAll("%40", "@").replaceAll("%2B", "+");
}

function encodeField(text: string): string {
  return encodeURIComponent(text).replaceAll("'", "%27").replaceAll("(", "%28").replaceAll(")", "%29");
}

function fittingBody(body: string, room: number): string {
  const lines = body.split(/\r\n|\r|\n/).map(clean);
  const whole = encodeField(lines.join("\r\n"));
  if (whole.length <= room) return whole;
  const characters = Array.from(lines.join("\n"));
  const encodes = (length: number) => encodeField(`${characters.slice(0, length).join("")}…`.replaceAll("\n", "\r\n"));
  let [fits, tooLong] = [0, characters.length];
  while (tooLong - fits > 1) {
    const middle = Math.floor((fits + tooLong) / 2);
    if (encodes(middle).length <= room) fits = middle;
    else tooLong = middle;
  }
  return fits === 0 ? "" : encodes(fits);
}
