// Topics as owners and their contacts write them, and whether a draft may speak of them.
// Invariant: each stands once, in the language it is written in.

import type { Channel, Direction, Language } from "../../functions/domain/model.ts";

export type TopicExample = {
  readonly topic: string;
  readonly language: Language;
  readonly channel: Channel;
  readonly direction: Direction;
};

const told = (language: Language, channel: Channel, direction: Direction, topics: readonly string[]) =>
  topics.map((topic): TopicExample => ({ topic, language, channel, direction }));

/** What a draft speaks of. */
export const SAID: readonly TopicExample[] = [
  ...told("en", "meeting", "both", [
    "the salmon feed",
    "pensions",
    "a new website",
    "GDPR",
    "the harbour fees in Ribe",
    "how to find welders",
    "our common project",
    "the move to Aarhus",
    "steel prices and the bridge",
    "Kick-off Havnelab",
  ]),
  ...told("en", "call", "both", ["the tender", "summer plans", "two apprentices", "an audit of the co-op", "AI"]),
  ...told("en", "mail", "in", [
    "Re: SV: Dike heights in Ribe",
    "Salmon farming on land",
    "bridge drawings",
    "Fwd: Minutes of the board",
    "Offer for the new roof",
    "Steel from Hull",
    "Digehøjder i Ribe",
  ]),
  ...told("en", "mail", "out", ["The bridge at Havnegade", "drawings for the gable", "Re: Spare parts, second try"]),
  ...told("da", "meeting", "both", [
    "foderet til laksene",
    "pension",
    "en ny hjemmeside",
    "GDPR",
    "havneafgifterne i Ribe",
    "hvordan man finder svejsere",
    "vores fælles projekt",
    "flytningen til Aarhus",
    "stålpriser og broen",
    "Kickoff Havnelab",
  ]),
  ...told("da", "call", "both", ["udbuddet", "ferieplaner", "to lærlinge", "revision af andelsselskabet", "AI"]),
  ...told("da", "mail", "in", [
    "SV: Digehøjder i Ribe",
    "Laks på land",
    "tegninger til broen",
    "VS: Referat af bestyrelsesmødet",
    "Tilbud på nyt tag",
    "Stål fra Hull",
  ]),
  ...told("da", "mail", "out", ["Broen ved Havnegade", "skitser til gavlen", "Re: Reservedele, andet forsøg"]),
];

/** What a draft leaves out: it would speak of its reader, of a day that is over, of nothing, or of too much. */
export const LEFT_OUT: readonly TopicExample[] = [
  ...told("en", "meeting", "both", [
    "his new boat",
    "her mother's illness",
    "their house",
    "what he thinks of Bo",
    "Anna's new job",
    "whether Anna can come",
    "my new car",
    "lunch on friday",
    "the divorce",
    "coffee on the pier",
    "tomorrow's board meeting",
    "stuff",
    "that she is tired of the board and wants to leave it in the spring if nothing changes",
    "the offer. He seemed tired",
    "who pays?",
  ]),
  ...told("en", "meeting", "both", ["Christmas lunch", "FYI", "Unsubscribe"]),
  ...told("en", "mail", "in", [
    "FW: Invoice 4711",
    "(no subject)",
    "Your receipt from Acme",
    "Newsletter: March issue",
    "Harbour newsletter",
    "Order confirmation 881",
    "Password reset",
    "Delivery failed",
    "Undeliverable mail",
    "Statement of account",
    "Payment reminder",
    "Out of office",
    "Automatic reply: on leave",
    "Great to meet you",
    "Catching up",
    "Following up",
    "Happy birthday",
    "Can you come?",
    "A very long subject about the new quay at the harbour and who is in the end going to pay",
    "Hello",
    "Question",
    "Offer",
    "Lunch tomorrow?",
    "[Ticket #48213] Your request",
    "Invitation: Board @ Tue 3 Mar",
    "URGENT NEWS",
    "Thanks for your mail",
    "Coffee with Anna Berg",
    "see https://news.example/a",
    "Invoice 2026-1048-33921",
  ]),
  ...told("da", "meeting", "both", [
    "hans nye båd",
    "hendes mors sygdom",
    "deres hus",
    "sin nye stilling",
    "hvad han mener om Bo",
    "Annas nye job",
    "min nye bil",
    "frokost på fredag",
    "skilsmissen",
    "kaffe på molen",
    "mødet i morgen",
    "diverse",
    "tilbuddet. Han virkede træt",
  ]),
  ...told("da", "meeting", "both", ["Julefrokost", "frokosten"]),
  ...told("da", "mail", "in", [
    "Faktura 4711",
    "(intet emne)",
    "Nyhedsbrev fra Havnen",
    "Kvittering for din ordre",
    "Ordrebekræftelse 881",
    "Opdatering af din konto",
    "Bekræftelse af tid",
    "Automatisk svar: på ferie",
    "Out of office",
    "Tak for sidst",
    "Tillykke med jobbet",
    "Lunch og snak",
    "Møde torsdag kl. 10",
    "Kan du komme?",
    "Hej",
    "Spørgsmål",
    "Møde",
    "Tilbud",
    "Frokost i morgen?",
    "Tak for din mail",
    "Kaffe med Anna Berg",
    "VIGTIGT NYT",
  ]),
];

/** Topics with a mark, a week or an ornament beside what they are about, and what is said of them. */
export const TRIMMED: readonly (readonly [TopicExample, string])[] = (
  [
    ["da", "Re: SV: Tilbud på pumper (uge 34)", '"Tilbud på pumper"'],
    ["da", "Vedr. vores samarbejde om havnen", "vores samarbejde om havnen"],
    ["da", "Haster: tegninger til broen", "tegninger til broen"],
    ["da", "Besøg hos Vestas 🌊", '"Besøg hos Vestas"'],
    ["en", "Quote for pumps (week 34)", '"Quote for pumps"'],
    ["en", "Regarding our project in Ribe", "our project in Ribe"],
    ["en", "The new quay!", '"The new quay"'],
    ["en", "URGENT: drawings for the gable", "drawings for the gable"],
  ] as const
).map(([language, topic, said]) => [{ topic, language, channel: "mail", direction: "in" }, said]);
