// What a receipt says, line by line: codes with their data, which phrase books turn into words.
// Invariant: a line is plain data that can be stored with its journal; no word that a person reads stands in it.

import type { DayOrder, ImportTally, UnreadRow } from "./import/imported.ts";
import type { Contact, Day, Touch, When, Channel, Direction, NudgeStatus } from "./model.ts";
import type { HeldLine } from "./held-line.ts";
import type { MeetingLine } from "./meeting-line.ts";
import type { NotUnderstood, NotYet } from "./not-understood.ts";
import type { WhoWhy } from "./sent.ts";
import type { SettingLine } from "./setting-line.ts";

/** What may be told of a person, by the word that receipts use. */
export type ContactField =
  | "name"
  | "organisation"
  | "role"
  | "phone"
  | "language"
  | "address"
  | "interest"
  | "need"
  | "strength"
  | "tag"
  | "date"
  | "importance";

/** One line of a receipt, as a code with its data; phrase books turn it into words. */
export type Line =
  | {
      readonly kind: "recorded";
      readonly people: readonly string[];
      readonly newPeople: readonly string[];
      readonly withoutAddress: readonly string[];
      readonly at: When;
      readonly channel: Channel;
      readonly direction: Direction;
      readonly subject?: string;
      readonly note?: string;
      readonly undated?: true;
      /** The day that may have been meant instead. */
      readonly mayBeAhead?: Day;
      /** Another contact of the same kind with them stands on that day, told in other words. */
      readonly isBeside?: true;
    }
  /** A contact as it stands since the owner corrected its day, its way or its people, and as it stood before. */
  | { readonly kind: "corrected"; readonly now: RecordedLine; readonly before: RecordedLine }
  /** A reminder of that day that the contact closed: they answered first. `about` in the owner's words, or its mail's. */
  | { readonly kind: "reminder-closed"; readonly people: readonly string[]; readonly on: Day; readonly about?: string }
  | MeetingLine
  /** Who came to be known without a contact that is recorded: by a note, a cadence, a reminder. */
  | { readonly kind: "added"; readonly newPeople: readonly string[]; readonly withoutAddress: readonly string[] }
  | { readonly kind: "mentioned"; readonly people: readonly string[] }
  | {
      readonly kind: "imported";
      readonly source: "cards" | "table";
      readonly tally: ImportTally;
      readonly unread: { readonly count: number; readonly first: readonly UnreadRow[] };
      readonly isCut: boolean;
      readonly dayOrder?: DayOrder;
    }
  | {
      readonly kind: "done";
      readonly number?: number;
      readonly name: string;
      readonly on: Day;
      /** What it was where it was no contact: a reminder, a promise or a day, in the words that it had. */
      readonly of?: "follow-up" | "pledge" | "date";
      readonly matter?: string;
      readonly note?: string;
      readonly next?: Day;
    }
  | { readonly kind: "snoozed"; readonly number?: number; readonly name: string; readonly until: Day }
  /** `comesRound`: it was a birthday, which comes again on that day, whatever becomes of its person till then. */
  | {
      readonly kind: "skipped";
      readonly number?: number;
      readonly name: string;
      readonly until: Day;
      readonly comesRound?: Day;
    }
  | { readonly kind: "never"; readonly number?: number; readonly name: string }
  | { readonly kind: "declined"; readonly number?: number; readonly name: string; readonly title: string }
  | { readonly kind: "cadence-set"; readonly name: string; readonly days: number; readonly dueOn?: Day }
  | { readonly kind: "noted"; readonly name: string; readonly note: string; readonly isLongAgo?: boolean }
  | {
      readonly kind: "field-set";
      readonly name: string;
      readonly field: ContactField;
      readonly value: string;
      /** Another value, in the place of which it stands now. */
      readonly was?: string;
    }
  | {
      readonly kind: "field-removed";
      readonly name: string;
      readonly field: "interest" | "need" | "strength" | "tag" | "address";
      readonly value: string;
    }
  | { readonly kind: "follow-up-set"; readonly people: readonly string[]; readonly on: Day }
  | {
      readonly kind: "shared";
      readonly title: string;
      readonly fits: readonly { readonly name: string; readonly words: readonly string[] }[];
    }
  | SettingLine
  | { readonly kind: "help" }
  /** `ahead`: the next meeting. */
  | { readonly kind: "person"; readonly contact: Contact; readonly ahead?: Touch }
  | {
      readonly kind: "people";
      readonly title: "list" | "find" | "due";
      readonly words?: string;
      readonly people: readonly {
        readonly name: string;
        readonly organisation?: string;
        readonly lastContact?: Day;
        readonly dueOn?: Day;
      }[];
      readonly more: number;
    }
  | {
      readonly kind: "undone";
      readonly lines: readonly Line[];
      /** `built-on`: somebody whom the mail had brought, and of whom a later one told more. */
      readonly kept: readonly { readonly name: string; readonly why: "changed-since" | "built-on" }[];
      /** How many more were kept than are named. */
      readonly keptMore?: number;
      readonly restores: boolean;
      /** The journal that was reversed. */
      readonly of?: string;
      /** Only a part of it was: this is what still stands. */
      readonly left?: readonly Line[];
    }
  /** `kept`: the people of what could have been undone, had later mails not built on it. */
  | {
      readonly kind: "nothing-to-undo";
      readonly kept?: readonly string[];
      /** `already`: what was meant is undone; `nothing-of`: no mail of the last days changed anything about that person. */
      readonly why?: { readonly kind: "already" } | { readonly kind: "nothing-of"; readonly name: string };
    }
  | { readonly kind: "already-closed"; readonly number: number; readonly name: string; readonly status: NudgeStatus }
  /** What was asked for was so before: nothing changed. */
  | { readonly kind: "already-so"; readonly line: Line }
  /** `recorded`: `numbers` are those of the lines that an undo can take back. `gone`: it was there, and was undone since. */
  | {
      readonly kind: "unknown-number";
      readonly number: number;
      readonly numbers: readonly number[];
      readonly recorded?: true;
      readonly gone?: true;
    }
  /** What `all` passed over, and that there was nothing for it to do. */
  | {
      readonly kind: "left-open";
      readonly items: readonly { readonly number: number; readonly name: string }[];
    }
  | { readonly kind: "nothing-open" }
  /** Left out of `all` by numbers that it does not mean anyway: lines under Recorded, meetings. */
  | { readonly kind: "none-of-all"; readonly numbers: readonly number[] }
  /** A bare verb where several items are open. */
  | {
      readonly kind: "which-item";
      readonly verb: "done" | "snooze" | "skip" | "never" | "no" | "ok" | "note" | "cadence";
      /** `about`: in the owner's words, where one person stands at several of them. */
      readonly items: readonly { readonly number: number; readonly name: string; readonly about?: string }[];
    }
  | {
      readonly kind: "which-person";
      readonly name: string;
      /** The name is their workplace's. */
      readonly isOrganisation?: true;
      readonly options: readonly {
        readonly number: number;
        readonly name: string;
        readonly organisation?: string;
        readonly address?: string;
      }[];
    }
  | { readonly kind: "same-person"; readonly number: number; readonly name: string; readonly address: string }
  | { readonly kind: "who"; readonly number: number; readonly name: string; readonly why: WhoWhy }
  | HeldLine
  | { readonly kind: "nobody-named"; readonly name: string }
  /** `what`: the lines that now are about the right one. */
  | { readonly kind: "moved"; readonly wrong: string; readonly right: string; readonly what?: readonly Line[] }
  /** People beside those who were taken: of a meeting, or of a mail, of which nobody may be known at all. */
  | {
      readonly kind: "people-left-out";
      readonly of: "meeting" | "mail" | "whole-mail";
      readonly count: number;
      /** The first of them, where a mail showed who they are. */
      readonly names?: readonly string[];
      readonly limit: number;
    }
  | { readonly kind: "too-many-people"; readonly count: number; readonly limit: number }
  /** `by` is not there in lines that were stored before it was told. */
  | {
      readonly kind: "pledged";
      readonly name: string;
      readonly text: string;
      readonly due?: Day;
      readonly by?: "owner" | "contact";
    }
  | {
      readonly kind: "settled";
      readonly number?: number;
      readonly name: string;
      readonly text: string;
      readonly as: "kept" | "dropped";
      readonly note?: string;
    }
  | { readonly kind: "nobody-to-record"; readonly subject?: string }
  | { readonly kind: "not-answering-a-mail"; readonly line: string }
  | { readonly kind: "answered-mail-unknown" }
  /** A question about somebody of this name that has its answer. */
  | { readonly kind: "already-answered"; readonly name: string }
  | { readonly kind: "not-yet"; readonly what: NotYet; readonly line: string }
  | { readonly kind: "not-understood"; readonly line: string; readonly why: NotUnderstood };

export type RecordedLine = Extract<Line, { kind: "recorded" }>;
