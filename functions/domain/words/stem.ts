// Light stemmers for English and Danish: what is left of a word when its inflection is taken off.
// Invariant: a stem is never shorter than three letters and is for comparing only, never shown.

/** English plurals, genitives, participles and the commonest derivations; longest first. */
const ENGLISH_ENDINGS: readonly (readonly [ending: string, becomes: string])[] = [
  ["isations", "ise"],
  ["izations", "ise"],
  ["isation", "ise"],
  ["ization", "ise"],
  ["ational", "ate"],
  ["fulness", "ful"],
  ["ousness", "ous"],
  ["ations", "ate"],
  ["ation", "ate"],
  ["ments", ""],
  ["ically", "ic"],
  ["ment", ""],
  ["ness", ""],
  ["ingly", ""],
  ["edly", ""],
  ["izing", "ise"],
  ["izer", "ise"],
  ["ized", "ise"],
  ["ize", "ise"],
  ["ical", "ic"],
  ["ings", ""],
  ["ions", ""],
  ["sses", "ss"],
  ["ies", "y"],
  ["ied", "y"],
  ["ing", ""],
  ["ion", ""],
  ["ers", ""],
  ["ors", ""],
  ["ed", ""],
  ["er", ""],
  ["or", ""],
  ["ly", ""],
  ["al", ""],
  ["es", ""],
];
/** Looked up by the last letter: a word is compared with a few endings, not with all. */
const ENGLISH_BY_LETTER = Map.groupBy(ENGLISH_ENDINGS, ([ending]) => ending.at(-1));
const ENGLISH_KEPT = /(?:ss|us|is)$/;

/** Danish endings of nouns, verbs and adjectives; longest first where one ends another. */
const DANISH_ENDINGS = [
  ..."eringernes eringerne eringens eringen eringers eringer ering".split(" "),
  ..."erendes hedernes ningernes ningerne ningens ningen ninger".split(" "),
  ..."erende hedens endes hedern ernes erens erets ethed eredes ingernes ingerne ingens".split(" "),
  ..."heden heder erede ende enes eren erer eres eret erne erns ning ingen inger".split(" "),
  ..."hed ens ere ers ets ede ene ern est ing".split(" "),
  ..."en er es et e".split(" "),
];
const DANISH_BY_LETTER = Map.groupBy(DANISH_ENDINGS, (ending) => ending.at(-1));
const DANISH_S_AFTER = /[abcdfghjklmnoprtvyz]$/;
const DANISH_DERIVATIONS = ["elig", "eligt", "ligt", "igt", "els", "lig", "ig"];
const SHORTEST = 3;

/** Stem of an English word, lower-case and folded. */
export function englishStem(word: string): string {
  const bare = word.replace(/'s?$/, "");
  const base = bare.endsWith("s") && !ENGLISH_KEPT.test(bare) && bare.length > SHORTEST ? bare.slice(0, -1) : bare;
  const ending = ENGLISH_BY_LETTER.get(bare.at(-1))?.find(([end]) => bare.endsWith(end) && canLose(bare, end));
  const plain = ending === undefined ? base : bare.slice(0, -ending[0].length) + ending[1];
  return withoutLastE(undoubled(plain));
}

/** Stem of a Danish word, lower-case and folded (æ, ø, å as ae, oe, aa). */
export function danishStem(word: string): string {
  const ending = DANISH_BY_LETTER.get(word.at(-1))?.find((end) => word.endsWith(end) && canLose(word, end));
  const base = ending === undefined ? withoutGenitive(word) : word.slice(0, -ending.length);
  const derived = DANISH_DERIVATIONS.find(
    (end) => base.endsWith(end) && canLose(base, end) && base.length > end.length + 3,
  );
  return undoubled(derived === undefined ? base : base.slice(0, -derived.length));
}

function withoutGenitive(word: string): string {
  const bare = word.slice(0, -1);
  return word.endsWith("s") && bare.length > SHORTEST && DANISH_S_AFTER.test(bare) ? bare : word;
}

/** What remains must be a word of its own: three letters with a vowel among them. */
function canLose(word: string, ending: string): boolean {
  const rest = word.slice(0, word.length - ending.length);
  return rest.length >= SHORTEST && /[aeiouy]/.test(rest);
}

function undoubled(stem: string): string {
  const last = stem.at(-1) ?? "";
  const isDoubled = stem.length > SHORTEST && last === stem.at(-2) && !/[aeiouyls]/.test(last);
  return isDoubled ? stem.slice(0, -1) : stem;
}

function withoutLastE(stem: string): string {
  return stem.length > SHORTEST + 1 && stem.endsWith("e") ? stem.slice(0, -1) : stem;
}
