// "Bo Lind, Nordlys, bo@lind.example, +45 22 33 44 55": a person as a card has them.
// Invariant: one name at the head and exactly one address in the line; then whatever else is capitalised is no second person.

import type { Command } from "../../domain/commands.ts";
import { commandsOfNote } from "./note-commands.ts";
import { readNote } from "./note-reading.ts";
import { peopleAt } from "./people.ts";
import type { Reader } from "./reader.ts";
import { isMark } from "./scan.ts";
import type { Line } from "./scan.ts";

/** A note about one person with an address, from a line of commas. */
export function readContactCard(line: Line, reader: Reader): readonly Command[] | undefined {
  const addresses = line.tokens.filter(({ kind }) => kind === "address");
  const comma = line.tokens.findIndex((_, at) => isMark(line, at, ","));
  const [address] = addresses;
  if (reader.strictness === "answer" || addresses.length !== 1 || address === undefined || comma < 1) return undefined;
  const found = peopleAt({ text: line.text, tokens: line.tokens.slice(0, comma) }, 0, reader, "head");
  const [person] = found?.people ?? [];
  if (found?.next !== comma || person?.ref.by !== "name" || reader.isNobody(address.text)) return undefined;
  const reading = readNote(line, comma + 1, reader);
  if (reading.done !== undefined || reading.fields?.addresses?.length !== 1) return undefined;
  const ref = { by: "address", address: address.text.toLowerCase(), name: person.ref.name } as const;
  const { addresses: _, ...fields } = reading.fields;
  const others = Object.keys(fields).length === 0 ? undefined : fields;
  const { fields: __, ...rest } = reading;
  return commandsOfNote({
    people: [{ ref }],
    done: undefined,
    reading: { ...rest, ...(others && { fields: others }) },
    reader,
  });
}
