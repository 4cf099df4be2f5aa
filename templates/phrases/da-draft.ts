// The Danish of drafts: mails that owners send to their contacts as they stand.
// Invariant: each opener is true whoever sends it and whenever; of several, no two say the same words.

import type { DraftPhrases, TopicWords } from "./draft-phrases.ts";

export const DRAFT_DA: DraftPhrases = {
  greeting: (firstName) => (firstName === "" ? "Hej" : `Hej ${firstName}`),
  closing: (owner) => (owner === "" ? "Mange hilsner" : `Mange hilsner\n${owner}`),
  plainSubject: (owner) => (owner === "" ? "Hvordan går det?" : `Hilsen fra ${owner}`),
  birthdaySubject: "Tillykke med fødselsdagen",
  birthday: [
    "Hjertelig tillykke med fødselsdagen! Jeg håber, du får en dejlig dag.",
    "Tillykke med fødselsdagen! Jeg ønsker dig et godt år.",
  ],
  birthdayLate: [
    "Hjertelig tillykke med fødselsdagen, lidt forsinket! Jeg håber, du havde en dejlig dag.",
    "Et forsinket tillykke med fødselsdagen! Jeg ønsker dig et godt år.",
  ],
  mailSubject: "Din mail",
  shareSubject: "Noget, der fik mig til at tænke på dig",
  share: (title) => [
    `Jeg kom til at tænke på dig, da jeg faldt over det her: ${title}`,
    `Det her fik mig til at tænke på dig: ${title}`,
    `Det her er måske noget for dig: ${title}`,
  ],
  note: [
    "Jeg kom til at tænke på dig, da jeg hørte det her:",
    "Det her er måske noget for dig:",
    "Det her fik mig til at tænke på dig:",
  ],
  talk: (topic) => [
    `Sidst talte vi om ${topic}. Hvad er der sket siden?`,
    `Da vi sidst talte sammen, handlede det om ${topic}. Er der noget nyt?`,
    `Vi talte om ${topic} sidst. Hvad er der kommet ud af det?`,
  ],
  meeting: (title) => [
    `Hvordan er det gået siden vores møde om ${title}?`,
    `Sidst vi mødtes, handlede det om ${title}. Hvad er der sket siden?`,
    `Vi holdt møde om ${title} sidst. Hvad er der kommet ud af det?`,
  ],
  theirMail: (title) => [
    `Tak for din mail om ${title}. Hvad er der sket siden?`,
    `Du skrev til mig om ${title}. Hvordan ser det ud nu?`,
    `I din seneste mail skrev du om ${title}. Er der noget nyt?`,
  ],
  myMail: (title) => [
    `Sidst skrev jeg til dig om ${title}. Hvordan ser det ud nu?`,
    `Er der noget nyt, siden jeg skrev til dig om ${title}?`,
    `Min seneste mail til dig handlede om ${title}. Hvad er der kommet ud af det?`,
  ],
  owedAnswer: (title) =>
    title === undefined
      ? [
          "Tak for din mail. Jeg vil gerne svare ordentligt på den: hvornår passer det dig at tale sammen?",
          "Jeg skylder dig svar på din mail. Hvornår passer det dig, at vi taler sammen?",
        ]
      : [
          `Tak for din mail om ${title}. Jeg vil gerne svare ordentligt på den: hvornår passer det dig at tale sammen?`,
          `Jeg skylder dig svar om ${title}. Hvornår passer det dig, at vi taler sammen?`,
        ],
  comeBack: {
    plain: [
      "Jeg vil gerne høre, hvordan du har det. Hvornår passer det dig at tale sammen?",
      "Skal vi finde tid til en snak? Sig til, hvornår det passer dig.",
    ],
    talk: (topic) => [
      `Jeg vil gerne vende tilbage til vores snak om ${topic}. Hvornår passer det dig?`,
      `Skal vi tale videre om ${topic}? Sig til, hvornår det passer dig.`,
    ],
    mail: (title) => [
      `Jeg vil gerne vende tilbage til min mail om ${title}. Hvornår passer det dig at tale sammen?`,
      `Skal vi tale om ${title}? Sig til, hvornår det passer dig.`,
    ],
    meeting: (title) => [
      `Jeg vil gerne vende tilbage til vores møde om ${title}. Hvornår passer det dig?`,
      `Skal vi tale om, hvad der kom ud af ${title}? Sig til, hvornår det passer dig.`,
    ],
  },
  ask: (topic) => [
    `Jeg ville spørge til ${topic}. Hvordan går det?`,
    `Jeg har villet spørge til ${topic}. Hvor langt er det kommet?`,
  ],
  request: (thing) => [`Må jeg bede dig om ${thing}?`, `Kan du sende mig ${thing}?`],
  several: (topic) =>
    topic === undefined
      ? [
          "Hvornår passer det jer at tale sammen?",
          "Skal vi finde en tid at tale sammen? Skriv, hvornår det passer jer.",
        ]
      : [
          `Jeg vil gerne vende tilbage til ${topic}. Hvornår passer det jer at tale sammen?`,
          `Skal vi tale om ${topic}? Skriv, hvornår det passer jer.`,
        ],
  promised: {
    subject: "Det, jeg lovede dig",
    thing: (thing) => [`Her er det, jeg lovede dig: ${thing}.`, `Som lovet: ${thing}.`],
    deed: (deed) => [
      `Jeg lovede at ${deed}. Hvornår passer det dig?`,
      `Jeg har ikke glemt, at jeg lovede at ${deed}. Hvornår er et godt tidspunkt?`,
    ],
    plain: [
      "Jeg har ikke glemt, hvad jeg lovede dig. Hvornår passer det dig at tale sammen?",
      "Jeg skylder dig stadig det, jeg lovede. Skal vi tale om det?",
    ],
  },
  theirPromise: (thing) =>
    thing === undefined
      ? ["Hvordan går det med det, du lovede mig?", "Hvornår kan jeg regne med det, du lovede mig?"]
      : [
          `Hvordan går det med det, du lovede mig: ${thing}?`,
          `Jeg glæder mig til det, du lovede mig: ${thing}. Hvornår kan jeg regne med det?`,
        ],
  atWork: (organisation) => [
    `Hvordan går det hos ${organisation}, og med dig?`,
    `Hvad er der af nyt hos ${organisation} og hos dig?`,
    `Hvad har du travlt med hos ${organisation} for tiden?`,
  ],
  plain: [
    "Hvordan går det, og hvad er du optaget af for tiden?",
    "Hvad er der af nyt hos dig?",
    "Jeg vil gerne høre, hvordan du har det. Hvad har du travlt med for tiden?",
  ],
};

