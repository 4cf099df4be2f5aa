// Whom an attribution names: "On 3 May 2026, Ann Berg <a@x.example> wrote:" is Ann's.
// Invariant: linear; without brackets around the address the name is what stands before it.

import { readSender } from "./mailboxes.ts";
import type { Forwarded, Mailbox } from "./parsed-mail.ts";
import { wroteVerbs } from "./words/attributions.ts";

/** The quoted or last words before the address. */
export function authorOf(text: string): Mailbox {
  const quoted = /["“„«]\s?([^"”“»]{1,80}?)\s?["”“»]\s*[<(]+([^<>()\s]+@[^<>()\s]+)[>)]/u.exec(text);
  if (quoted !== null) return { name: quoted[1] ?? "", address: (quoted[2] ?? "").toLowerCase() };
  const bracketed = /[<(]+\s?([^<>()\s]{1,320}@[^<>()\s]{1,320})[>)]/u.exec(text.slice(0, 500));
  if (bracketed === null) return readSender(text);
  return { name: nameBefore(text.slice(0, bracketed.index)), address: (bracketed[1] ?? "").toLowerCase() };
}

/** Who else a From names, each by an address of their own; more than a few are a list's doing. */
export function coAuthors(from: Mailbox, named: readonly Mailbox[]): Pick<Forwarded, "fromToo"> {
  const isAmongThem = named.length <= mostAuthors && named.some(({ address }) => address === from.address);
  const others = named.filter(
    ({ address }, index) =>
      address !== "" && address !== from.address && named.findIndex((one) => one.address === address) === index,
  );
  return isAmongThem && from.address !== "" && others.length > 0 ? { fromToo: others } : {};
}

const mostAuthors = 10;

/** Thunderbird names no address: `On 3/11/2026 14:05, Ann Berg wrote:`; empty when there is more than a name. */
export function nameInAttribution(text: string): string {
  const bare = text.replace(/[\s:：]+$/u, "");
  const verb = wroteVerbs.find((word) => bare.toLowerCase().endsWith(` ${word}`)) ?? "";
  const name = nameBefore(bare.slice(0, bare.length - verb.length));
  return name.split(" ").length <= 5 && !name.includes("@") ? name : "";
}

/** The name follows the date, a verb or an article in small letters, and half of the day or the zone in capitals. */
function nameBefore(text: string): string {
  const behindDate = (/[^\d]*$/u.exec(text)?.[0] ?? "")
    .replace(/^\s*(?:quoting|zitat von|citat fra|citat från)\s/iu, "")
    .replace(/[\s,]+$/u, "");
  const words = behindDate.split(/[\s,]+/u).filter((word) => word !== "" && !notNames.test(word));
  const first = words.findIndex((word) => /^[\p{Lu}\p{Lo}]/u.test(word));
  return words.slice(Math.max(0, first)).join(" ");
}

const notNames = /^(?:[ap]m|utc|gmt|ce?s?t|[ewp][de]?s?t|uhr|h|kl)$/iu;
