// What a note was read as, in a line for each command: short enough to be read beside the note itself.

import type { Command, ContactFields, PersonRef, Target } from "../../functions/domain/commands.ts";

/** `record [Anna Berg, Bo] meeting both 2026-11-23 about "boats"`; `?` marks who counts only if known. */
export function told(command: Command): string {
  if (command.kind === "record") return toldRecord(command);
  if (command.kind === "note") {
    return joined([`note [${who(command.who)}]`, quoted("note", command.note), fields(command.fields)]);
  }
  if (command.kind === "done") {
    return joined([
      "done",
      command.channel ?? "",
      command.direction ?? "",
      command.at ?? "",
      quoted("note", command.note),
    ]);
  }
  if (command.kind === "cadence") return `cadence [${who(command.who)}] ${command.days}`;
  if (command.kind === "follow-up") return `follow-up [${command.people.map(who).join(", ")}] ${command.on}`;
  if (command.kind === "pledge") {
    return joined([`pledge ${command.by} [${who(command.person)}] "${command.text}"`, command.due ?? ""]);
  }
  if (command.kind === "no") return `no [${who(command.target)}]`;
  return command.kind === "not-understood" ? `asked ${command.why}` : command.kind;
}

function toldRecord(command: Extract<Command, { kind: "record" }>): string {
  const { pledge } = command;
  return joined([
    `record [${command.people.map(who).join(", ")}] ${command.channel} ${command.direction} ${command.at}`,
    command.mayBeAhead === undefined ? "" : `or ${command.mayBeAhead}`,
    quoted("about", command.subject),
    quoted("note", command.note),
    fields(command.fields),
    pledge === undefined ? "" : joined([`promised "${pledge.text}"`, pledge.due ?? ""]),
  ]);
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(" ");
}

function who(ref: PersonRef | Target): string {
  if (ref.by === "name")
    return `${ref.name}${ref.isNot === undefined ? "" : ` (${ref.isNot})`}${ref.onlyKnown ? "?" : ""}`;
  return ref.by === "address" ? `${ref.name ?? ""}<${ref.address}>` : ref.by;
}

function quoted(label: string, text: string | undefined): string {
  return text === undefined ? "" : `${label} "${text}"`;
}

function fields(told: ContactFields | undefined): string {
  if (told === undefined) return "";
  return Object.entries(told)
    .map(([field, value]) => `${field}=${typeof value === "string" ? value : JSON.stringify(value)}`)
    .join(" ");
}
