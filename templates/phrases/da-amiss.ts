// The Danish phrases for what was not understood, or not yet.
// Invariant: each says what to write instead.

import type { NotUnderstood, NotYet } from "../../functions/domain/not-understood.ts";
import type { SaidLine } from "../blocks.ts";
import type { Formats } from "../formats.ts";
import { code, quote, say, strong } from "../rich.ts";
import type { Phrase } from "../rich.ts";
import type { AmissKind, LineOf } from "./receipt-phrases.ts";

export function amissDa(line: AmissKind, format: Formats): SaidLine {
  switch (line.kind) {
    case "unknown-number":
      if (line.gone === true) {
        return {
          text: say`Nummer ${String(line.number)} i den mail findes ikke mere: det er fortrudt siden.`,
          more: [],
        };
      }
      return {
        text:
          line.recorded === true
            ? say`${code(`fortryd ${line.number}`)} gælder numrene under »Noteret«, og ${String(line.number)} er ikke et af dem.`
            : say`Der er ikke noget nummer ${String(line.number)} i den mail, du svarede på.`,
        more:
          line.numbers.length === 0
            ? []
            : [
                line.recorded === true
                  ? say`Der er det ${format.list(line.numbers.map(String))}.`
                  : say`Numrene i den er ${format.list(line.numbers.map(String))}.`,
              ],
      };
    case "nobody-named":
      return {
        text: say`Jeg kender ingen, der hedder ${strong(line.name)}.`,
        more: [
          say`Skriv ${code(`${line.name}: navn@…`)} for at tilføje vedkommende, eller ${code("liste")} for at se, hvem jeg kender.`,
        ],
      };
    case "too-many-people":
      return {
        text: say`Det er ${String(line.count)} personer på én gang, og jeg kan højst tage ${String(line.limit)}. Ingen af dem er noteret.`,
        more: ["Send det igen med færre personer i hver mail."],
      };
    case "people-left-out":
      return leftOutDa(line, format);
    case "nobody-to-record":
      return {
        text:
          line.subject === undefined
            ? say`Jeg fandt ingen personer i mailen.`
            : say`Jeg fandt ingen personer i ${quote(line.subject)}.`,
        more: [say`Skriv, hvem det var: ${code("Kaffe med Anna Berg i går")}.`],
      };
    case "not-answering-a-mail":
      return {
        text: say`${line.line === "" ? "Det, du skrev," : quote(line.line)} hører til en mail med numre, og det her er en ny mail.`,
        more: [say`Svar på mailen med nummeret, eller skriv, hvad der er sket: ${code("Kaffe med Anna Berg i går")}.`],
      };
    case "already-answered":
      return {
        text: say`Spørgsmålet om ${strong(line.name)} er allerede besvaret, og det svar gælder.`,
        more: [
          say`Var det forkert, så svar ${code("fortryd")} på den mail, der kvitterede for det, eller skriv ${code("ikke Anna Berg, men Anna Bech")}.`,
        ],
      };
    case "answered-mail-unknown":
      return {
        text: say`Jeg kender ikke længere den mail, du svarede på, så numrene i den siger mig ikke noget.`,
        more: [say`Svar på den nyeste, eller skriv, hvad der er sket: ${code("Kaffe med Anna Berg i går")}.`],
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
  const rest = count > MOST_COUNTED ? "mange flere" : `${count - names.length} til`;
  const shown = count > names.length ? [...names, rest] : names;
  return names.length === 0 ? [] : [`Ikke taget med: ${format.list(shown)}.`];
}

/** Of a longer list not all are read. */
const MOST_COUNTED = 1000;

function countDa(count: number): string {
  return count > MOST_COUNTED ? `flere end ${MOST_COUNTED}` : String(count);
}

/** Whom a meeting or a mail had beside those who were taken. */
function leftOutDa({ of, count, limit, names }: LineOf<"people-left-out">, format: Formats): SaidLine {
  const listed = leftOutNames(names, count, format);
  const most = String(limit);
  switch (of) {
    case "meeting":
      return {
        text: format.plural(count, {
          one: `Én til er inviteret. Jeg kan højst have ${most} personer med på én gang: den, der inviterer, og dem, jeg kender, kommer først.`,
          other: `${count} til er inviteret. Jeg kan højst have ${most} personer med på én gang: den, der inviterer, og dem, jeg kender, kommer først.`,
        }),
        more: [say`Hvem du ellers mødte, kan du skrive bagefter: ${code("Mødte Anna Berg i går")}.`],
      };
    case "mail":
      return {
        text: format.plural(count, {
          one: "Mailen er til én person mere, som jeg ikke tog med.",
          other: `Mailen er til ${countDa(count)} andre, som jeg ikke tog med.`,
        }),
        more: [
          ...listed,
          say`Af en mail til flere end ${most} tager jeg kun dem med, jeg kender. Gjaldt den en anden? Så skriv ${code("Skrev til Anna Berg i dag")}.`,
        ],
      };
    case "whole-mail":
      return {
        text: say`Mailen er til ${countDa(count)} personer, som jeg ikke kender, så der er ikke noteret noget.`,
        more: [
          ...listed,
          say`Af en mail til flere end ${most} tager jeg kun dem med, jeg kender. Gjaldt den en af dem? Så skriv ${code("Skrev til Anna Berg i dag")}.`,
        ],
      };
  }
}

const PAUSE_INSTEAD: Partial<Readonly<Record<NotUnderstood, Phrase>>> = {
  "date-in-the-past": say`Den dag er gået. Skriv en, der kommer: ${code("pause til 14. august")}.`,
  "date-is-today": say`Det er i dag. Skriv en dag, der kommer: ${code("pause til i morgen")} eller ${code("pause til 14. august")}.`,
  "no-such-date": say`Den dag kan jeg ikke finde. Skriv ${code("pause til 14. august")} eller ${code("pause 4 uger")}.`,
};

const INSTEAD: Readonly<Record<NotUnderstood, Phrase>> = {
  "unknown-verb": say`Det ord kender jeg ikke. Skriv ${code("1 gjort")}, ${code("1 om 2 uger")} eller ${code("1 spring over")}; ${code("hjælp")} viser resten.`,
  "unknown-order": say`Det kender jeg ikke. Skriv ${code("liste")}, ${code("hvem er Anna")}, ${code("indstillinger")} eller ${code("digest tirsdag 8.00")}; ${code("hjælp")} viser resten.`,
  "number-alone": say`Et nummer alene svarer på et spørgsmål, og jeg stillede intet. Skriv ${code("1 gjort")}, ${code("1 om 2 uger")} eller ${code("1 spring over")}.`,
  "nothing-offered": say`Der er ikke tilbudt eller spurgt om noget dér, så intet er ændret. Skriv ${code("1 gjort")}, ${code("1 om 2 uger")} eller ${code("1 spring over")}.`,
  "no-answer": say`Det kan jeg ikke læse som et svar, så mit spørgsmål venter stadig. Svar med nummeret: ${code("1 ja")} eller ${code("1 nej")}, og ${code("1")} alene, hvor jeg spurgte, hvem du mente.`,
  "none-of-those": say`Jeg kan ikke se, hvem af dem du mener, så mit spørgsmål venter stadig. Svar med nummeret alene, ${code("1")} eller ${code("2")}, eller med hele navnet: ${code("Anna Berg")}.`,
  "not-a-correction": say`Jeg kan ikke se, hvad der skal ændres. Skriv ${code("fortryd")}, ${code("ikke Anna Berg, Anna Bech")}, ${code("Anna var i tirsdags")}, ${code("det var et opkald")}, eller send det igen, som det skal være: ${code("Kaffe med Anna Bech i går")}.`,
  "no-item-there": say`Der er ikke noget at gøre eller udsætte i den mail, du svarede på, så intet er ændret. Skriv ${code("fortryd")}, ${code("det var et opkald")}, eller hvem du mener: ${code("Anna Berg: hver anden måned")}, ${code("Anna Berg: husk mig på mandag")}.`,
  "date-in-the-past": say`Den dag er gået. Skriv en, der kommer: ${code("1 udsæt til 14. august")}.`,
  "date-is-today": say`Det er i dag. Skriv en dag, der kommer, ${code("1 udsæt til i morgen")}, eller ${code("1 senere")} for den næste mail.`,
  "no-such-date": say`Den dag kan jeg ikke finde. Skriv ${code("1 udsæt til fredag")}, ${code("1 udsæt til 14. august")} eller ${code("1 om 3 uger")}.`,
  "no-such-day-told": say`Den dag kan jeg ikke finde, så jeg har ikke noteret noget. Skriv ${code("Kaffe med Anna Berg i går")} eller ${code("Kaffe med Anna Berg 14. august")}.`,
  "no-such-birthday": say`Den dag kan jeg ikke finde, så jeg har ikke noteret nogen fødselsdag. Skriv ${code("Anna Berg: fødselsdag 14. august")}.`,
  "no-such-zone": say`Den tidszone kender jeg ikke. Skriv den sådan: ${code("tidszone Europe/Copenhagen")}.`,
  "no-such-time": say`Det klokkeslæt kan jeg ikke holde. Skriv et mellem 4.00 og 23.59: ${code("digest tirsdag 7.30")}.`,
  "no-such-language": say`Jeg skriver dansk og engelsk: ${code("sprog dansk")}, ${code("sprog engelsk")} eller ${code("sprog amerikansk engelsk")}.`,
  "no-such-receipts": say`Kvitteringer kommer på tre måder: ${code("kvitteringer auto")}, ${code("kvitteringer altid")} eller ${code("kvitteringer problemer")}.`,
  "no-such-count": say`Det kan være fra 1 til 10: ${code("højst 5")}.`,
  "no-such-promise": say`Det er ikke et løfte, jeg kender. Skriv ${code("1 gjort")} eller ${code("1 spring over")}, eller hvad der blev lovet: ${code("lovede Anna oplægget inden fredag")}.`,
  "no-person": say`Jeg kan ikke se, hvem det handler om. Begynd med navnet: ${code("Anna Berg: flyttet til Aarhus")}.`,
  "kept-as-words": say`Det gemte jeg ord for ord og gjorde ikke mere ved det. En påmindelse er ${code("Anna Berg: husk mig på mandag")}, et løfte ${code("lovede Anna oplægget inden fredag")}, og det, der handler om en anden, begynder med navnet.`,
  "nothing-to-record": say`Jeg fandt ikke noget at notere. Skriv hvem og hvad: ${code("Kaffe med Anna Berg i går")}.`,
  "no-meeting-time": say`Jeg kan ikke læse, hvornår det møde er, så det husker jeg ikke. Skriv et notat i stedet: ${code("Anna Berg: vi mødes 14. august")}.`,
  "no-meeting": "Jeg fandt ikke noget møde, jeg kan læse, i den kalenderfil.",
  encrypted: say`Den mail er krypteret, og jeg har ingen nøgle til den. Skriv hvem og hvad: ${code("Kaffe med Anna Berg i går")}.`,
  winmail: say`Outlook har pakket den mail i en winmail.dat, og jeg kan ikke læse det hele. Videresend den som almindelig tekst, eller skriv hvem og hvad: ${code("Kaffe med Anna Berg i går")}.`,
  "nobody-behind": say`En adresse, der hører til en afdeling, en liste eller en maskine, bliver aldrig en kontakt, og din egen gør heller ikke. Skriv, hvem det var: ${code("Skrev til Anna Berg i dag")}.`,
  "own-card": say`Det er dit eget kort, og du er ikke din egen kontakt. En anden noteres sådan: ${code("Anna Berg: anna@berg.example")}.`,
  "file-not-read": say`Den slags filer læser jeg ikke. Skriv, hvad jeg skal huske fra den: ${code("Kaffe med Anna Berg i går")}.`,
  empty: say`Mailen var tom. Skriv hvem og hvad: ${code("Kaffe med Anna Berg i går")}.`,
  "empty-share": "Mailen var tom. Send et link, en artikel eller et par ord, som nogen ville have glæde af.",
  "empty-orders": say`Mailen var tom. Skriv, hvad du gerne vil: ${code("indstillinger")}, ${code("liste")}, ${code("digest tirsdag 8.00")}; ${code("hjælp")} viser resten.`,
  "too-many-commands": "Det var mere, end jeg kan tage i én mail. Send resten i en ny.",
  "automatic-mail": "Den mail er automatisk og altså ingen kontakt, så den har jeg ikke noteret.",
  "beside-list": say`Jeg tog folkene i filen med, men brugte ikke de ord. Det, der gælder dem alle, kan stå i filen, i en kolonne ${quote("Note")} eller ${quote("Interesser")}.`,
  "table-elsewhere": say`En liste over folk hører til på mig@: send filen dertil, så læser jeg den.`,
  "unknown-table": say`Jeg kan ikke se, hvilken kolonne i filen der er hvad. Sæt en linje over folkene: ${quote("Navn, E-mail, Telefon, Firma")}.`,
  "nothing-attached": say`Vedhæft listen i en mail til mig@: en .vcf fra telefonen eller en .csv fra Google, Outlook eller LinkedIn.`,
  "file-unopened":
    "Jeg kunne ikke åbne filen: enten er den tom, eller virusscanneren kunne ikke sige god for den. Send den en gang til.",
  "bad-address-verb": say`Den adresse er ikke en af mine. Dage skrives sådan: ${code("om2uger@")}, ${code("3dage@")}, ${code("fredag@")}, ${code("14aug@")}, ${code("imorgen@")}.`,
};

const NOT_YET: Readonly<Record<NotYet, { readonly missing: Phrase; readonly instead: Phrase }>> = {
  purposes: {
    missing: "Jeg kan ikke holde styr på formål endnu.",
    instead: say`Et mærke kan samle folk: ${code("Anna: #kunde")}.`,
  },
  circles: {
    missing: "Jeg kan ikke holde styr på netværk endnu.",
    instead: say`Et mærke kan samle folk: ${code("Anna: #rotary")}.`,
  },
  introductions: {
    missing: "Jeg kan ikke bringe folk sammen endnu.",
    instead: say`Et notat hjælper dig med at huske det: ${code("Anna: skal møde Bo")}.`,
  },
  asking: {
    missing: "Jeg kan ikke svare på, hvem der kan hjælpe, endnu.",
    instead: say`${code("find laks")} viser alle, du har fortalt mig ved noget om det eller kan lide det.`,
  },
  export: {
    missing: "Jeg kan ikke sende dine data som mail endnu.",
    instead: say`${code("liste")} og ${code("hvem er Anna")} viser, hvad jeg husker.`,
  },
  forget: {
    missing: "Jeg kan ikke glemme en person endnu.",
    instead: say`Svarer du ${code("1 aldrig")} på ugens mail, kommer der ikke flere forslag om vedkommende.`,
  },
  "delete-everything": {
    missing: "Jeg kan ikke slette alt på mail endnu.",
    instead: say`${code("pause 52 uger")} holder mig stille så længe.`,
  },
  merge: {
    missing: "Jeg kan ikke slå to personer sammen endnu.",
    instead: say`Svarer du ${code("1 aldrig")} på ugens mail, kommer den ene ikke med igen.`,
  },
  "add-address": {
    missing: "Jeg kan ikke tilføje en adresse endnu.",
    instead: "Skriv fra denne adresse indtil videre.",
  },
  "drop-box": {
    missing: "Jeg kan ikke skifte din private adresse endnu.",
    instead: say`Du kan stadig selv videresende til ${code("log@")}.`,
  },
};
