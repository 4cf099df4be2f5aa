// The English phrases for what was not understood, or not yet.
// Invariant: each says what to write instead.

import type { NotUnderstood, NotYet } from "../../functions/domain/not-understood.ts";
import type { SaidLine } from "../blocks.ts";
import type { Formats } from "../formats.ts";
import { code, quote, say, strong } from "../rich.ts";
import type { Phrase } from "../rich.ts";
import type { AmissKind, LineOf } from "./receipt-phrases.ts";

export function amissEn(line: AmissKind, format: Formats): SaidLine {
  switch (line.kind) {
    case "unknown-number":
      if (line.gone === true) {
        return { text: say`Number ${String(line.number)} of that mail is gone: it was undone since.`, more: [] };
      }
      return {
        text:
          line.recorded === true
            ? say`${code(`undo ${line.number}`)} works on the numbers under “Recorded”, and ${String(line.number)} is none of them.`
            : say`There is no number ${String(line.number)} in the mail you answered.`,
        more:
          line.numbers.length === 0
            ? []
            : [
                line.recorded === true
                  ? say`There it is ${format.list(line.numbers.map(String))}.`
                  : say`Its numbers are ${format.list(line.numbers.map(String))}.`,
              ],
      };
    case "nobody-named":
      return {
        text: say`I know nobody called ${strong(line.name)}.`,
        more: [say`Write ${code(`${line.name}: name@…`)} to add them, or ${code("list")} to see whom I know.`],
      };
    case "too-many-people":
      return {
        text: say`That is ${String(line.count)} people at once, and I take at most ${String(line.limit)}. Nothing of it was recorded.`,
        more: ["Send it again with fewer people in each mail."],
      };
    case "people-left-out":
      return leftOutEn(line, format);
    case "nobody-to-record":
      return {
        text:
          line.subject === undefined
            ? say`I found nobody to record in this mail.`
            : say`I found nobody to record in ${quote(line.subject)}.`,
        more: [say`Write who it was: ${code("Coffee with Anna Berg yesterday")}.`],
      };
    case "not-answering-a-mail":
      return {
        text: say`${line.line === "" ? "What you wrote" : quote(line.line)} belongs to a numbered mail, and this is a new one.`,
        more: [
          say`Answer the mail that has the number, or write what happened: ${code("Coffee with Anna Berg yesterday")}.`,
        ],
      };
    case "already-answered":
      return {
        text: say`The question about ${strong(line.name)} has its answer already, and that stands.`,
        more: [
          say`If it was wrong, write ${code("undo")} to what answered it, or ${code("not Anna Berg, Anna Bech")}.`,
        ],
      };
    case "answered-mail-unknown":
      return {
        text: say`I no longer know the mail that you answered, so the numbers in it mean nothing to me.`,
        more: [say`Answer the latest one, or write what happened: ${code("Coffee with Anna Berg yesterday")}.`],
      };
    case "not-yet":
      return { text: say`${quote(line.line)}: ${NOT_YET[line.what].missing}`, more: [NOT_YET[line.what].instead] };
    case "not-understood":
      return line.line === ""
        ? { text: INSTEAD[line.why], more: [] }
        : { text: say`${quote(line.line)}`, more: [insteadOf(line)] };
  }
}

/** A pause has a day of its own, without a number. */
function insteadOf({ line, why }: LineOf<"not-understood">): Phrase {
  const isPause = /(?<!\p{L})pause(?!\p{L})/iu.test(line);
  return (isPause ? PAUSE_INSTEAD[why] : undefined) ?? INSTEAD[why];
}

function leftOutNames(names: readonly string[] = [], count: number, format: Formats): readonly string[] {
  const rest = count > MOST_COUNTED ? "many more" : `${count - names.length} more`;
  const shown = count > names.length ? [...names, rest] : names;
  return names.length === 0 ? [] : [`Left out: ${format.list(shown)}.`];
}

/** Of a longer list not all are read. */
const MOST_COUNTED = 1000;

function countEn(count: number): string {
  return count > MOST_COUNTED ? `more than ${MOST_COUNTED}` : String(count);
}

