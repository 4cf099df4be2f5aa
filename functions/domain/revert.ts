// Taking back what one decision did to one thing, field by field, when it may have changed since.
// Invariant: a field is taken back only while it still says what the decision made it say; lists are taken back by element.
import { isSame } from "./same.ts";

export type Reverted<T> = { readonly value: T; readonly isWhole: boolean };

/**
 * `current` with what changed from `before` to `after` taken back. Not whole when a field has changed again since.
 * Fields in `except` are left as they are.
 */
export function reverted<T extends object>(
  step: { readonly before: T; readonly after: T; readonly current: T },
  except: ReadonlySet<string>,
): Reverted<T> {
  const [was, is, now] = [fieldsOf(step.before), fieldsOf(step.after), fieldsOf(step.current)];
  const value: T = { ...step.current };
  let isWhole = true;
  for (const field of new Set([...was.keys(), ...is.keys()])) {
    if (except.has(field) || isSame(was.get(field), is.get(field))) continue;
    const taken = takenBack({ was: was.get(field), is: is.get(field), now: now.get(field) });
    if (taken === "changed-since") isWhole = false;
    else setField(value, field, taken.value);
  }
  return { value, isWhole };
}

/** Whether `current` has nothing left of what changed from `before` to `after`. */
export function isReverted<T extends object>(
  step: { readonly before: T; readonly after: T; readonly current: T },
  except: ReadonlySet<string>,
): boolean {
  const [was, is, now] = [fieldsOf(step.before), fieldsOf(step.after), fieldsOf(step.current)];
  const changed = [...new Set([...was.keys(), ...is.keys()])].filter(
    (field) => !except.has(field) && !isSame(was.get(field), is.get(field)),
  );
  return changed.every((field) => isAsBefore({ was: was.get(field), is: is.get(field), now: now.get(field) }));
}

function isAsBefore({ was, is, now }: Field): boolean {
  if (isSame(now, was)) return true;
  if (!isList(was) || !isList(is) || !isList(now)) return false;
  const isBack = (element: unknown) => holds(is, element) || holds(now, element);
  return is.every((element) => holds(was, element) || !holds(now, element)) && was.every(isBack);
}

type Field = { readonly was: unknown; readonly is: unknown; readonly now: unknown };

function takenBack({ was, is, now }: Field): { readonly value: unknown } | "changed-since" {
  if (isSame(now, is)) return { value: was };
  if (!isList(was) || !isList(is) || !isList(now)) return "changed-since";
  const added = is.filter((element) => !holds(was, element));
  const removed = was.filter((element) => !holds(is, element) && !holds(now, element));
  return { value: [...now.filter((element) => !holds(added, element)), ...removed].toSorted(byTime) };
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function holds(list: readonly unknown[], element: unknown): boolean {
  return list.some((one) => isSame(one, element));
}

/** Lists of dated things are kept in the order of their dates; others in the order in which they grew. */
function byTime(a: unknown, b: unknown): number {
  const [left, right] = [timeOf(a), timeOf(b)];
  return left === right ? 0 : left < right ? -1 : 1;
}

function timeOf(element: unknown): string {
  if (typeof element !== "object" || element === null) return "";
  const fields = fieldsOf(element);
  const time = fields.get("at") ?? fields.get("slot");
  return typeof time === "string" ? time : "";
}

function fieldsOf(value: object): Map<string, unknown> {
  return new Map(Object.entries(value));
}

/** `Reflect`, because which fields a thing has is not known here. */
function setField(target: object, field: string, value: unknown): void {
  if (value === undefined) Reflect.deleteProperty(target, field);
  else Reflect.set(target, field, value);
}
