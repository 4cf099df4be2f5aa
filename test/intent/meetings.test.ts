// Invitations at each address: whose they are, and what stands beside them.

import { describe, expect, it } from "vitest";
import type { Command } from "../../functions/domain/commands.ts";
import { calendarProblems } from "../../functions/intent/grammar/meetings.ts";
import type { Road } from "../../functions/intent/read-commands.ts";
import type { Attachment, ParsedMail } from "../../functions/mail/parsed-mail.ts";
import { forwarded, mail, read } from "./mail-builder.ts";

const at = (...kinds: readonly ("log" | "me" | "share" | "drop-box")[]): readonly Road[] =>
  kinds.map((kind) => ({ kind }));

function calendar(lines: readonly string[], method = "REQUEST", filename = ""): Attachment {
  const event = ["BEGIN:VEVENT", "UID:u1", "SUMMARY:Budget", "DTSTART:20261203T090000Z", ...lines, "END:VEVENT"];
  const text = ["BEGIN:VCALENDAR", ...(method === "" ? [] : [`METHOD:${method}`]), ...event, "END:VCALENDAR"];
  return { kind: "calendar", filename, contentType: "text/calendar", text: text.join("\r\n") };
}
const ANNA = "ORGANIZER;CN=Anna Berg:mailto:anna@harbour.example";
const BO = "ATTENDEE;CN=Bo Lind:mailto:bo@lind.example";
const sent = (attachment: Attachment, more: Partial<ParsedMail> = {}, road = at("log")) =>
  read(mail({ attachments: [attachment], ...more }), road);
const kinds = (commands: readonly Command[]) => commands.map(({ kind }) => kind);
const people = ([first]: readonly Command[]) =>
  first?.kind === "meeting" ? first.people.map((ref) => (ref.by === "address" ? ref.address : ref.name)) : undefined;

const MEETING = {
  kind: "meeting",
  act: "hold",
  invitation: { uid: "u1", sequence: 0, organiser: "anna@harbour.example" },
  people: [{ by: "address", address: "anna@harbour.example", name: "Anna Berg" }],
  at: "2026-12-03T09:00:00.000Z",
  subject: "Budget",
};

