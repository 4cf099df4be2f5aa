// From what a mail says to what its sender asks for: the whole grammar behind one function.
// Invariant: any mail gives a bounded list of commands and never throws; whose mail it is was settled before.

import { fold } from "./grammar/fold.ts";
import { nobodyFor } from "./grammar/nobody.ts";
import type { Reader } from "./grammar/reader.ts";
import { readRoads } from "./grammar/roads.ts";
import type { Command } from "../domain/commands.ts";
import type { Language, Moment } from "../domain/model.ts";
import type { ParsedMail } from "../mail/parsed-mail.ts";

/** Which address the mail came to: the verb decides how its free text is read. */
export type Road =
  | { readonly kind: "log" }
  | { readonly kind: "share" }
  | { readonly kind: "ask" }
  | { readonly kind: "intro" }
  | { readonly kind: "me" }
  | { readonly kind: "help" }
  /** The answer to one of our mails, with its numbered items and the names that they show. */
  | {
      readonly kind: "reply";
      readonly numbers: readonly { readonly number: number; readonly names: readonly string[] }[];
    }
  /** `log+n<token>@`, already verified. */
  | { readonly kind: "draft"; readonly nudge: string }
  | { readonly kind: "drop-box" }
  /** Local parts that name a day: `2w`, `friday`, `om2uger`. */
  | { readonly kind: "follow-up"; readonly words: readonly string[] };

export type Reading = {
  readonly owner: {
    readonly language: Language;
    readonly timeZone: string;
    readonly addresses: readonly string[];
    readonly name: string;
  };
  readonly now: Moment;
  readonly roads: readonly Road[];
  readonly ownDomain: string;
  /** A further test for addresses that are nobody's; the grammar's own table is asked in any case. */
  readonly isRoleAddress?: (address: string) => boolean;
};

/** More than this is no mail of a person; the rest is answered with one line. */
export const MOST_COMMANDS = 100;

/** All commands of a mail, in the order in which they stand in it. */
export function readCommands(mail: ParsedMail, reading: Reading): readonly Command[] {
  const commands = readRoads(mail, reading, readerOf(reading));
  if (commands.length <= MOST_COMMANDS) return commands;
  return [...commands.slice(0, MOST_COMMANDS), { kind: "not-understood", line: "", why: "too-many-commands" }];
}

function readerOf({ owner, now, roads, ownDomain, isRoleAddress }: Reading): Reader {
  const isNobody = nobodyFor({ addresses: owner.addresses, ownDomain });
  const reply = roads.find((road) => road.kind === "reply");
  return {
    now,
    timeZone: owner.timeZone,
    language: owner.language,
    numbers: reply?.kind === "reply" ? reply.numbers : [],
    strictness: "answer",
    ownName: new Set(fold(owner.name).split(/\s+/)),
    isNobody: (address) => isNobody(address) || isRoleAddress?.(address) === true,
    place: { isClosing: false },
  };
}