/** Whom a meeting or a mail had beside those who were taken. */
function leftOutEn({ of, count, limit, names }: LineOf<"people-left-out">, format: Formats): SaidLine {
  const listed = leftOutNames(names, count, format);
  const most = String(limit);
  switch (of) {
    case "meeting":
      return {
        text: format.plural(count, {
          one: `One more is asked to it. I hold at most ${most} people at once: whoever invites and those I know come first.`,
          other: `${count} more are asked to it. I hold at most ${most} people at once: whoever invites and those I know come first.`,
        }),
        more: [say`Whom you met beside them you can write afterwards: ${code("Met Anna Berg yesterday")}.`],
      };
    case "mail":
      return {
        text: format.plural(count, {
          one: "That mail is to one more person, whom I left out.",
          other: `That mail is to ${countEn(count)} others, whom I left out.`,
        }),
        more: [
          ...listed,
          say`Of a mail to more than ${most} people I take only those I know. Was it for somebody else? Write ${code("Mailed Anna Berg today")}.`,
        ],
      };
    case "whole-mail":
      return {
        text: say`That mail is to ${countEn(count)} people, none of whom I know, so nothing was recorded.`,
        more: [
          ...listed,
          say`Of a mail to more than ${most} people I take only those I know. Was it for one of them? Write ${code("Mailed Anna Berg today")}.`,
        ],
      };
  }
}

const PAUSE_INSTEAD: Partial<Readonly<Record<NotUnderstood, Phrase>>> = {
  "date-in-the-past": say`That day has passed. Write a coming one: ${code("pause until 14 August")}.`,
  "date-is-today": say`That is today. Write a coming day: ${code("pause until tomorrow")} or ${code("pause until 14 August")}.`,
  "no-such-date": say`I cannot find that day. Write ${code("pause until 14 August")} or ${code("pause 4 weeks")}.`,
};

const INSTEAD: Readonly<Record<NotUnderstood, Phrase>> = {
  "unknown-verb": say`I do not know that word. Write ${code("1 done")}, ${code("1 in 2 weeks")} or ${code("1 skip")}; ${code("help")} shows the rest.`,
  "unknown-order": say`I do not know that. Write ${code("list")}, ${code("who is Anna")}, ${code("settings")} or ${code("digest Tuesday 8:00")}; ${code("help")} shows the rest.`,
  "number-alone": say`A number alone answers a question, and I asked none. Write ${code("1 done")}, ${code("1 in 2 weeks")} or ${code("1 skip")}.`,
  "nothing-offered": say`Nothing was offered or asked there, so nothing changed. Write ${code("1 done")}, ${code("1 in 2 weeks")} or ${code("1 skip")}.`,
  "no-answer": say`I cannot tell what you answer, so my question still waits. Answer with the number: ${code("1 yes")} or ${code("1 no")}, and ${code("1")} alone where I asked who was meant.`,
  "none-of-those": say`I cannot tell which of them you mean, so my question still waits. Answer with the number alone, ${code("1")} or ${code("2")}, or with the whole name: ${code("Anna Berg")}.`,
  "not-a-correction": say`I cannot tell what to change. Write ${code("undo")}, ${code("not Anna Berg, Anna Bech")}, ${code("Anna was on Tuesday")}, ${code("it was a call")}, or send it anew as it should be: ${code("Coffee with Anna Bech yesterday")}.`,
  "no-item-there": say`Nothing in the mail that you answered is there to be done or put off, so nothing changed. Write ${code("undo")}, ${code("it was a call")}, or whom you mean: ${code("Anna Berg: every 2 months")}, ${code("Anna Berg: remind me on Monday")}.`,
  "date-in-the-past": say`That day has passed. Write a coming one: ${code("1 snooze until 14 August")}.`,
  "date-is-today": say`That is today. Write a coming day, ${code("1 snooze until tomorrow")}, or ${code("1 later")} for the next digest.`,
  "no-such-date": say`I cannot find that day. Write ${code("1 snooze until friday")}, ${code("1 snooze until 14 August")} or ${code("1 in 3 weeks")}.`,
  "no-such-day-told": say`I cannot find that day, so I noted nothing of it. Write ${code("Coffee with Anna Berg yesterday")} or ${code("Coffee with Anna Berg 14 August")}.`,
  "no-such-birthday": say`I cannot find that day, so I noted no birthday. Write ${code("Anna Berg: birthday 14 August")}.`,
  "no-such-zone": say`I do not know that time zone. Write it as ${code("time zone Europe/Copenhagen")}.`,
  "no-such-time": say`That is no time that I can keep. Write one from 04:00 to 23:59: ${code("digest Tuesday 7:30")}.`,
  "no-such-language": say`I write English and Danish: ${code("language English")}, ${code("language American English")} or ${code("language Danish")}.`,
  "no-such-receipts": say`Receipts come in three ways: ${code("receipts auto")}, ${code("receipts always")} or ${code("receipts problems")}.`,
  "no-such-count": say`It can be from 1 to 10: ${code("at most 5")}.`,
  "no-such-promise": say`That is no promise that I know. Write ${code("1 done")} or ${code("1 skip")}, or what was promised: ${code("promised Anna the deck by Friday")}.`,
  "no-person": say`I cannot see whom this is about. Begin with the name: ${code("Anna Berg: moved to Aarhus")}.`,
  "kept-as-words": say`I kept that word for word and did nothing else with it. A reminder is ${code("Anna Berg: remind me on Monday")}, a promise ${code("promised Anna the deck by Friday")}, and what is about somebody else begins with their name.`,
  "nothing-to-record": say`I found nothing to record. Write who and what: ${code("Coffee with Anna Berg yesterday")}.`,
  "no-meeting-time": say`I cannot read when that meeting is, so I do not hold it. A note keeps it: ${code("Anna Berg: we meet on 14 August")}.`,
  "no-meeting": "I found no meeting that I can read in that calendar file.",
  encrypted: say`That mail is encrypted, and I have no key to it. Write who and what: ${code("Coffee with Anna Berg yesterday")}.`,
  winmail: say`Outlook packed that mail into a winmail.dat, and I cannot read all of it. Forward it as plain text, or write who and what: ${code("Coffee with Anna Berg yesterday")}.`,
  "nobody-behind": say`The address of a department, a list or a machine is never a contact, nor is your own. Write who was behind it: ${code("Mailed Anna Berg today")}.`,
  "own-card": say`That is your own card, and you are no contact of your own. Somebody else is recorded like this: ${code("Anna Berg: anna@berg.example")}.`,
  "file-not-read": say`I do not read such files. Write what I am to remember of it: ${code("Coffee with Anna Berg yesterday")}.`,
  empty: say`The mail was empty. Write who and what: ${code("Coffee with Anna Berg yesterday")}.`,
  "empty-share": "The mail was empty. Send a link, an article or a few words that somebody would enjoy.",
  "empty-orders": say`The mail was empty. Write what you would like: ${code("settings")}, ${code("list")}, ${code("digest Tuesday 8:00")}; ${code("help")} shows the rest.`,
  "too-many-commands": "That was more in one mail than I can take. Send the rest in a new one.",
  "automatic-mail": "That mail was sent by a machine, so it is no contact, and I did not record it.",
  "beside-list": say`I took the people of the file and did not use those words. What goes for all of them can stand in the file, in a column ${quote("Note")} or ${quote("Interests")}.`,
  "table-elsewhere": say`A list of people belongs to me@: send the file there, and I read it.`,
  "unknown-table": say`I cannot see which column of that file is what. Put a line above the people: ${quote("Name, E-mail, Phone, Company")}.`,
  "nothing-attached": say`Attach the list to a mail to me@: a .vcf from your phone, or a .csv from Google, Outlook or LinkedIn.`,
  "file-unopened":
    "I could not open that file: it is empty, or the virus scanner could not vouch for it. Send it once more.",
  "bad-address-verb": say`That address is not one of mine. Days work like this: ${code("2w@")}, ${code("3days@")}, ${code("friday@")}, ${code("14aug@")}, ${code("tomorrow@")}.`,
};

