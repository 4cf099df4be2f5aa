// The words around a correction of what was recorded, in both languages.
// Invariant: words alone; which of them make a correction stands in corrections.ts.

import { indexPhrases, wordSet } from "./phrases.ts";
import type { Activity } from "./words.ts";

const oneOf = (...lists: readonly string[]) => indexPhrases<"it">(["it"], [{ it: lists.join("|") }]);

export const CORRECTION_OPENERS = oneOf(
  "no|nope|sorry|oops|actually|wrong|wrong day|wrong date|wrong|correction|well|hm|ah|not quite|not right|that's wrong|that is wrong|my mistake|my bad|date",
  "nej|ups|hov|beklager|undskyld|forkert|forkert dag|forkert dato|rettelse|faktisk|det er forkert|det passer ikke|min fejl|dato|næ|nå",
);

export const IT_WAS_THEN = oneOf(
  "it was|that was|it's|it is|that's|that is|this was|it should be|it should have been|that should be|that should have been|should be|should have been|i meant|i mean|it happened|it took place|it was on|we met|we met on|we met up|met her|met him|met them|i met her|i met him|i met them|i saw her|i saw him|we saw each other|we|i|make it|make that|change it to|change the date to|move it to|the date was|the date is|the date should be|the day was|the right date is|the right day is|it was actually|it was really|it will be|it is to be|it has to be|rather|better",
  "det var|det er|det skulle være|det skulle have været|skulle være|skulle have været|jeg mente|jeg mener|det skete|det foregik|det fandt sted|vi mødtes|mødtes|mødte hende|mødte ham|mødte dem|jeg mødte hende|jeg mødte ham|jeg så hende|jeg så ham|vi sås|vi|jeg|ret det til|ret datoen til|ret til|flyt det til|flyt den til|datoen var|datoen er|datoen skal være|dagen var|den rigtige dato er|den var|den er|det skal være|den skal være|skal være|det bliver|den bliver|hellere|snarere",
);

/** "The lunch (with Anna) was". */
export const THE_TALK = oneOf(
  "the meeting|the call|the phone call|the lunch|the coffee|the dinner|the breakfast|the talk|the chat|the conversation|the mail|the email|the message|our meeting|our call|our lunch|our coffee|our dinner|our talk|our chat|the visit|the one|lunch|coffee|dinner|the note|the contact",
  "mødet|opkaldet|telefonsamtalen|frokosten|kaffen|middagen|morgenmaden|snakken|samtalen|mailen|beskeden|vores møde|vores frokost|vores kaffe|vores snak|vores samtale|besøget|den|frokost|kaffe|middag|notatet|kontakten",
);
export const WAS = oneOf(
  "was|was on|happened|took place|should be|should have been|is",
  "var|er|skulle være|skal være|foregik",
);

export const NOT_THAT = oneOf(
  "not|and not|but not|instead of|rather than|it was not|it wasn't|wasn't",
  "ikke|og ikke|men ikke|i stedet for|frem for|det var ikke",
);

export const CORRECTION_FILLERS = oneOf(
  "actually|really|only|just|already|in fact|but|and|on|of course|instead|rather|it was|that was|we|i|so|then|us|as a|we just",
  "faktisk|egentlig|kun|bare|jo|altså|vist|allerede|men|og|derimod|det var|vi|jeg|så|da|om|snarere|kun lige|lige",
);

/** Means of being in touch that are said with a small word before them. */
export const BY_WAY_OF = indexPhrases<Activity>(
  ["meeting", "call", "message", "mail", "talk"],
  [
    {
      meeting: "in person|face to face|over coffee|over lunch|over dinner",
      call: "by phone|on the phone|over the phone|per phone|via phone|by telephone|over teams|on teams|via teams|over zoom|on zoom|via zoom|by video|on video|on a call|in a call|over skype|a video call",
      message:
        "by text|by sms|over text|via text|by message|on whatsapp|via whatsapp|over whatsapp|on linkedin|via linkedin|by dm|in a message",
      mail: "by mail|by email|by e-mail|via mail|via email|per mail|over email|over mail|in a mail|in an email",
    },
    {
      meeting: "ansigt til ansigt|over en kop kaffe|over frokosten",
      call: "i telefon|i telefonen|over telefonen|over telefon|på telefon|på telefonen|pr telefon|per telefon|via telefon|telefonisk|over teams|på teams|via teams|over zoom|på zoom|via zoom|på video|over video",
      message:
        "på sms|via sms|over sms|pr sms|per sms|i en sms|på whatsapp|via whatsapp|på linkedin|via linkedin|på messenger|via messenger",
      mail: "på mail|via mail|pr mail|per mail|over mail|på e-mail|via e-mail|i en mail",
    },
  ],
);

/** `also`: enough by itself; `with`: only with a word behind the names ("with Bo as well"). */
export const ALSO_BEFORE = indexPhrases<"also" | "with">(
  ["also", "with"],
  [
    {
      also: "also|also with|and also|and also with|together with|and with|and|plus|along with|as well as with|with also|add",
      with: "with",
    },
    {
      also: "også|også med|og også|og også med|sammen med|og med|og|plus|samt|desuden|også sammen med|tilføj",
      with: "med",
    },
  ],
);

export const ALSO_BEHIND = oneOf(
  "too|as well|also|was there too|was also there|was there as well|was there|were there too|were also there|were there|was with us|was with us too|was also with us|came along|came too|came along too|came as well|joined|joined us|joined too|joined us too|also joined|also joined us|was along|was along too|was in it too|also came|also came along|also took part|took part too|took part|was present|was present too|was in on it|was on the call too|was on the call|were on the call too|was part of it|was part of it too",
  "også|ligeså|var også med|var også der|var der også|var med|var med også|kom også|kom med|deltog også|deltog|var der|var også til stede|var til stede|sad også med|sad med|var også til mødet|var med til mødet|var også med til mødet|med|var med os|var også med os",
);

export const DEADLINE: ReadonlySet<string> = wordSet("by|before|until|till", "inden|senest|før|til");

/** Behind a name: they were not there. */
export const NOT_THERE = oneOf(
  "was not there|wasn't there|was not with us|wasn't with us|was not part of it|was not in it|did not come|didn't come|was not present|wasn't present|could not come|couldn't come|was not on the call|wasn't on the call",
  "var ikke med|var der ikke|var ikke der|kom ikke|var ikke til stede|deltog ikke|kunne ikke komme|var ikke med til mødet|var alligevel ikke med",
);

/** All of a line: nothing of it was. */
export const NOT_AT_ALL = oneOf(
  "that was a mistake|it was a mistake|it never happened|it did not happen|it didn't happen|that never happened|that did not happen|that didn't happen|it was cancelled|it was canceled|that was cancelled|it was called off|that was called off|it came to nothing|we never met|we did not meet|we didn't meet|it got cancelled",
  "det var en fejl|det skete ikke|det skete aldrig|det blev ikke til noget|det blev aflyst|det var aflyst|den blev aflyst|mødet blev aflyst|vi mødtes ikke|vi mødtes aldrig|vi mødtes alligevel ikke|det blev alligevel ikke til noget",
);

export const THEM: ReadonlySet<string> = wordSet("her|him|them|each other", "hende|ham|dem|hinanden");
