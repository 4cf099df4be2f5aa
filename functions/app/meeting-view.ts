// The meetings of a digest's weeks, filled in for its template.
// Invariant: decides nothing; whoever comes in the plan comes in the view.

import type { PlannedMeeting } from "../domain/digest/plan.ts";
import type { MeetingView } from "../../templates/views.ts";
import { firstWordOf } from "./draft-view.ts";
import { lastView } from "./last-view.ts";

type MetView = MeetingView["people"][number];

/** A meeting ahead, with what to know of those who come. */
export function meetingView({ number, interaction, people, more }: PlannedMeeting): MeetingView {
  const { at, subject, meeting } = interaction;
  return {
    number,
    at,
    ...(meeting?.until === undefined ? {} : { until: meeting.until }),
    ...(subject === undefined ? {} : { subject }),
    ...(meeting?.place === undefined ? {} : { place: meeting.place }),
    people: people.map(metPersonView),
    more,
  };
}

function metPersonView({ contact, last, pledges, share }: PlannedMeeting["people"][number]): MetView {
  const { name, role, organisation } = contact;
  return {
    name,
    firstName: firstWordOf(name),
    ...(role === undefined ? {} : { role }),
    ...(organisation === undefined ? {} : { organisation }),
    ...lastView(last),
    pledges: pledges.map(({ by, text, due }) => ({ by, text, ...(due === undefined ? {} : { due }) })),
    ...(share === undefined ? {} : { share: share.title }),
  };
}
