// Words for a day that mean another one as soon as it is over, in both languages.
// Invariant: a day that is written out ("14 August") stays.

const EN_DAYS = "(?:mon|tues|wednes|thurs|fri|satur|sun)day";
const DA_DAYS = "(?:man|tirs|ons|tors|fre|lør|søn)dag";
const COUNT = "(?:\\d+|a|an|one|two|three|four|five|six|en|et|to|tre|fire|fem|seks)";

/** Each with what leads to it: "on friday", "in 3 weeks", "i morgen", "på fredag". */
export const DAY_WORDS: readonly RegExp[] = [
  `(?:the )?day after tomorrow`,
  `tomorrow(?: (?:morning|afternoon|evening|night))?|tonight|today`,
  `(?:on |this |next |by )?${EN_DAYS}(?: (?:morning|afternoon|evening|night))?`,
  `(?:next|this) (?:week|month|year|weekend)`,
  `in ${COUNT} (?:days?|weeks?|months?|years?)`,
  `i (?:over)?morgen(?: (?:tidlig|formiddag|eftermiddag|aften))?|i (?:dag|aften|eftermiddag|formiddag|weekenden)`,
  `(?:på |nu på |næste |inden )?${DA_DAYS}(?: (?:morgen|formiddag|eftermiddag|aften))?`,
  `(?:i )?næste (?:uge|måned|år|weekend)`,
  `om ${COUNT} (?:dage?|uger?|måneder|måned|år)`,
].map((pattern) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, "giu"));
