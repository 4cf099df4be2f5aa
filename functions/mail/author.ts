// Whom an attribution names: "On 3 May 2026, Ann Berg <a@x.example> wrote:" is Ann's.
// Invariant: linear; without brackets around the address the name is what stands before it.

import { readSender } from "./addresses.ts";
import type { Mailbox } from "./parsed-mail.ts";

/** The quoted or last words before the address. */
export function authorOf(text: string): Mailbox {
  const quoted = /["“„«]\s?([^"”“»]{1,80}?)\s?["”“»]\s*[<(]+([^<>()\s]+@[^<>()\s]+)[>)]/u.exec(text);
  if (quoted !== null) return { name: quoted[1] ?? "", address: (quoted[2] ?? "").toLowerCase() };
  const named = /(\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,4}) [<(]+([^<>()\s]+@[^<>()\s]+)[>)]/u.exec(
    text.slice(0, 500),
  );
  if (named !== null) return { name: named[1] ?? "", address: (named[2] ?? "").toLowerCase() };
  return readSender(text);
}
