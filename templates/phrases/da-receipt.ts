// The Danish phrases of receipts: one for every line that a decision can hold.
// Invariant: every date is written out with its weekday; what was not understood says what to write instead.

import type { NotUnderstood, NotYet } from "../../functions/domain/commands.ts";
import type { Contact, NudgeStatus, Owner } from "../../functions/domain/model.ts";
import type { SaidLine } from "../blocks.ts";
import type { Formats } from "../formats.ts";
import { code, quote, say, strong } from "../rich.ts";
import type { Phrase, Rich } from "../rich.ts";
import type { AmissKind, AskKind, CommonPhrases, LineOf, Pair, ReceiptPhrases, SaidKind } from "./phrases.ts";

export function receiptDa(format: Formats, common: CommonPhrases): ReceiptPhrases {
  return {
    reply: (about) => (about === "" ? "Re: din mail" : `Re: ${about}`),
    titleDone: "Noteret",
    titleMixed: "Noteret, men ikke det hele",
    titleTrouble: "Det forstod jeg ikke",
    titleQuestion: "Der er noget, jeg er nødt til at spørge om",
    titlePage: "Værsgo",
    titleManual: "Livstegn på én side",
    nothing: "Der var ikke noget i mailen, jeg skulle gøre eller huske.",
    troubleHeading: "Ikke forstået",
    undoHint: say`Forkert? Svar ${code("fortryd")}.`,
    said: (line) => saidDa(line, format, common),
    undone: (restores) =>
      restores ? say`Fortrydelsen er taget tilbage. Det her gælder igen:` : say`Fortrudt. Det her gælder ikke længere:`,
    undoneKept: (name) => say`${strong(name)} er ændret siden, så det bliver stående.`,
    amiss: (line) => amissDa(line, format),
    asked: (line) => askedDa(line),
    option: ({ name, organisation, address }) =>
      [name, organisation, address].filter((part) => part !== undefined).join(", "),
    samePersonOption: (name, address) => say`Ja, ${address} er ${name}`,
    settings: (owner, domain) => settingsDa(owner, domain, format, common),
    settingsHeading: "Dine indstillinger",
    settingsHint: say`Skriv det, du vil ændre: ${code("digest tirsdag 8.00")}, ${code("højst 5")}, ${code("tidszone Europe/Copenhagen")}, ${code("sprog engelsk")}, ${code("kvitteringer altid")}.`,
    person: (contact) => ({ title: contact.name, rows: personDa(contact, format, common) }),
    peopleHeading: (title, words) =>
      ({ list: "Dem, jeg husker for dig", find: `Fundet: ${words ?? ""}`, due: "Dem, det er tid til" })[title],
    personLine: (person) => personLineDa(person, format),
    noPeople: (title) =>
      ({
        list: say`Ingen endnu. Begynd med ${code("Kaffe med Anna Berg i går")}.`,
        find: "Ingen af dem, du har fortalt mig om, passer.",
        due: "Der er ingen lige nu.",
      })[title],
    morePeople: say`Der er flere. Skriv ${code("find")} og et ord for at indsnævre listen.`,
  };
}

