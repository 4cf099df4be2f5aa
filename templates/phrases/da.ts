// The Danish phrase book: what Livstegn says in its mails.
// Invariant: warm, plain, short; never guilt, never a count of what was left undone.

import type { Formats } from "../formats.ts";
import { code, quote, say } from "../rich.ts";
import type { Rich } from "../rich.ts";
import { manualDa } from "./da-manual.ts";
import { receiptDa } from "./da-receipt.ts";
import type {
  AnswerWords,
  CommonPhrases,
  ConfirmPhrases,
  DigestPhrases,
  DraftPhrases,
  NoticePhrases,
  PhraseBook,
  Touched,
  UnsubscribePhrases,
  WelcomePhrases,
} from "./phrases.ts";

export const danish: PhraseBook = (format) => {
  const common = commonDa(format);
  return {
    common,
    answers: ANSWERS,
    digest: digestDa(format),
    draft: DRAFT,
    receipt: receiptDa(format, common),
    manual: manualDa,
    welcome: welcomeDa(format),
    notice: noticeDa(format),
    confirm: CONFIRM,
    unsubscribe: UNSUBSCRIBE,
  };
};

const ANSWERS: AnswerWords = {
  done: "gjort",
  inTwoWeeks: "om 2 uger",
  skip: "spring over",
  no: "nej",
  dropped: "droppet",
  yes: "ja",
  undo: "fortryd",
};

function commonDa(format: Formats): CommonPhrases {
  return {
    hello: (name) => (name === "" ? "Hej" : `Hej ${name}`),
    footer: (domain) => [
      say`Livstegn. Vejledning: skriv til hjaelp@${domain}, eller svar ${code("hjælp")}.`,
      say`Brug for en pause? Svar ${code("pause 4 uger")}.`,
    ],
    draftsHeading: "Kladder efter nummer:",
    touched: (touched) => touchedDa(touched, format),
    cadence: (days) => cadenceDa(days),
    roleAt: (role, organisation) =>
      role !== undefined && organisation !== undefined ? `${role}, ${organisation}` : (role ?? organisation),
  };
}

function touchedDa({ who, at, channel, direction, topic }: Touched, format: Formats): Rich {
  const day = format.when(at);
  return say`${happenedDa(who, channel, direction)} ${day}${topic === undefined ? "." : say`: ${quote(topic)}.`}`;
}

function happenedDa(who: string, channel: Touched["channel"], direction: Touched["direction"]): string {
  switch (channel) {
    case "mail":
      return { in: `${who} skrev til dig`, out: `Du skrev til ${who}`, both: `Du og ${who} skrev sammen` }[direction];
    case "meeting":
      return `Du mødtes med ${who}`;
    case "call":
      return { in: `${who} ringede til dig`, out: `Du ringede til ${who}`, both: `Du talte i telefon med ${who}` }[
        direction
      ];
    case "message":
      return {
        in: `${who} sendte dig en besked`,
        out: `Du sendte en besked til ${who}`,
        both: `Du udvekslede beskeder med ${who}`,
      }[direction];
    case "other":
      return {
        in: `Du hørte fra ${who}`,
        out: `Du var i kontakt med ${who}`,
        both: `Du var i kontakt med ${who}`,
      }[direction];
  }
}

const MONTHS_OF_DAYS: Readonly<Record<number, number>> = {
  30: 1,
  31: 1,
  60: 2,
  61: 2,
  90: 3,
  91: 3,
  92: 3,
  120: 4,
  122: 4,
  180: 6,
  182: 6,
  183: 6,
};

function cadenceDa(days: number): string {
  const months = MONTHS_OF_DAYS[days];
  if (days === 1) return "hver dag";
  if (days === 365 || days === 366) return "en gang om året";
  if (months === 6) return "hvert halve år";
  if (months !== undefined) return everyDa(months, "måned");
  return days % 7 === 0 ? everyDa(days / 7, "uge") : everyDa(days, "dag");
}

function everyDa(count: number, unit: "dag" | "uge" | "måned"): string {
  if (count === 1) return `hver ${unit}`;
  return count === 2 ? `hver anden ${unit}` : `hver ${count}. ${unit}`;
}

