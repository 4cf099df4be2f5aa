// The meetings of the coming week in a digest: when, who comes, and what there was between them and the owner.
// Invariant: nothing here is asked of the owner, so a meeting has no answers to tap; how to take one back is said once.

import type { Block, Item } from "./blocks.ts";
import type { Phrase } from "./rich.ts";
import { topicOf } from "./topics.ts";
import type { MeetingView } from "./views.ts";
import type { Voice } from "./voice.ts";

/** The meetings ahead as items, with one hint below them; nothing when there are none. */
export function meetingBlocks(meetings: readonly MeetingView[], voice: Voice): readonly Block[] {
  const [first] = meetings;
  if (first === undefined) return [];
  return [
    ...meetings.map((meeting): Block => ({ kind: "item", item: meetingItem(meeting, voice) })),
    { kind: "hint", text: voice.phrases.meetings.hint(first.number, meetings.length) },
  ];
}

function meetingItem(meeting: MeetingView, voice: Voice): Item {
  const { meetings } = voice.phrases;
  const names = voice.format.list(meeting.people.map(({ name }) => name));
  const subject = topicOf(meeting.subject);
  return {
    number: meeting.number,
    title: subject ?? names,
    lines: [
      meetings.ahead(meeting),
      ...meeting.people.flatMap((person) => personLines(person, voice)),
      ...(meeting.more > 0 ? [meetings.more(meeting.more)] : []),
    ],
    taps: [],
  };
}

type Person = MeetingView["people"][number];

function personLines(person: Person, { phrases }: Voice): readonly Phrase[] {
  const { firstName, pledges, share } = person;
  return [
    phrases.meetings.comes(withBareTopic(person)),
    ...pledges.map((pledge) => phrases.meetings.pledge(pledge, firstName)),
    ...(share === undefined ? [] : [phrases.meetings.bring(share, firstName)]),
  ];
}

function withBareTopic(person: Person): Person {
  if (person.last === undefined) return person;
  const { topic, ...touch } = person.last;
  const bare = topicOf(topic);
  return { ...person, last: { ...touch, ...(bare === undefined ? {} : { topic: bare }) } };
}