describe("an invitation", () => {
  it("is a meeting with its organiser and all who are asked, and nothing beside it", () => {
    expect(sent(calendar([ANNA]))).toEqual([MEETING]);
    const toOthers = { to: [{ name: "Anna Berg", address: "anna@harbour.example" }], fresh: "Hi Anna" };
    expect(kinds(sent(calendar([ANNA, BO]), toOthers))).toEqual(["meeting"]);
    const forward = forwarded({ subject: "Invitation: Budget" });
    expect(kinds(sent(calendar([ANNA]), { forwarded: forward, forwards: [forward] }))).toEqual(["meeting"]);
  });

  it.each([
    ["the owner by an address", "ATTENDEE:mailto:kit@work.example"],
    ["the owner by name", "ATTENDEE;CN=Kit Holm:mailto:kit@elsewhere.example"],
    ["a room", "ATTENDEE;CUTYPE=ROOM:mailto:quay@harbour.example"],
    ["a resource", "ATTENDEE;CUTYPE=RESOURCE:mailto:beamer@harbour.example"],
    ["a group", "ATTENDEE;CUTYPE=GROUP:mailto:crew@harbour.example"],
    ["a role", "ATTENDEE:mailto:info@harbour.example"],
    ["a list", "ATTENDEE:mailto:crew@lists.harbour.example"],
    ["the service", "ATTENDEE:mailto:log@in.livstegn.test"],
    ["a calendar's own address", "ATTENDEE:mailto:abc@group.calendar.google.com"],
    ["who is only told of it", "ATTENDEE;ROLE=NON-PARTICIPANT:mailto:eva@harbour.example"],
    ["who said no", "ATTENDEE;PARTSTAT=DECLINED:mailto:eva@harbour.example"],
    ["the organiser once more", "ATTENDEE;CN=Anna Berg:mailto:anna@harbour.example"],
  ])("is not with %s", (_, line) => {
    expect(people(sent(calendar([ANNA, line])))).toEqual(["anna@harbour.example"]);
  });

  it("names who has no address", () => {
    expect(people(sent(calendar([ANNA, "ATTENDEE;CN=Old Friend:invalid:nomail"])))).toEqual([
      "anna@harbour.example",
      "Old Friend",
    ]);
  });

  it("that stands in the mail twice is one, and of two versions the newer", () => {
    const both = [calendar([ANNA]), calendar([ANNA], "REQUEST", "invite.ics"), calendar([ANNA, "SEQUENCE:2"])];
    const commands = read(mail({ attachments: both }), at("log"));
    expect(commands).toMatchObject([{ kind: "meeting", invitation: { sequence: 2 } }]);
  });

  it("takes the words above a forward as a note, with what they state", () => {
    const forward = forwarded({});
    const [meeting, ...beside] = sent(calendar([ANNA]), {
      forwarded: forward,
      forwards: [forward],
      fresh: "bring the deck #customer",
    });
    expect(meeting).toMatchObject({ kind: "meeting", fields: { tags: ["customer"] } });
    expect(beside).toEqual([]);
  });

  it("does not take its own text for the owner's words", () => {
    expect(sent(calendar([ANNA]), { fresh: "You have been invited by Anna Berg" })).toEqual([MEETING]);
  });

  it.each(["Please join", "Kom endelig"])("of the owner's own, copied here, has no note of its letter: %s", (fresh) => {
    const toOthers = { to: [{ name: "Anna Berg", address: "anna@harbour.example" }], fresh };
    expect(sent(calendar([ANNA], "REQUEST", "invite.ics"), toOthers)).toEqual([MEETING]);
    expect(sent(calendar([ANNA], "REQUEST", "invite.ics"), { fresh })).toEqual([{ ...MEETING, note: fresh }]);
  });

  it.each([
    ["CANCEL", "cancel"],
    ["REPLY", "answer"],
    ["COUNTER", "answer"],
    ["PUBLISH", "hold"],
  ])("of the method %s is to be %sed", (method, act) => {
    expect(sent(calendar([ANNA, BO], method, "x.ics"))).toMatchObject([{ kind: "meeting", act }]);
  });

  it("whose status says so is a cancellation", () => {
    expect(sent(calendar([ANNA, "STATUS:CANCELLED"]))).toMatchObject([{ act: "cancel" }]);
  });

  it("to which the owner said no is not held", () => {
    expect(sent(calendar([ANNA, "ATTENDEE;PARTSTAT=DECLINED:mailto:kit@example.org"]))).toMatchObject([
      { kind: "meeting", act: "decline" },
    ]);
  });

  it("in a series is its next time, even when that was moved alone", () => {
    const file = calendar([ANNA, "RRULE:FREQ=WEEKLY"]);
    const moved =
      "END:VEVENT\r\nBEGIN:VEVENT\r\nUID:u1\r\nRECURRENCE-ID:20261203T090000Z\r\nDTSTART:20261204T120000Z\r\n";
    const text = file.text.replace("END:VEVENT", `${moved}${ANNA}\r\nEND:VEVENT`);
    expect(sent({ ...file, text })).toMatchObject([
      { at: "2026-12-04T12:00:00.000Z", invitation: { occurrence: "2026-12-03T09:00:00.000Z" } },
    ]);
  });
});