function digestDa(format: Formats): DigestPhrases {
  const titled = (title: string, words: readonly string[]) =>
    words.length === 0 ? say`${quote(title)}.` : say`${quote(title)} (${format.list(words)}).`;
  return {
    subject: (people) => `Giv lyd fra dig: ${format.list(people)}`,
    subjectRecorded: "Det har du fortalt mig i denne uge",
    subjectWell: "Alt er vel",
    followUpSubject: (name) => `I dag: ${name}`,
    followUpHint: (number) =>
      say`Hellere en anden dag? Svar ${code(`${number} udsæt til fredag`)} eller ${code(`${number} om 3 uger`)}.`,
    intro: ({ first, second }) =>
      say`Send en kladde, så tæller det som gjort. Eller svar på denne mail: ${code(`${first} gjort`)}, ${code(`${second} om 2 uger`)}.`,
    answerHint: say`Du kan også svare ${code("1 hver 6. uge")}, ${code("1 notat: flyttet til Aarhus")} eller ${code("1 aldrig")}. Skriv gerne et par ord med: ${code("1 gjort: drak kaffe")}.`,
    promisesHeading: "Løfter og datoer",
    signsHeading: "Giv lyd fra dig",
    passOnHeading: "Værd at sende videre",
    recordedHeading: "Noteret",
    recordedHint: (number) => say`Er noget forkert? Svar ${code(`fortryd ${number}`)}.`,
    question: "Hvem har du talt med i denne uge?",
    questionHint: "Navne er nok.",
    allIsWell: "Der er ingen, der venter på at høre fra dig lige nu. Jeg holder øje og skriver, når det er tid.",
    whyNow: (term, firstName) => {
      switch (term.kind) {
        case "cadence":
          return say`Der er gået ${format.span(term.gapDays)}, og planen er kontakt ${cadenceDa(term.cadenceDays)}.`;
        case "rhythm":
          return say`Der er gået ${format.span(term.gapDays)}, og cirka ${cadenceDa(roundDays(term.rhythmDays))} ser ud til at passe jer.`;
        case "no-contact-yet":
          return say`Du har nævnt ${firstName}, men jeg kender ikke til nogen kontakt mellem jer endnu.`;
        case "next-on":
          return say`Du ville gerne have kontakt ${format.day(term.day)}.`;
        case "snoozed-until":
          return say`Du udsatte det til ${format.day(term.day)}.`;
        case "asked-for":
          return say`Du bad mig minde dig om det ${format.day(term.day)}.`;
        case "words-met":
          return say`Noget, du har sendt mig, handler om ${format.list(term.words)}: ${quote(term.title)}.`;
        case "date":
          return say`${dateLabelDa(term.label)} ${format.day(term.day)}.`;
        case "pledge":
          return say`Der er et løfte mellem jer: ${quote(term.text)}.`;
        case "dormant":
          return say`Der er blevet stille mellem jer: det er ${format.span(format.daysSince(term.lastContact))} siden sidst.`;
        case "new":
          return say`Et nyt bekendtskab: I havde kontakt første gang ${format.day(term.firstContact)}.`;
      }
    },
    promise: (item) => {
      const day = format.day(item.due);
      if (item.kind === "date") return say`${dateLabelDa(item.label ?? "birthday")} ${day}.`;
      const note = item.note === undefined ? "." : say`: ${quote(item.note)}.`;
      return item.kind === "pledge" ? say`Lovet til ${day}${note}` : say`Du bad mig minde dig om det ${day}${note}`;
    },
    dropOffer: (answer) => say`Ikke længere aktuelt? Så svar ${code(answer)}.`,
    wouldPlease: (title, words) => say`Bliver måske glad for ${titled(title, words)}`,
    passOn: (words) => say`Det handler om ${format.list(words)}.`,
    opening: (words) => say`Forslag: ${words}`,
    writeTo: (firstName, number) => ({
      label: `Skriv til ${firstName}`,
      inText: `Skriv til ${firstName}: kladde [${number}] nedenfor`,
    }),
    call: (firstName, phone) => `Ring til ${firstName}: ${phone}`,
    noAddress: (name) => say`Ingen adresse endnu. Svar ${code(`${name}: ${firstAddress(name)}`)}.`,
    forwardOriginal: (to, bcc) => [
      say`Der er et bilag, så videresend din egen mail til ${code(to)} med denne adresse i BCC:`,
      [code(bcc)],
    ],
  };
}

function firstAddress(name: string): string {
  const plain = name.toLowerCase().replaceAll("æ", "ae").replaceAll("ø", "oe").replaceAll("å", "aa");
  const local = plain
    .normalize("NFKD")
    .replace(/[^a-z ]+/g, "")
    .trim()
    .split(" ")[0];
  return `${local === undefined || local === "" ? "navn" : local}@…`;
}

