// Minutes and lists name their writer too: the owner is no contact of their own.
// Invariant: only the whole name counts, two words or more, and a mail about nobody else stays as it is.

import type { Command, PersonRef } from "../../domain/commands.ts";
import { fold } from "./fold.ts";
import type { Reader } from "./reader.ts";

/** Whether these are two or more words of the owner's own name: `Ann Holm`, `Holm, Ann`. */
export function isOwnersName(name: string, { ownName }: Pick<Reader, "ownName">): boolean {
  const words = fold(name)
    .split(/[\s,]+/)
    .filter((word) => word !== "");
  return words.length > 1 && words.every((word) => ownName.has(word));
}

/** The commands without what they would do with the owner. */
export function withoutOwner(commands: readonly Command[], reader: Pick<Reader, "ownName">): readonly Command[] {
  const isOwner = (ref: PersonRef) => ref.by === "name" && isOwnersName(ref.name, reader);
  const others = commands.filter(
    (command) => command.kind !== "note" || command.who.by !== "name" || !isOwner(command.who),
  );
  return (others.length === 0 ? commands : others).map((command) => {
    if (command.kind !== "record" && command.kind !== "follow-up") return command;
    const people = command.people.filter((ref) => !isOwner(ref));
    return people.length === 0 ? command : { ...command, people };
  });
}