function saidDa(line: SaidKind, format: Formats, common: CommonPhrases): SaidLine {
  switch (line.kind) {
    case "recorded":
      return recordedDa(line, format, common);
    case "mentioned":
      return only(say`Kun nævnt og derfor ikke tilføjet: ${format.list(line.people)}.`);
    case "done":
      return {
        text: say`${numbered(line.number)}${strong(line.name)}: gjort ${format.day(line.on)}.`,
        more: [...noteOf(line.note), ...(line.next === undefined ? [] : [`Næste gang: ${format.day(line.next)}.`])],
      };
    case "snoozed":
      return only(say`${numbered(line.number)}${strong(line.name)}: udsat til ${format.day(line.until)}.`);
    case "skipped":
      return only(
        say`${numbered(line.number)}${strong(line.name)}: sprunget over. Tidligst igen ${format.day(line.until)}.`,
      );
    case "never":
      return {
        text: say`${numbered(line.number)}${strong(line.name)}: det foreslår jeg ikke igen.`,
        more: [say`Fortryder du, så skriv ${code(`${line.name} hver 3. måned`)}.`],
      };
    case "declined":
      return only(
        say`${numbered(line.number)}${quote(line.title)} er ikke noget for ${strong(line.name)}. Det foreslår jeg ikke igen.`,
      );
    case "cadence-set":
      return only(
        say`${strong(line.name)}: kontakt ${common.cadence(line.days)}${line.dueOn === undefined ? "." : `, næste gang ${format.day(line.dueOn)}.`}`,
      );
    case "noted":
      return only(say`${strong(line.name)}: noteret ${quote(line.note)}.`);
    case "field-set":
      return only(say`${strong(line.name)}: ${fieldDa(line, format)}.`);
    case "follow-up-set":
      return only(say`Jeg minder dig om ${strong(format.list(line.people))} ${format.day(line.on)}.`);
    case "shared":
      return sharedDa(line, format);
    case "paused":
      return line.until.startsWith("9999")
        ? only(say`Pause. Der kommer hverken ugens mail eller påmindelser, før du skriver ${code("start igen")}.`)
        : only(say`Pause. Jeg er tilbage ${format.day(line.until)}; ${code("start igen")} får mig i gang før.`);
    case "resumed":
      return only(`I gang igen. Ugens mail kommer ${at(line.nextDigestAt, format)}.`);
    case "time-zone-set":
      return only(`Tidszone: ${line.timeZone}. Ugens mail kommer ${at(line.nextDigestAt, format)}.`);
    case "language-set":
      return only(`Sprog: ${languageDa(line.language)}.`);
    case "digest-slot-set":
      return only(
        `Ugens mail kommer hver ${format.weekday(line.weekday)} kl. ${format.clock(line.time)}, næste gang ${at(line.nextDigestAt, format)}.`,
      );
    case "at-most-set":
      return only(
        `Højst ${format.plural(line.count, { one: "1 person", other: `${line.count} personer` })} at skrive til ad gangen.`,
      );
    case "receipts-set":
      return only(`Kvitteringer: ${RECEIPTS[line.mode]}.`);
    case "moved":
      return only(say`Flyttet fra ${strong(line.wrong)} til ${strong(line.right)}.`);
    case "pledged":
      return only(
        say`Løfte med ${strong(line.name)}: ${quote(line.text)}${line.due === undefined ? "." : `, senest ${format.day(line.due)}.`}`,
      );
    case "already-closed":
      return only(
        say`${numbered(line.number)}${strong(line.name)} var allerede ${STATUS[line.status]}, så der er ikke ændret noget.`,
      );
    case "nothing-to-undo":
      return only("Der er ikke noget at fortryde.");
  }
}

function recordedDa(line: LineOf<"recorded">, format: Formats, common: CommonPhrases): SaidLine {
  const { at, channel, direction, subject } = line;
  const who = format.list(line.people);
  return {
    text: common.touched({ who, at, channel, direction, ...(subject === undefined ? {} : { topic: subject }) }),
    more: [
      ...noteOf(line.note),
      ...(line.newPeople.length === 0 ? [] : [`Ny for mig: ${format.list(line.newPeople)}.`]),
      ...line.withoutAddress.map(
        (name) => say`Jeg har ingen adresse på ${name} endnu: svar ${code(`${name}: navn@…`)}.`,
      ),
    ],
  };
}

function sharedDa(line: LineOf<"shared">, format: Formats): SaidLine {
  const fits = line.fits.map(({ name, words }) => (words.length === 0 ? name : `${name} (${format.list(words)})`));
  return {
    text: say`Gemt til at sende videre: ${quote(line.title)}.`,
    more: [
      fits.length === 0
        ? say`Jeg ved endnu ikke, hvem det passer til. Fortæl mig, hvad folk interesserer sig for: ${code("Anna kan lide laks")}.`
        : `Passer til ${format.list(fits)}. Det kommer med i ugens næste mail.`,
    ],
  };
}

