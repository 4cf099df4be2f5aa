// The words of answers to who was meant, in both languages.
// Invariant: words alone; what they answer stands in asked-answers.ts.

import { indexPhrases } from "./phrases.ts";

const oneOf = (...lists: readonly string[]) => indexPhrases<"it">(["it"], [{ it: lists.join("|") }]);

export const IT_IS = oneOf(
  "it is|it's|it was|that is|that's|that was|that would be|this is|this was|i mean|i meant|i'd say|i think it was|i think it's|it must be|it must have been|must be|the right one is|you mean|yes it was|yes it's|yes it is",
  "det er|det var|det må være|det må have været|jeg mener|jeg mente|jeg tror det var|jeg tror det er|den rigtige er|ja det var|ja det er|der menes",
);

export const ORDINALS = indexPhrases<"first" | "second" | "third" | "fourth" | "last">(
  ["first", "second", "third", "fourth", "last"],
  [
    {
      first:
        "first|the first|1st|the 1st|first one|the first one|the former|former|the top one|top one|the upper one|number one|option 1|option one|one|no 1|the one at the top",
      second: "second|the second|2nd|the 2nd|second one|the second one|number two|option 2|option two|two|no 2",
      third: "third|the third|3rd|the 3rd|third one|the third one|number three|option 3|option three|three",
      fourth: "fourth|the fourth|4th|the 4th|fourth one|the fourth one|number four|option 4|option four|four",
      last: "last|the last|last one|the last one|the latter|latter|the bottom one|bottom one|the lower one",
    },
    {
      first:
        "første|den første|førstnævnte|den førstnævnte|den øverste|øverste|nummer et|nummer en|mulighed 1|mulighed et|et|ener'en|etteren|den første mulighed",
      second: "den anden|nummer to|mulighed 2|mulighed to|to|toeren|den anden mulighed|den 2",
      third: "tredje|den tredje|nummer tre|mulighed 3|mulighed tre|tre|treeren|den 3",
      fourth: "fjerde|den fjerde|nummer fire|mulighed 4|mulighed fire|fire|fireren|den 4",
      last: "sidste|den sidste|sidstnævnte|den sidstnævnte|den nederste|nederste",
    },
  ],
);

/** Before a workplace: "the one from Norda", "hende fra Norda". */
export const WHO_IS_FROM = oneOf(
  "the one from|the one at|the one with|the one who works at|the one who works for|from|at|her from|him from|she works at|he works at|the person from",
  "hende fra|ham fra|den fra|hende hos|ham hos|den hos|fra|hos|hende der arbejder hos|ham der arbejder hos|hende på|ham på",
);

export const OF_THEM = oneOf(
  "of them|of these|of those|of the two|of the three|person|name|on the list|in the list|one",
  "af dem|af de to|af de tre|af disse|person|navn|på listen|i listen",
);

export const BOTH = oneOf(
  "both|both of them|them both|the two of them|both were there",
  "begge|begge to|dem begge|begge dele|de begge to|dem begge to",
);

export const NO_WORD = oneOf("no|nope", "nej|næ");

export const NONE_HERE = oneOf(
  "a new person|new person|a new contact|new contact|a third one|a third|a third person|another person|a different one|a different person|nobody|no one|none of the above|neither of the two|neither of those|neither of these|none of those|not one of them|not these|neither one|not listed|not on the list|someone not listed|someone else entirely|somebody else entirely|i mean someone else",
  "ny person|en ny person|ny kontakt|en ny kontakt|en helt ny|en helt tredje|en tredje person|ingen af de to|ingen af disse|ingen af de nævnte|ingen af dem her|ingen af dem der|hverken den ene eller den anden|en anden person|en helt anden person|ikke på listen|ingen på listen|en ukendt|en helt ny person",
);

/** Before a name: "another Anna". */
export const ANOTHER = oneOf(
  "another|a different|a new|a third|some other|yet another|an other",
  "en anden|en ny|en tredje|en helt anden|en helt tredje|endnu en",
);

export const BUT = oneOf("but", "men");

export const CERTAINLY = oneOf("obviously|of course|naturally|clearly", "selvfølgelig|naturligvis|åbenbart|jo");