/** A rhythm is a mean, so it is said in whole weeks from a fortnight up. */
function roundDays(days: number): number {
  return days < 14 ? Math.max(1, Math.round(days)) : Math.round(days / 7) * 7;
}

function dateLabelDa(label: string): string {
  return /^(birthday|fødselsdag)$/i.test(label) ? "Fødselsdag" : label;
}

const DRAFT: DraftPhrases = {
  greeting: (firstName) => (firstName === "" ? "Hej" : `Hej ${firstName}`),
  closing: (owner) => (owner === "" ? "Mange hilsner" : `Mange hilsner\n${owner}`),
  shareSubject: (title) => title,
  topicSubject: (topic) => topic,
  plainSubject: (owner) => (owner === "" ? "Hvordan går det?" : `Hilsen fra ${owner}`),
  birthdaySubject: "Tillykke med fødselsdagen",
  share: (title) => `Jeg kom til at tænke på dig, da jeg faldt over det her: ${title}`,
  topic: (topic) => `Sidst handlede det om ${topic}. Hvordan er det gået siden?`,
  followUp: (topic) =>
    topic === undefined
      ? "Jeg lovede at vende tilbage. Hvornår passer det dig at tale sammen?"
      : `Jeg vil gerne tage tråden op om ${topic}. Er der sket noget siden sidst?`,
  atWork: (organisation) => `Hvordan går det hos ${organisation}, og med dig?`,
  plain: "Hvordan går det, og hvad er du optaget af for tiden?",
  birthday: "Hjertelig tillykke med fødselsdagen! Jeg håber, at du får en dejlig dag.",
};

function welcomeDa(format: Formats): WelcomePhrases {
  return {
    subject: "Velkommen til Livstegn",
    title: "Velkommen til Livstegn",
    intro: (name) =>
      `${name === "" ? "Fra" : `Hej ${name}. Fra`} nu af husker jeg, hvem du har mødt, hvornår og om hvad. En gang om ugen foreslår jeg et par stykker, som ville blive glade for at høre fra dig. Alt foregår på mail, og jeg skriver aldrig til andre end dig.`,
    firstHeading: "Tre ting at begynde med",
    steps: (domain) => [
      {
        text: say`Videresend en mail fra en, du gerne vil holde kontakten med, til ${code(`log@${domain}`)}.`,
        more: [],
      },
      {
        text: say`Skriv en linje til samme adresse: ${code("Kaffe med Anna Berg i går, hun leder efter en revisor")}.`,
        more: [],
      },
      { text: say`Sæt ${code(`log@${domain}`)} i BCC, næste gang du skriver til nogen.`, more: [] },
    ],
    didHeading: "Det kom der ud af din mail",
    addressesHeading: "Adresserne",
    addresses: (domain) => [
      { term: [code(`log@${domain}`)], meaning: "det, der er sket: videresend, sæt i BCC, eller skriv det" },
      { term: [code(`del@${domain}`)], meaning: "noget, der er værd at sende videre" },
      { term: [code(`om2uger@${domain}`)], meaning: "mind mig om det om to uger; fredag@ og 14aug@ virker også" },
      { term: [code(`mig@${domain}`)], meaning: "indstillinger, lister, hvem der er hvem" },
      { term: [code(`hjaelp@${domain}`)], meaning: "vejledningen på én side" },
    ],
    cardHint: "De er vedhæftet som kort til din adressebog.",
    digestHeading: "Ugens mail",
    dropBox: (address) =>
      say`Til automatisk videresendelse har du din egen adresse: ${code(address)}. Den kan kun notere, så hold den for dig selv.`,
    nextDigest: (at, weekday, time) =>
      say`Ugens første mail kommer ${format.when(at)} kl. ${format.time(at)} og derefter hver ${format.weekday(weekday)} kl. ${format.clock(time)}. Passer en anden dag bedre? Svar ${code("digest tirsdag 8.00")}.`,
    leaveHeading: "Hvis du vil stoppe",
    leave: say`Svar ${code("pause 4 uger")}, hvis du vil have ro. Vil du stoppe helt, så svar ${code("slet alt")}.`,
    question: "Hvilke andre adresser skriver du fra?",
    questionHint: say`Svar ${code("tilføj adresse mig@arbejde.example")}, så kender jeg dig også dér.`,
    cards: {
      log: { name: "Livstegn: notér", localPart: "log" },
      share: { name: "Livstegn: del", localPart: "del" },
      ask: { name: "Livstegn: spørg", localPart: "spoerg" },
      intro: { name: "Livstegn: bring sammen", localPart: "intro" },
      me: { name: "Livstegn: indstillinger", localPart: "mig" },
      help: { name: "Livstegn: hjælp", localPart: "hjaelp" },
    },
    cardFile: "livstegn-adresser.vcf",
  };
}