function fieldDa(line: LineOf<"field-set">, format: Formats): Rich {
  switch (line.field) {
    case "organisation":
      return say`arbejder hos ${line.value}`;
    case "role":
      return say`stilling ${line.value}`;
    case "phone":
      return say`telefon ${line.value}`;
    case "language":
      return say`sprog ${line.value === "da" || line.value === "en" ? languageDa(line.value) : line.value}`;
    case "address":
      return say`adresse ${line.value}`;
    case "interest":
      return say`kan lide ${line.value}`;
    case "need":
      return say`leder efter ${line.value}`;
    case "strength":
      return say`ved noget om ${line.value}`;
    case "tag":
      return say`mærke ${line.value.startsWith("#") ? line.value : `#${line.value}`}`;
    case "date":
      return say`dato ${dateValue(line.value, format)}`;
    case "importance":
      return say`${IMPORTANCE[line.value] ?? line.value}`;
  }
}

function dateValue(value: string, format: Formats): string {
  return value
    .replace(/^birthday\b/i, "fødselsdag")
    .replace(/--\d\d-\d\d|\d{4}-\d\d-\d\d/, (date) => format.dayOfYear(date));
}

function amissDa(line: AmissKind, format: Formats): SaidLine {
  switch (line.kind) {
    case "unknown-number":
      return {
        text: say`Der er ikke noget nummer ${String(line.number)} i den mail, du svarede på.`,
        more: line.numbers.length === 0 ? [] : [say`Numrene i den er ${format.list(line.numbers.map(String))}.`],
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
        text: say`${quote(line.line)} hører til en mail med numre, og det her er en ny mail.`,
        more: ["Svar på mailen med nummeret, eller skriv et navn i stedet for."],
      };
    case "answered-mail-unknown":
      return {
        text: say`Jeg kender ikke længere den mail, du svarede på, så numrene i den siger mig ikke noget.`,
        more: [say`Skriv et navn i stedet: ${code("Anna gjort")}.`],
      };
    case "not-yet":
      return { text: say`${quote(line.line)}: ${NOT_YET[line.what].missing}`, more: [NOT_YET[line.what].instead] };
    case "not-understood":
      return { text: line.line === "" ? say`En tom linje.` : say`${quote(line.line)}`, more: [INSTEAD[line.why]] };
  }
}

const INSTEAD: Readonly<Record<NotUnderstood, Phrase>> = {
  "unknown-verb": say`Det ord kender jeg ikke. Skriv ${code("1 gjort")}, ${code("1 om 2 uger")} eller ${code("1 spring over")}; ${code("hjælp")} viser resten.`,
  "date-in-the-past": say`Den dag er gået. Skriv en, der kommer: ${code("1 udsæt til 14. august")}.`,
  "no-such-date": say`Den dag kan jeg ikke finde. Skriv ${code("fredag")}, ${code("14. august")}, ${code("2026-08-14")} eller ${code("om 3 uger")}.`,
  "no-such-zone": say`Den tidszone kender jeg ikke. Skriv den sådan: ${code("tidszone Europe/Copenhagen")}.`,
  "no-such-time": say`Det klokkeslæt kan jeg ikke holde. Skriv et mellem 4.00 og 23.59: ${code("digest tirsdag 7.30")}.`,
  "no-person": say`Jeg kan ikke se, hvem det handler om. Begynd med navnet: ${code("Anna Berg: flyttet til Aarhus")}.`,
  "nothing-to-record": say`Jeg fandt ikke noget at notere. Skriv hvem og hvad: ${code("Kaffe med Anna Berg i går")}.`,
  empty: say`Mailen var tom. Skriv hvem og hvad: ${code("Kaffe med Anna Berg i går")}.`,
  "too-many-commands": "Det var mere, end jeg kan tage i én mail. Send resten i en ny.",
  "bad-address-verb": say`Den adresse er ikke en af mine. Dage skrives sådan: ${code("om2uger@")}, ${code("3dage@")}, ${code("fredag@")}, ${code("14aug@")}, ${code("imorgen@")}.`,
};

