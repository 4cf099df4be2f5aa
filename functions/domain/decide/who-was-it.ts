// What a name says that is nobody's own, or too little of one, and what an answer makes of it.
// Invariant: a workplace and somebody's relation are never a person, and a first name alone makes nobody beside its namesakes.
import type { PersonRef } from "../commands.ts";
import type { Contact, Id } from "../model.ts";
import { foldName, isFullName, isSameName, whoIsNamed } from "../names.ts";
import { colleaguesAt } from "../workplaces.ts";
import type { WhoWhy } from "../sent.ts";
import type { Chosen, Task } from "./step.ts";

type ByName = Extract<PersonRef, { by: "name" }>;

/** What a name says instead of who it was: a workplace, by its form or by who works there, or somebody's relation. */
export function whatElse({ name, isNot, onlyKnown }: ByName, contacts: readonly Contact[]): ByName["isNot"] {
  if (isNot !== undefined || onlyKnown === true) return isNot;
  const isWorkplace = colleaguesAt(name, contacts).length > 0 && whoIsNamed(name, contacts).length === 0;
  return isWorkplace ? "organisation" : undefined;
}

/** Why a name that is none of those who are known makes nobody yet; undefined when it may. */
export function whyNotNew({ name }: ByName, what: ByName["isNot"], chosen: Chosen): WhoWhy | undefined {
  if (what !== undefined) return what;
  return isFullName(name) || chosen === "new-by-that-name" ? undefined : "other";
}

/** Whom an answer named, with what the question knew of them. */
export function asAnswered({ name }: ByName, what: ByName["isNot"], answer: string): ByName {
  const told = what === "organisation" ? { told: { organisation: name } } : {};
  return { by: "name", name: answer, ...told };
}

/** The task without the answer that was just read, so that it is read once. */
export function withoutAnswer(task: Task, name: string): Task {
  const chosen = new Map(task.chosen);
  chosen.delete(foldName(name));
  chosen.delete(name);
  return { ...task, chosen };
}

/** "Yes, it is hers" or "no, it is not" about an address that another answer has settled since. */
export function isElsewhere(holder: Contact, chosen: Chosen | undefined): boolean {
  if (typeof chosen !== "object") return false;
  if ("notContact" in chosen) return chosen.notContact === holder.id;
  return "contact" in chosen && chosen.contact !== holder.id;
}

/** An answer that it is nobody who is known. */
export function isNew(
  chosen: Chosen | undefined,
): chosen is "somebody-new" | "new-by-that-name" | { readonly notContact: Id } {
  return typeof chosen === "string" || (chosen !== undefined && "notContact" in chosen);
}

/** Whom an earlier answer made: two of them make one person. */
export function namesakesBut(name: string, other: Id, contacts: readonly Contact[]): readonly Contact[] {
  return contacts.filter((contact) => contact.id !== other && isSameName(contact.name, name));
}