function noticeDa(format: Formats): NoticePhrases {
  return {
    heldSubject: (count) => format.plural(count, { one: "Var mailen fra dig?", other: "Var de her mails fra dig?" }),
    heldTitle: (count) => format.plural(count, { one: "Var den fra dig?", other: "Var de fra dig?" }),
    heldIntro: (count) =>
      format.plural(count, {
        one: "Jeg har fået en mail i dit navn, men uden bevis for, at du har sendt den. Den er ikke blevet brugt til noget.",
        other: `Jeg har fået ${count} mails i dit navn, men uden bevis for, at du har sendt dem. De er ikke blevet brugt til noget.`,
      }),
    held: ({ at, cause }) => {
      const when = `${format.when(at)} kl. ${format.time(at)}`;
      switch (cause) {
        case "dmarc-fail":
          return `${when}: Dit domæne siger, at mails, der er sendt på den måde, ikke kommer derfra. Den er nok sendt fra et andet program eller en anden server.`;
        case "not-aligned":
          return `${when}: Den var ikke underskrevet af dit eget domæne. Dine mails sendes nok uden DKIM.`;
        case "other-token":
          return `${when}: Den svarede på en mail, der ikke var skrevet til dig. Nogen har nok sendt deres videre til dig.`;
        case "spam":
          return `${when}: Den lignede spam.`;
        case "unclear":
          return `${when}: Den kunne ikke kontrolleres.`;
      }
    },
    heldHint: (number) =>
      say`Var det dig, så svar ${code(`${number} ja`)} fra en adresse, jeg kender, så bliver det gjort. Hvis ikke, skal du ikke gøre noget: den bliver lagt til side og slettet.`,
    paceSubject: "Mange mails på én gang",
    paceTitle: "Mange mails på én gang",
    paceText:
      "Der er kommet mere end 300 mails fra dig på en time. Resten er gemt, og jeg tager fat på dem, når timen er gået. Du skal ikke gøre noget.",
  };
}

const CONFIRM: ConfirmPhrases = {
  subject: (what) =>
    ({
      export: "Bekræft: send dine data",
      "delete-everything": "Bekræft: slet alt",
      "add-address": "Bekræft: en ny adresse",
    })[what],
  title: (what) =>
    ({
      export: "Skal jeg sende dine data?",
      "delete-everything": "Skal jeg slette alt?",
      "add-address": "Er adressen også din?",
    })[what],
  text: (what, detail) =>
    ({
      export: say`Du har bedt om alt det, jeg husker for dig, samlet i ét dokument. Det kommer som mail til den adresse, denne mail er sendt til.`,
      "delete-everything": say`Du har bedt mig slette alt det, jeg husker for dig: personer, notater, kontakter og indstillinger. Det kan ikke gøres om.`,
      "add-address": say`Du har bedt mig tage imod mails fra ${code(detail)} som dine.`,
    })[what],
  question: say`I så fald: svar ${code("ja")} inden for 24 timer.`,
  otherwise: "Var det ikke dig? Så lad være med at svare, og der sker ingenting.",
};

const UNSUBSCRIBE: UnsubscribePhrases = {
  title: { ask: "Vil du holde pause?", done: "Du holder pause", "bad-link": "Linket virker ikke længere" },
  text: {
    ask: "Så sender jeg hverken ugens mail eller påmindelser, før du selv beder om dem igen. Alt, hvad du har fortalt mig, bliver stående.",
    done: say`Der kommer ikke flere mails om ugen og ingen påmindelser. Vil du i gang igen, så svar ${code("start igen")} på en af mine mails.`,
    "bad-link": say`Måske er det blevet klippet over, eller det er for gammelt. Du kan altid holde pause ved at svare ${code("pause 4 uger")} på en af mine mails.`,
  },
  button: "Hold pause",
  footer: "Livstegn",
};