const NOT_YET: Readonly<Record<NotYet, { readonly missing: Phrase; readonly instead: Phrase }>> = {
  pledges: {
    missing: "Løfter kan jeg ikke holde styr på endnu.",
    instead: say`En påmindelse kan gøre det: skriv ${code("Anna: oplægget")} med ${code("fredag@")} i BCC.`,
  },
  purposes: {
    missing: "Formål kan jeg ikke bruge til noget endnu.",
    instead: say`Et mærke kan samle folk: ${code("Anna: #kunde")}.`,
  },
  circles: {
    missing: "Netværk kan jeg ikke bruge til noget endnu.",
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
    instead: say`${code("Anna aldrig")} stopper alle forslag om vedkommende.`,
  },
  "delete-everything": {
    missing: "Jeg kan ikke slette alt på mail endnu.",
    instead: say`${code("pause 52 uger")} holder mig stille så længe.`,
  },
  merge: {
    missing: "Jeg kan ikke slå to personer sammen endnu.",
    instead: say`${code("A. Berg aldrig")} holder den ene ude af ugens mail.`,
  },
  "add-address": { missing: "Jeg kan ikke tilføje en adresse endnu.", instead: "Skriv fra denne så længe." },
  "drop-box": {
    missing: "Jeg kan ikke skifte din private adresse endnu.",
    instead: say`Du kan stadig selv videresende til ${code("log@")}.`,
  },
  import: {
    missing: "Jeg kan ikke læse lister endnu.",
    instead: say`En linje pr. person virker: ${code("Anna Berg: anna@example.org, Havnelab")}.`,
  },
};

function askedDa(line: AskKind): { readonly text: Rich; readonly hint: Rich } {
  switch (line.kind) {
    case "which-item": {
      const numbers = line.items.map(({ number }) => String(number));
      const verb = VERBS[line.verb];
      return {
        text: say`Hvem mente du med ${code(verb)}?`,
        hint: say`Svar ${code(numbers[0] ?? "1")}, ${code(numbers.slice(0, 2).join(","))} eller ${code("alt")}.`,
      };
    }
    case "which-person":
      return {
        text: say`Hvilken ${strong(line.name)} mener du?`,
        hint: say`Svar bare med nummeret: ${code(String(line.options[0]?.number ?? 1))}.`,
      };
    case "same-person":
      return {
        text: say`Er ${line.address} den ${strong(line.name)}, jeg kender i forvejen?`,
        hint: say`Svar ${code(`${line.number} ja`)} eller ${code(`${line.number} nej`)}.`,
      };
  }
}
const VERBS = { done: "gjort", snooze: "udsæt", skip: "spring over", never: "aldrig", no: "nej", ok: "ok" } as const;

function settingsDa(owner: Owner, domain: string, format: Formats, common: CommonPhrases): readonly Pair[] {
  return [
    {
      term: "Ugens mail",
      meaning: `hver ${format.weekday(owner.digest.weekday)} kl. ${format.clock(owner.digest.time)}`,
    },
    { term: "Næste gang", meaning: at(owner.nextDigestAt, format) },
    ...(owner.pausedUntil === undefined
      ? []
      : [
          {
            term: "Pause til",
            meaning: owner.pausedUntil.startsWith("9999")
              ? say`du skriver ${code("start igen")}`
              : format.day(owner.pausedUntil),
          },
        ]),
    { term: "Personer i den", meaning: `højst ${owner.checkInsPerDigest}` },
    { term: "Kontakt", meaning: `${common.cadence(owner.defaultCadenceDays)}, medmindre du siger andet` },
    { term: "Tidszone", meaning: owner.timeZone },
    { term: "Sprog", meaning: languageDa(owner.language) },
    { term: "Kvitteringer", meaning: RECEIPTS[owner.receipts] },
    { term: "Dine adresser", meaning: format.list(owner.addresses) },
    { term: "Til videresendelse", meaning: `log+${owner.dropBox}@${domain}` },
  ];
}

