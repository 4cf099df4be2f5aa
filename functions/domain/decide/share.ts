// share: something worth passing on, and to whom of all contacts its words fit.
// Invariant: each person whom it fits gets a nudge of their own; what was sent in before is not kept twice.
import type { Command } from "../commands.ts";
import type { State } from "../decision.ts";
import { matchWords, whomItFits } from "../match.ts";
import type { Contact, Nudge, Share } from "../model.ts";
import { whoIsNamed } from "../names.ts";
import { putNudge, putShare } from "./put.ts";
import { say } from "./step.ts";
import type { Step, Task } from "./step.ts";

type ShareCommand = Extract<Command, { kind: "share" }>;
type Fit = ReturnType<typeof whomItFits>[number];

/** More than so many would make a digest of one link. */
const PEOPLE_A_SHARE = 5;
/** What an article is about is said early, and a stored item has its limit. */
const LONGEST_TEXT = 20_000;

export function decideShare(command: ShareCommand, state: State, task: Task): Step {
  const known = [...state.shares.values()].find((share) => isSameShare(share, command));
  const share = known ?? toShare(command, task);
  const fits = fitsOf(share, command, state);
  const line = {
    kind: "shared" as const,
    title: share.title,
    fits: fits.map(({ contact, words }) => ({ name: contact.name, words })),
  };
  if (known !== undefined) return say(state, line);
  return say(
    fits.reduce((now, fit) => putNudge(now, nudgeOf(share, fit, task), task), putShare(state, share)),
    line,
  );
}

/** Whoever the owner says it is for, else whom its words fit. */
function fitsOf(share: Share, { recipients = [] }: ShareCommand, { contacts }: State): readonly Fit[] {
  const people = [...contacts.values()].filter(mayGet);
  const named = recipients.flatMap((name) => {
    const [only, ...others] = whoIsNamed(name, people);
    return only === undefined || others.length > 0 ? [] : [only];
  });
  if (named.length === 0) return whomItFits(share, people, PEOPLE_A_SHARE);
  return [...new Set(named)].map((contact) => ({ contact, words: matchWords(share, contact) }));
}

function mayGet({ never }: Contact): boolean {
  return !never;
}

function isSameShare(share: Share, { url, title, text, note }: ShareCommand): boolean {
  if (url !== undefined || share.url !== undefined) return share.url === url;
  return share.title === title && share.text === textOf({ text, note });
}

function toShare(command: ShareCommand, task: Task): Share {
  const { title, url, hasAttachment, isOwn } = command;
  return {
    id: task.newId(),
    at: task.now,
    title,
    ...(url === undefined ? {} : { url }),
    text: textOf(command),
    hasAttachment,
    ...(isOwn === undefined ? {} : { isOwn }),
    passedOn: [],
    declined: [],
  };
}

/** What the owner says of it counts as much as what it says. */
function textOf({ text, note }: { readonly text: string; readonly note?: string | undefined }): string {
  return (note === undefined ? text : `${note}\n${text}`).slice(0, LONGEST_TEXT);
}

function nudgeOf(share: Share, { contact, words }: Fit, task: Task): Nudge {
  return {
    id: task.newId(),
    kind: "pass-on",
    contacts: [contact.id],
    status: "open",
    due: task.today,
    reason: { terms: [{ kind: "words-met", words, title: share.title }] },
    share: share.id,
    createdAt: task.now,
    timesShown: 0,
  };
}