describe("a calendar file", () => {
  const file = calendar([ANNA], "", "meeting.ics");

  it("beside a letter is a meeting and the letter", () => {
    const letter = { to: [{ name: "Bo Lind", address: "bo@lind.example" }], fresh: "Dear Bo" };
    expect(kinds(sent(file, letter))).toEqual(["record", "meeting"]);
  });

  it("alone with a few words is a meeting with a note", () => {
    expect(sent(file, { fresh: "about the merger" })).toEqual([{ ...MEETING, note: "about the merger" }]);
  });

  it("is taken at me@ as well, and at share@ is something to pass on", () => {
    expect(kinds(sent(file, {}, at("me")))).toEqual(["meeting"]);
    expect(kinds(sent(file, { subject: "Harbour days" }, at("share")))).toEqual(["share"]);
  });

  it("without a meeting is said not to be understood, and the note beside it is kept", () => {
    const empty = { ...file, text: "BEGIN:VCALENDAR\r\nEND:VCALENDAR" };
    expect(sent(empty)).toEqual([{ kind: "not-understood", line: "meeting.ics", why: "no-meeting" }]);
    expect(kinds(sent(empty, { fresh: "Coffee with Anna Berg today" }))).toEqual(["record", "not-understood"]);
  });

  it("of a whole year gives the meetings ahead, and says that there were more", () => {
    const events = Array.from({ length: 40 }, (_, day) => {
      const date = `2026${day < 20 ? "03" : "12"}${String((day % 20) + 5).padStart(2, "0")}`;
      return `BEGIN:VEVENT\r\nUID:${day}\r\nDTSTART:${date}T090000Z\r\n${ANNA}\r\nEND:VEVENT`;
    });
    const commands = sent({ ...file, text: `BEGIN:VCALENDAR\r\n${events.join("\r\n")}\r\nEND:VCALENDAR` });
    expect(commands).toHaveLength(21);
    expect(commands.at(-1)).toMatchObject({ why: "too-many-commands" });
    expect(commands.slice(0, 20).every((one) => one.kind === "meeting" && one.at >= "2026-12")).toBe(true);
  });
});

it("one of several meetings without a time is said, and the others are held", () => {
  const text = `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTART:20261203T090000Z\r\n${ANNA}\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:b\r\nSUMMARY:Lunch\r\nDTSTART:noon\r\nEND:VEVENT\r\nEND:VCALENDAR`;
  const file = { ...calendar([ANNA], "", "x.ics"), text };
  expect(sent(file)).toMatchObject([{ kind: "meeting" }, { line: "Lunch", why: "no-meeting-time" }]);
  const told = mail({ attachments: [file, file] });
  expect(calendarProblems(told, { timeZone: "UTC", now: "2026-11-24T12:00:00.000Z" })).toEqual(["unreadable-date"]);
});

describe("at the drop-box", () => {
  const fromAnna = { from: { name: "Anna Berg", address: "anna@harbour.example" } };

  it("an invitation is the meeting alone, and one with nobody is passed over", () => {
    expect(kinds(sent(calendar([ANNA]), fromAnna, at("drop-box")))).toEqual(["meeting"]);
    const webinar = { from: { name: "", address: "no-reply@webinar.example" } };
    expect(sent(calendar(["ORGANIZER:mailto:no-reply@webinar.example"]), webinar, at("drop-box"))).toEqual([]);
  });

  it.each([
    ["proven", "anna@harbour.example", true],
    ["forged", undefined, false],
  ])("its organiser is remembered only when the From is theirs and %s", (_, organiser, isProven) => {
    const sentOn = { from: "anna@harbour.example", isProven };
    const ics = calendar([ANNA, "ORGANIZER:mailto:anna@harbour.example"]);
    const [command] = sent(ics, fromAnna, [{ kind: "drop-box", sentOn }]);
    expect(command).toMatchObject({ kind: "meeting", sentOn, people: [{ sentOn: "unproven" }] });
    expect(command?.kind === "meeting" && command.invitation.organiser).toBe(organiser);
    const own = { from: { name: "", address: "kit@example.org" }, to: [fromAnna.from] };
    expect(sent({ ...ics, text: "nonsense" }, own, [{ kind: "drop-box", sentOn }])).toEqual([]);
  });

  it("a file that is no calendar is passed over, and the mail still counts", () => {
    const broken = { ...calendar([]), text: "nonsense" };
    expect(kinds(sent(broken, fromAnna, at("drop-box")))).toEqual(["record"]);
  });
});