function personDa(contact: Contact, format: Formats, common: CommonPhrases): readonly Pair[] {
  const last = contact.touches.at(-1);
  const some = (term: string, value: Phrase | undefined) =>
    value === undefined || value.length === 0 ? [] : [{ term, meaning: value }];
  return [
    ...some("Arbejde", common.roleAt(contact.role, contact.organisation)),
    ...some("Mail", contact.addresses.join(", ")),
    ...some("Telefon", contact.phone),
    ...some("Sprog", contact.language === undefined ? undefined : languageDa(contact.language)),
    ...some("Kan lide", contact.interests.join(", ")),
    ...some("Leder efter", contact.needs.join(", ")),
    ...some("Ved noget om", contact.strengths.join(", ")),
    ...some("Mærker", contact.tags.map((tag) => (tag.startsWith("#") ? tag : `#${tag}`)).join(" ")),
    ...contact.dates.flatMap(({ label, date }) => some(labelDa(label), format.dayOfYear(date))),
    ...some("Kontakt", contact.cadenceDays === undefined ? undefined : common.cadence(contact.cadenceDays)),
    ...some("Betydning", contact.importance === "normal" ? undefined : IMPORTANCE[contact.importance]),
    ...some(
      "Seneste kontakt",
      last === undefined
        ? "ingen, som jeg kender til"
        : common.touched({
            who: contact.name,
            at: last.at,
            channel: last.channel,
            direction: last.direction,
            ...(last.topic === undefined ? {} : { topic: last.topic }),
          }),
    ),
    ...some(
      "Næste gang",
      contact.never
        ? "aldrig, som du bad om"
        : contact.dueOn === undefined
          ? undefined
          : `fra ${format.day(contact.dueOn)}`,
    ),
    ...contact.notes.slice(-10).flatMap(({ at, text }) => some("Notat", `${format.when(at)}: ${text}`)),
  ];
}

function labelDa(label: string): string {
  return /^birthday$/i.test(label) ? "Fødselsdag" : label.slice(0, 1).toUpperCase() + label.slice(1);
}

function personLineDa(person: LineOf<"people">["people"][number], format: Formats): Phrase {
  const who = person.organisation === undefined ? person.name : `${person.name}, ${person.organisation}`;
  const last =
    person.lastContact === undefined ? "ingen kontakt endnu" : `seneste kontakt ${format.day(person.lastContact)}`;
  const due = person.dueOn === undefined ? "" : `; næste gang fra ${format.day(person.dueOn)}`;
  return say`${strong(who)}: ${last}${due}.`;
}

const STATUS: Readonly<Record<NudgeStatus, string>> = {
  open: "åben",
  done: "gjort",
  snoozed: "udsat",
  skipped: "sprunget over",
  dropped: "droppet",
};
const RECEIPTS = {
  auto: "for de første ti mails, derefter når der er noget at sige",
  always: "for hver mail",
  problems: "kun når noget er uklart",
} as const;
const IMPORTANCE: Readonly<Record<string, string>> = {
  important: "vigtig",
  less: "mindre vigtig",
  normal: "som alle andre",
};

function languageDa(language: "en" | "da"): string {
  return { en: "engelsk", da: "dansk" }[language];
}
function at(moment: string, format: Formats): string {
  return `${format.when(moment)} kl. ${format.time(moment)}`;
}
function numbered(number: number | undefined): Rich {
  return number === undefined ? [] : [`Nr. ${number}, `];
}
function noteOf(note: string | undefined): readonly Phrase[] {
  return note === undefined || note === "" ? [] : [say`Notat: ${quote(note)}.`];
}
function only(text: Phrase): SaidLine {
  return { text, more: [] };
}
