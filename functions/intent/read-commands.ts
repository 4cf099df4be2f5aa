// From what a mail says to what its sender asks for: the whole grammar behind one function.
// Invariant: any mail gives a bounded list of commands and never throws; whose mail it is was settled before.

import { todayOf } from "./grammar/dates.ts";
import { fold } from "./grammar/fold.ts";
import { knowing } from "./grammar/given-names.ts";
import { knownNamesOf } from "./grammar/known-names.ts";
import { nobodyFor } from "./grammar/nobody.ts";
import type { Reader } from "./grammar/reader.ts";
import type { Reading } from "./grammar/reading.ts";
import { readRoads } from "./grammar/roads.ts";
import { withFullNames } from "./grammar/same-people.ts";
import { withoutOwner } from "./grammar/without-owner.ts";
import { withKeptWords } from "./kept-words.ts";
import { withNotRead } from "./not-read.ts";
import { withUnopened } from "./unopened.ts";
import type { Command } from "../domain/commands.ts";
import type { ParsedMail } from "../mail/parsed-mail.ts";

export type { Numbered } from "./grammar/reader.ts";
export type { Reading, Road } from "./grammar/reading.ts";

/** More than this is no mail of a person; the rest is answered with one line. */
export const MOST_COMMANDS = 100;

/** All commands of a mail, and behind them which words of its notes were only kept and may ask for more. */
export function readAll(mail: ParsedMail, reading: Reading): readonly Command[] {
  const commands = readCommands(mail, reading);
  return knowing(knownNamesOf(reading.known ?? []), () =>
    withKeptWords(commands, { reading, reader: readerOf(reading) }),
  );
}

/** All commands of a mail, in the order in which they stand in it. */
export function readCommands(mail: ParsedMail, reading: Reading): readonly Command[] {
  const reader = readerOf(reading);
  const commands = knowing(knownNamesOf(reading.known ?? []), () => {
    const read = withFullNames(withoutOwner(readRoads(mail, reading, reader), reader));
    return withUnopened(withNotRead(read, mail, { reading, reader }), mail);
  });
  if (commands.length <= MOST_COMMANDS) return commands;
  return [...commands.slice(0, MOST_COMMANDS), { kind: "not-understood", line: "", why: "too-many-commands" }];
}

function readerOf({ owner, now, roads, ownDomain, isRoleAddress }: Reading): Reader {
  const isNobody = nobodyFor({ addresses: owner.addresses, ownDomain });
  const reply = roads.find((road) => road.kind === "reply");
  const of = reply?.kind === "reply" ? reply.of : undefined;
  return {
    now,
    today: todayOf(now, owner.timeZone),
    timeZone: owner.timeZone,
    language: owner.language,
    monthFirst: owner.monthFirst ?? false,
    numbers: reply?.kind === "reply" ? reply.numbers : [],
    asksNoNames: of !== undefined && of !== "digest",
    ...(of === "receipt" || of === "welcome" ? { answersReceipt: of } : {}),
    strictness: "answer",
    ownName: new Set(fold(owner.name).split(/\s+/)),
    isNobody: (address) => isNobody(address) || isRoleAddress?.(address) === true,
    place: { isClosing: false, isOpening: true },
  };
}
