// How the notices begin that firms and gateways put below a mail: confidentiality, wrong recipient, viruses, paper.
// Invariant: a notice is told by its first words and by a second word of its kind; a sentence that only begins like one stays.

const openings =
  // en
  "this (?:e-?mail|message|communication|transmission)[ ,(]+(?:and|is|may|contains|was|including|transmission|message|communication|or|together)|the (?:information|contents?) (?:contained )?(?:in|of) this|confidentiality notice|confidential notice|legal notice|disclaimer|important notice|" +
  "please consider the environment|if you (?:are not the intended|have received this)|" +
  // da
  "denne (?:e-?mail|mail|meddelelse|besked)[ ,(]+(?:og|er|kan|indeholder|inkl|inklusive|samt|med|sendes)|indholdet (?:af|i) denne|oplysningerne i denne|informationen i denne|fortrolighed|hvis du (?:ved en fejl|har modtaget denne|ikke er den)|tænk på miljøet|" +
  // de | sv | no
  "diese (?:e-?mail|nachricht)|der inhalt dieser|die information(?:en)? in dieser|detta (?:e-post)?meddelande|innehållet i detta|denna e-post|denne e-posten|innholdet i denne";

const kinds =
  "confidential|privileged|intended|recipient|disclos|virus|environment|unauthori[sz]ed|in error|fortrolig|modtager|tiltænkt|uvedkommende|fejl|miljø|udskriv|vertraulich|empfänger|irrtümlich|konfidentiell|mottagare|avsedd|konfidensiell|mottaker|taushet";

const opening = new RegExp(`^[\\s*_<>|-]{0,6}(?:${openings})(?!\\p{L})`, "iu");
const kind = new RegExp(kinds, "iu");

/** Characters of a notice that are looked at for a second word. */
const lookedAt = 600;

/** Index of the first line of a notice at the end of what somebody wrote; the length of `texts` when there is none. */
export function disclaimerStart(texts: readonly string[]): number {
  const start = texts.findIndex((text, index) => opening.test(text.slice(0, 80)) && isNotice(texts, index));
  return start === -1 ? texts.length : start;
}

function isNotice(texts: readonly string[], start: number): boolean {
  const lines = texts.slice(start, start + 8).map((line) => line.slice(0, lookedAt));
  return kind.test(lines.join(" ").slice(0, lookedAt));
}