const NOT_YET: Readonly<Record<NotYet, { readonly missing: Phrase; readonly instead: Phrase }>> = {
  purposes: {
    missing: "I cannot work with purposes yet.",
    instead: say`A tag holds people together: ${code("Anna: #customer")}.`,
  },
  circles: {
    missing: "I cannot work with circles yet.",
    instead: say`A tag holds people together: ${code("Anna: #rotary")}.`,
  },
  introductions: {
    missing: "I cannot make introductions yet.",
    instead: say`A note helps you remember it: ${code("Anna: introduce to Bo")}.`,
  },
  asking: {
    missing: "I cannot answer questions about who can help yet.",
    instead: say`${code("find salmon")} shows everybody you have told me knows or likes it.`,
  },
  export: {
    missing: "I cannot send your data by mail yet.",
    instead: say`${code("list")} and ${code("who is Anna")} show what I remember.`,
  },
  forget: {
    missing: "I cannot forget a person yet.",
    instead: say`Answering a digest with ${code("1 never")} stops all suggestions about them.`,
  },
  "delete-everything": {
    missing: "I cannot delete everything by mail yet.",
    instead: say`${code("pause 52 weeks")} keeps me quiet meanwhile.`,
  },
  merge: {
    missing: "I cannot merge two people yet.",
    instead: say`Answering a digest with ${code("1 never")} keeps one of them out of the next ones.`,
  },
  "add-address": { missing: "I cannot add an address yet.", instead: "Write to me from this one meanwhile." },
  "drop-box": {
    missing: "I cannot change your private address yet.",
    instead: say`Forwarding to ${code("log@")} by hand works as ever.`,
  },
};
