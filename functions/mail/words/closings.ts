// How people end a mail, per language: a line that is wholly one of these, or one of these and a name, opens the signature.
// Invariant: only whole greetings stand here, never a word that also opens an ordinary sentence on a line of its own.

const rows: readonly { readonly language: string; readonly words: string }[] = [
  {
    language: "en",
    words:
      "regards|best regards|kind regards|kindest regards|warm regards|warmest regards|with kind regards|with best regards|best wishes|with best wishes|all the best|best|sincerely|yours sincerely|sincerely yours|yours truly|yours faithfully|yours|cheers|many thanks and best regards|thanks and regards|thanks & regards|thanks and best regards|thank you and best regards|many thanks and kind regards|respectfully|cordially|take care|warmly|br|rgds|kr|brgds|best rgds|with regards|with warm regards|talk soon|greetings",
  },
  // Mvh, Vh, Kh, Dbh, Bh: how Danes write it in full every day.
  {
    language: "da",
    words:
      "mvh|m.v.h.|m.v.h|med venlig hilsen|med venlige hilsner|med venlig hilsen / best regards|med venlig hilsen / kind regards|venlig hilsen|venlige hilsner|venlig hilsen / best regards|vh|v.h.|v/h|kh|k.h.|kærlig hilsen|kærlige hilsner|kærligst|bedste hilsner|bedste hilsener|de bedste hilsner|de bedste hilsener|med de bedste hilsner|hilsen|hilsner|mange hilsner|mange hilsener|mange venlige hilsner|hilsen fra|hils|bh|dbh|hav en god dag|hav en dejlig dag|hav en god weekend|rigtig god weekend|god weekend|de varmeste hilsner|varme hilsner|varm hilsen|med hilsen|med bedste hilsner|med bedste hilsen|bedste hilsen|knus|på forhånd tak og venlig hilsen|alt godt|med kærlig hilsen|tusind hilsner|sommerhilsner|julehilsner|mvh.|vh.|kh.",
  },
  {
    language: "no",
    words:
      "med vennlig hilsen|vennlig hilsen|vennlige hilsener|beste hilsen|beste hilsener|hilsen|mvh|med hilsen|hilsener|vennligst hilsen|klem|med beste hilsen|ha en fin dag|ha en god helg",
  },
  {
    language: "sv",
    words:
      "med vänlig hälsning|med vänliga hälsningar|vänliga hälsningar|vänlig hälsning|hälsningar|mvh|bästa hälsningar|med bästa hälsningar|hälsning|allt gott|kram|varma hälsningar|många hälsningar|ha en fin dag|trevlig helg|vh|hjärtliga hälsningar",
  },
  {
    language: "de",
    words:
      "mit freundlichen grüßen|mit freundlichen grüssen|mit freundlichem gruß|freundliche grüße|freundliche grüsse|mit besten grüßen|beste grüße|beste grüsse|viele grüße|viele grüsse|liebe grüße|liebe grüsse|herzliche grüße|herzliche grüsse|mfg|lg|vg|schöne grüße|mit lieben grüßen|mit herzlichen grüßen|hochachtungsvoll|gruß|grüße|grüsse|freundlicher gruss|mit freundlichem gruss|bg|viele grüße / best regards|schönen gruß|mit besten grüssen|lieber gruß|gruss",
  },
  {
    language: "nl",
    words:
      "met vriendelijke groet|met vriendelijke groeten|vriendelijke groet|vriendelijke groeten|groeten|groetjes|groet|mvg|hartelijke groet|met hartelijke groet",
  },
  {
    language: "fr",
    words:
      "cordialement|bien cordialement|bien à vous|bien à toi|très cordialement|salutations|meilleures salutations|sincères salutations|amicalement|cdlt|bises|bonne journée|respectueusement",
  },
  {
    language: "es",
    words:
      "saludos|un saludo|saludos cordiales|atentamente|un cordial saludo|cordialmente|un abrazo|muchos saludos|abrazos",
  },
  {
    language: "pt",
    words:
      "atenciosamente|cumprimentos|com os melhores cumprimentos|melhores cumprimentos|abraços|abraço|atentamente|att|um abraço",
  },
  {
    language: "it",
    words: "cordiali saluti|distinti saluti|saluti|un saluto|cordialmente|a presto|buona giornata|tanti saluti",
  },
  { language: "pl", words: "pozdrawiam|z poważaniem|pozdrowienia|serdecznie pozdrawiam|z wyrazami szacunku" },
  { language: "fi", words: "ystävällisin terveisin|terveisin|parhain terveisin|yst. terv.|yt|t." },
];

export const closings: ReadonlySet<string> = new Set(rows.flatMap((row) => row.words.split("|")));

/** Thanks close a mail only when nothing but a name follows them; on their own they may be the whole answer. */
export const thanks: ReadonlySet<string> = new Set(
  "thanks|thank you|many thanks|thanks a lot|thanks again|thx|tak|mange tak|på forhånd tak|tusind tak|tak for hjælpen|takk|tack|tack på förhand|danke|vielen dank|merci|gracias|bedankt|grazie|obrigado|obrigada|kiitos|cheers|hygge|ha det godt".split(
    "|",
  ),
);

/** Closings that end a mail even without a name below, as where the signature is a picture. */
export const bareClosings: ReadonlySet<string> = new Set(
  (
    "mvh|m.v.h.|m.v.h|vh|v.h.|kh|k.h.|dbh|bh|med venlig hilsen|venlig hilsen|med venlige hilsner|venlige hilsner|de bedste hilsner|bedste hilsner|" +
    "med vennlig hilsen|vennlig hilsen|med vänliga hälsningar|vänliga hälsningar|med vänlig hälsning|mfg|mit freundlichen grüßen|mit freundlichen grüssen"
  ).split("|"),
);

/** Longest closing, in characters. */
export const maxClosingLength = 48;
