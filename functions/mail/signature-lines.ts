// What one line of a signature is: telephones, an address in the post, a link, a register number, words, or a notice.
// Invariant: a number counts as a telephone only by its label or its form, and never behind a label of something else.

export type Phone = { readonly number: string; readonly rank: "mobile" | "plain" | "shared" };
export type SignatureLine =
  | { readonly kind: "phones"; readonly phones: readonly Phone[] }
  | { readonly kind: "words" }
  | { readonly kind: "other" };

/** The kind of a line, or of one part of it. */
export function kindOfLine(text: string): SignatureLine {
  const phones = phonesIn(text);
  if (phones.length > 0) return { kind: "phones", phones };
  return isWords(text) ? { kind: "words" } : { kind: "other" };
}

const LABELS: readonly { readonly rank: Phone["rank"] | "not"; readonly words: RegExp }[] = [
  {
    rank: "not",
    words:
      /(?:\bfax|telefax|\bf|cvr(?:[-. ]?nr)?|vat|reg(?:\.?\s?nr)?|konto(?:nr)?|iban|swift|bic|ean|se[-. ]?nr|p[-. ]?nr|org(?:\.?\s?nr)?|company no|no|id|moms|ust-?id|kvk|siret|ext|lok|postbox|po box)\.?$/iu,
  },
  {
    rank: "shared",
    words:
      /(?:switchboard|hovednr|hovednummer|hovedtlf|main|office|kontor|reception|omstilling|central|zentrale|support|helpdesk|døgnvagt|vagt|zoom|meeting id|teams)\.?(?:\s*(?:nr|tlf|phone|tel))?\.?$/iu,
  },
  {
    rank: "mobile",
    words:
      /(?:mob(?:il(?:e|tlf|telefon|nr)?)?|cell(?:phone)?|\bm|direct|direkte|dir|handy|gsm|\bd|\bc|dir\. tlf|direkte tlf|direct line|direct phone|direct dial|mobile phone|mobil tlf|whatsapp|mob\. tlf)\.?$/iu,
  },
  {
    rank: "plain",
    words:
      /(?:tlf|tel(?:efon)?|phone|ph|telephone|\bt|\bp|tlf\.?\s?nr|telefonnr|telefonnummer|call|ring|fon|tfn)\.?$/iu,
  },
];

const NUMBER = /(?:\+|00)?\(?\d[\d\s().\u00a0/-]{5,24}\d/gu;

/** The telephones of a line, each with what its label says. */
export function phonesIn(text: string): readonly Phone[] {
  if (text.length > 160 || /@|https?:|www\./iu.test(text.replace(/\S+@\S+|https?:\S+|www\.\S+/giu, ""))) return [];
  const plain = text.replace(/\S+@\S+|https?:\S+|www\.\S+/giu, " ");
  return [...plain.matchAll(NUMBER)].flatMap((match): readonly Phone[] => {
    const number = match[0]
      .replace(/[\s\u00a0]+/gu, " ")
      .replace(/[.\-/(]+$/u, "")
      .trim();
    const before = plain.slice(Math.max(0, match.index - 24), match.index).replace(/[\s:.=\u00a0]+$/u, "");
    const rank = rankOf(before, number, plain);
    return rank === undefined ? [] : [{ number, rank }];
  });
}

function rankOf(before: string, number: string, line: string): Phone["rank"] | undefined {
  const label = before.replace(/^.*[|,;•·]/u, "").trim();
  const digits = number.replace(/\D/gu, "");
  if (digits.length < 7 || digits.length > 15) return undefined;
  if (label !== "") {
    const known = LABELS.find(({ words }) => words.test(label));
    if (known !== undefined) return known.rank === "not" ? undefined : known.rank;
  }
  if (isPostal(line)) return undefined;
  if (/^(?:\+|00)/u.test(number)) return label === "" || !/\p{L}{3}/u.test(label) ? "plain" : undefined;
  const isAlone = line.replace(number, "").replace(/[\s.:|,()-]/gu, "") === "";
  return isAlone && isNationalForm(number, digits) ? "plain" : undefined;
}

/** Eight digits in pairs, in fours or at once, as in Denmark and Norway; ten and more with a leading nought. */
function isNationalForm(number: string, digits: string): boolean {
  return (
    /^\d{2}[ .]?\d{2}[ .]?\d{2}[ .]?\d{2}$|^\d{4} \d{4}$/u.test(number) ||
    (digits.startsWith("0") && digits.length >= 9)
  );
}

function isPostal(text: string): boolean {
  return (
    /\b(?:vej|gade|allé|alle|plads|torv|street|st|road|rd|avenue|ave|lane|square|straße|strasse|platz|box|suite|floor|sal|tv|th)\b|(?:vej|gade|stræde|straße|strasse|gatan|vägen|veien)\s*\d|\b(?:dk-)?\d{4}\s+\p{Lu}/iu.test(
      text,
    ) && !/^\W*(?:tlf|tel|phone|mob|\+)/iu.test(text)
  );
}

function isWords(text: string): boolean {
  const isLink = /\S@\S|https?:|www\.|\b[\p{L}\d-]+\.(?:dk|com|org|net|no|se|de|eu|io|example|co\.uk)\b/iu.test(text);
  const isNumbered = /\d{4,}/u.test(text) || /^\s*(?:cvr|vat|ean|iban|swift|org|kvk)\b/iu.test(text);
  return (
    !isLink &&
    !isNumbered &&
    !isPostal(text) &&
    !isNotice(text) &&
    !isSentence(text) &&
    /\p{L}{2}/u.test(text) &&
    text.length <= 80
  );
}

/** Legal forms of firms, and words that name a public body. */
export function isLegalForm(text: string): boolean {
  return (
    text.length <= 70 &&
    !/[.!?]$/u.test(text.replace(/\b(?:inc|ltd|co|corp)\.$/iu, "")) &&
    /(?:^|\s)(?:A\/S|ApS|I\/S|K\/S|P\/S|IVS|AMBA|a\.m\.b\.a\.?|AS|ASA|AB|Oy|Oyj|GmbH|AG|KG|Ltd\.?|Limited|LLC|LLP|Inc\.?|PLC|plc|Corp\.?|B\.?V\.?|N\.?V\.?|S\.?A\.?|SAS|SARL|Fonden|Foundation|Kommune|Universitet|University|Region|Styrelsen|Ministeriet|Advokatpartnerselskab|Partnerselskab|Group|Holding)(?:$|[\s,])/u.test(
      text,
    )
  );
}

/** A notice or an appeal: what stands from here on is not about the writer. */
export function isNotice(text: string): boolean {
  return NOTICE.test(text) || text.trim().length > 140;
}

const NOTICE =
  /confidential|intended (?:only )?for|disclaim|privileged|unsubscribe|consider the environment|think before|virus|gdpr|privatlivspolitik|privacy policy|persondata|fortrolig|tiltænkt|modtager|slet (?:den|denne)|tænk på miljøet|udskriv|book (?:a|et|en) |follow us|følg os|read more|læs mere|join us|vi søger/iu;

/** A motto is a sentence, and no role nor firm. */
function isSentence(text: string): boolean {
  const line = text.trim();
  return line.length > 90 || (/[.!?…"”]$/u.test(line) && line.split(" ").length > 4);
}
