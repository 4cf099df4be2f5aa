// The Danish phrases of the mails that come seldom: welcome, notices, confirmations, the unsubscribe page.
// Invariant: each says what to do, and that doing nothing is safe where it is.

import type { Formats } from "../formats.ts";
import { code, say } from "../rich.ts";
import type { ConfirmPhrases, NoticePhrases, UnsubscribePhrases, WelcomePhrases } from "./letter-phrases.ts";

export function welcomeDa(format: Formats): WelcomePhrases {
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
    receipts: say`Jeg svarer på dine første ti mails med det, jeg har forstået, og derefter når noget er nyt, har en dato eller er uklart. ${code("kvitteringer altid")} giver svar hver gang.`,
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
    nextDigest: (at) =>
      say`Den første kommer ${format.when(at)} kl. ${format.time(at)} og derefter en gang om ugen. Passer en anden dag bedre? Svar ${code("digest tirsdag 8.00")}.`,
    leaveHeading: "Hvis du vil stoppe",
    leave: say`Svar ${code("pause 4 uger")}, hvis du vil have ro. Afmelder du i dit mailprogram, stopper ugens mail og alle påmindelser, indtil du svarer ${code("start igen")}.`,
    question: "Hvilke andre adresser skriver du fra?",
    questionHint: say`Jeg kan ikke tage imod flere adresser på mail endnu, så skriv fra denne adresse: skriver du fra en anden, kender jeg dig ikke.`,
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

export const NOTICE_DA: NoticePhrases = {
  paceSubject: "Mange mails på én gang",
  paceTitle: "Mange mails på én gang",
  paceText:
    "Der er kommet mere end 300 mails fra dig på en time. Resten er gemt, og jeg tager fat på dem, når timen er gået. Du skal ikke gøre noget.",
  forwardingSubject: "Bekræft videresendelsen til din private adresse",
  forwardingIntro: (from) =>
    say`${from} spørger, om din mail må videresendes til din private adresse her. Har du bedt om det, så følg det, der står nedenfor. Hvis ikke, skal du ikke gøre noget: så bliver der ikke videresendt noget.`,
};

export const CONFIRM_DA: ConfirmPhrases = {
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
  question: say`Er det rigtigt? Så svar ${code("ja")} inden for 24 timer.`,
  otherwise: "Var det ikke dig? Så lad være med at svare, og der sker ingenting.",
};

export const UNSUBSCRIBE_DA: UnsubscribePhrases = {
  title: { ask: "Vil du holde pause?", done: "Du holder pause", "bad-link": "Linket virker ikke længere" },
  text: {
    ask: "Så sender jeg hverken ugens mail eller påmindelser, før du selv beder om dem igen. Alt, hvad du har fortalt mig, bliver stående.",
    done: say`Der kommer nu hverken ugens mail eller påmindelser. Vil du i gang igen, så svar ${code("start igen")} på en af mine mails.`,
    "bad-link": say`Måske er det blevet afkortet, eller også er det for gammelt. Du kan altid holde pause ved at svare ${code("pause 4 uger")} på en af mine mails.`,
  },
  button: "Hold pause",
  footer: "Livstegn",
};