/** The words by which a topic or a promise is judged in this language. */
export const TOPIC_WORDS_DA: TopicWords = {
  // Whoever reads "hans nye båd" in a mail to himself wonders whose.
  thirdPerson: "han ham hans hun hende hendes deres dem sin sit sine sig",
  firstPerson: "jeg mig min mit mine",
  empty:
    "hej hejsa goddag spørgsmål info information opdatering nyt nyheder mail e-mail besked påmindelse note notat vigtigt haster tak for din dit diverse møde opkald snak frokost kaffe middag kontakt opfølgning test emne intet en et kort lige lille",
  days: "dag morgen går aften nat nu snart senere mandag tirsdag onsdag torsdag fredag lørdag søndag uge weekend formiddag eftermiddag middag forgårs overmorgen",
  // Not for the owner's software to bring up.
  delicate:
    "syg sygdom sygemelding sygemeldt kræft hospital operation stress depression skilsmisse skilt separation død døde dødsfald begravelse tab fyret fyring afskedigelse afskediget konkurs gæld løn graviditet gravid abort retssag affære alkohol klage",
  activities: "kaffe frokost middag morgenmad øl te møde opkald gåtur snak besøg",
  idle: "faktura fakturaer fakturaen kvittering kvitteringen nyhedsbrev nyhedsbrevet ordrebekræftelse bekræftelse adgangskode kodeord rykker betaling kontoudtog konto kontoen autosvar fravær frokost frokosten julefrokost julefrokosten middag middagen kaffe kaffen morgenmad øl fest festen",
  greets:
    /^(?:tak(?![\p{L}])|mange\s+tak|tusind\s+tak|tillykke|hyggeligt|dejligt\s+at|rart\s+at|glædelig|god\s+(?:jul|påske|sommer|weekend|ferie)|godt\s+nytår|til\s+orientering|jeg\s+er\s+ude)/iu,
  leads: /^(?:(?:vedr|ang|vedrørende|angående)\s*[.:]?\s+|(?:haster|vigtigt)\s*:\s*)/iu,
  askAbout:
    /^(?:spørg(?:e)?|hør(?:e)?|tal(?:e)?)\s+(?:(?:ham|hende|dem|med\s+(?:ham|hende|dem)|ind)\s+)?(?:til|om|hvordan\s+det\s+(?:går|gik)\s+med)\s+(.+)$/i,
  askFor: /^(?:bed(?:e)?\s+(?:(?:ham|hende|dem)\s+)?om|spørg(?:e)?\s+(?:(?:ham|hende|dem)\s+)?efter)\s+(.+)$/i,
  them: "dem",
  sends:
    /^(?:at\s+)?(?:sende|send|maile|videresende|give|vise|aflevere|skaffe|finde|tage)\s+(?:(?:ham|hende|dem|mig)\s+)?(?=\S+(?:en|et|er|ne)(?:\s|$)|(?:en|et|nogle|min|mit|mine|vores|to|tre|\d+)\s)(.+?)(?:\s+til\s+(?:ham|hende|dem))?(?:\s+med)?$/i,
  does: /^(?:at\s+)?((?:ringe\s+til|besøge|møde|invitere|introducere|hjælpe|vise|lære|minde|anbefale)\s+(?:ham|hende|dem)(?![\p{L}]).*)$/iu,
  you: { ham: "dig", hende: "dig", dem: "dig" },
  thing:
    /^(?:en|et|nogle|min|mit|mine|vores|to|tre|fire|fem|\d+)\s|^(?!(?:noget|meget|intet|andet|siden|inden)\s)\S{3,}(?:en|et|erne|ene)(?:\s|$)/i,
  definite: /^(?!(?:noget|meget|intet|andet|siden|inden)$)\p{L}{3,}(?:en|et|erne|ene)$/u,
};
