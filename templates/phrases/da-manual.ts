// The Danish one-page manual.
// Invariant: it names only words that the grammar takes; every row is an example that works as it stands.

import { code, say } from "../rich.ts";
import type { Phrase } from "../rich.ts";
import type { ManualPhrases, Pair } from "./letter-phrases.ts";

export const manualDa: ManualPhrases = {
  intro:
    "Fortæl mig på mail, hvem du har mødt, og hvad I talte om. En gang om ugen foreslår jeg et par stykker, som ville blive glade for at høre fra dig. Jeg skriver aldrig til andre end dig.",
  sections: (domain) => [
    {
      heading: "Hvor du skriver hen",
      rows: [
        row(
          `log@${domain}`,
          "det, der er sket: videresend en mail, sæt adressen i BCC, skriv en linje, eller vedhæft en .ics",
        ),
        row(`del@${domain}`, "noget, der er værd at sende videre: et link, en artikel, et par ord"),
        row(`om2uger@${domain}`, "som log@, og en påmindelse om to uger; også 3dage@, fredag@, 14aug@, imorgen@"),
        row(`mig@${domain}`, "indstillinger, lister, hvem der er hvem; din adressebog, vedhæftet som .vcf eller .csv"),
        row(`hjaelp@${domain}`, "denne side"),
      ],
    },
    {
      heading: "Hvad du kan skrive på en linje",
      rows: [
        { term: "et møde", meaning: codes("Kaffe med Anna Berg og Bo i går") },
        { term: "en samtale, et notat", meaning: codes("Anna: ringede, flytter til Aarhus") },
        { term: "hvem de er", meaning: codes("Anna: nyt job hos Havnelab, anna@example.org, tlf. 12 34 56 78") },
        {
          term: "hvad de går op i",
          meaning: codes("Anna leder efter en revisor", "Anna kan lide laks", "Anna ved noget om GDPR"),
        },
        {
          term: "hvad der er slut",
          meaning: codes("Anna har fundet en revisor", "Anna kan ikke længere lide laks"),
        },
        { term: "hvor tit", meaning: codes("Anna hver 6. uge") },
        { term: "fødselsdag, mærke", meaning: codes("Anna: fødselsdag 14/8 #kunde") },
      ],
    },
    {
      heading: "Sådan svarer du på ugens mail",
      intro:
        "Svar på mailen med nummeret først. Der må gerne stå flere på en linje, og efter et kolon kan du skrive et notat.",
      rows: [
        {
          term: "gjort",
          meaning: codes("1 gjort", "1,3 gjort: drak kaffe", "alt gjort", "gjort, næste gang 14. august"),
        },
        { term: "alle på nær", meaning: codes("alle gjort undtagen 2") },
        { term: "senere", meaning: codes("1 om 2 uger", "2 senere", "2 udsæt til 1. maj") },
        { term: "ikke denne gang", meaning: codes("3 spring over") },
        { term: "aldrig mere", meaning: codes("4 aldrig") },
        { term: "ikke noget for dem", meaning: codes("3 nej") },
        { term: "hvor tit", meaning: codes("1 hver 6. uge") },
        { term: "et notat", meaning: codes("1 notat: flyttet til Aarhus", "Anna tlf. 12 34 56 78") },
        { term: "et løfte", meaning: codes("5 holdt", "5 droppet") },
        { term: "forkert person", meaning: codes("ikke Anna Berg, men Anna Bech") },
        { term: "fortryd", meaning: codes("fortryd", "fortryd 7", "fortryd Anna Berg") },
      ],
    },
    {
      heading: "Slå op og indstil",
      rows: [
        { term: "slå op", meaning: codes("hvem er Anna", "liste", "find laks", "hvem mangler") },
        { term: "en pause", meaning: codes("pause 4 uger", "pause til 1. august", "start igen") },
        { term: "ugens mail", meaning: codes("digest tirsdag 7.30", "højst 5", "standard hver 2. måned") },
        {
          term: "dig",
          meaning: codes("tidszone Europe/Copenhagen", "sprog engelsk", "kvitteringer altid", "kvitteringer auto"),
        },
        { term: "se det hele", meaning: codes("indstillinger") },
      ],
    },
  ],
};

function row(address: string, meaning: string): Pair {
  return { term: [code(address)], meaning };
}

function codes(...examples: readonly string[]): Phrase {
  return examples.flatMap((example, index) => say`${index === 0 ? "" : ", "}${code(example)}`);
}
