// The view of a full digest with invented people, and of one that has nothing to tell.
// Invariant: every section, every kind of reason and every way to act stands in it.

import type { Language } from "../../functions/domain/model.ts";
import type { DigestView, DraftView } from "../../templates/views.ts";
import { REPORT } from "./sample-people.ts";

const DOMAIN = "in.livstegn.example";
const TOKEN = "k3v9q2m7xw4hd6rt5ybn8pgcf2s7jz3lq9mw4k6hd5v8xr7ty2bn";

export const common = (language: Language) => ({
  language,
  timeZone: "Europe/Copenhagen",
  now: "2026-11-30T06:30:00.000Z",
  ownerName: "Mette Søndergaard",
  domain: DOMAIN,
  replyTo: `r+${TOKEN}@${DOMAIN}`,
});

export function draft(to: string, firstName: string, language: Language, more: Partial<DraftView> = {}): DraftView {
  return { to, bcc: `log+n${TOKEN}@${DOMAIN}`, language, firstName, ...more };
}

/** A full digest: every section, every kind of reason, every way to act. */
export function digestView(language: Language): DigestView {
  const da = language === "da";
  return {
    ...common(language),
    kind: "digest",
    slot: "2026-11-30",
    allIsWell: false,
    meetings: [
      {
        number: 10,
        at: "2026-12-02T12:30:00.000Z",
        until: "2026-12-02T13:30:00.000Z",
        subject: da ? "Budget for havnen" : "Harbour budget",
        place: "Havnegade 12, Aarhus",
        people: [
          {
            name: "Liv Østergaard",
            firstName: "Liv",
            role: da ? "havnechef" : "harbour master",
            organisation: "Havnelab",
            last: { at: "2026-10-12", channel: "call", direction: "in", topic: da ? "kajen" : "the quay" },
            pledges: [
              { by: "owner", text: da ? "tallene for 2026" : "the figures for 2026", due: "2026-12-01" },
              { by: "contact", text: da ? "en rundvisning" : "a tour" },
            ],
            share: REPORT.title,
          },
          { name: "Troels Vind", firstName: "Troels", pledges: [] },
        ],
        more: 2,
      },
      {
        number: 11,
        at: "2026-12-04",
        until: "2026-12-05",
        people: [{ name: "Sofie Lind", firstName: "Sofie", pledges: [] }],
        more: 0,
      },
    ],
    promises: [
      {
        number: 1,
        kind: "pledge",
        name: "Jonas Frandsen",
        organisation: "Vestkaj Byg",
        due: "2026-12-04",
        note: da ? "sende skitserne til gavlen" : "send the sketches of the gable",
        timesShown: 3,
        phone: "+45 12 34 56 78",
        draft: draft("jonas@vestkaj.example", "Jonas", language, {
          promise: {
            by: "owner",
            language,
            text: da ? "sende skitserne til gavlen" : "send the sketches of the gable",
          },
        }),
      },
      {
        number: 2,
        kind: "date",
        name: "Ingrid Vang",
        due: "2026-12-03",
        label: "birthday",
        timesShown: 1,
        last: { at: "2026-09-14", channel: "call", direction: "both" },
        phone: "12 34 56 79",
      },
    ],
    signs: [
      {
        number: 3,
        name: "Anna Berg",
        role: da ? "projektleder" : "project lead",
        organisation: "Havnelab",
        slotKind: "ordinary",
        terms: [{ kind: "cadence", lastContact: "2026-08-12", cadenceDays: 42, gapDays: 110 }],
        last: {
          at: "2026-08-12",
          channel: "meeting",
          direction: "both",
          topic: da ? "foderet til laksene" : "the salmon feed",
        },
        share: { ...REPORT, words: [da ? "revisor" : "auditor"] },
        draft: draft("anna@havnelab.example", "Anna", "en", { share: { ...REPORT, hasAttachment: false } }),
      },
      {
        number: 4,
        name: "Søren Ærø-Lindqvist",
        organisation: "Kyst & Klima",
        slotKind: "dormant",
        terms: [{ kind: "dormant", lastContact: "2024-05-03" }],
        last: { at: "2024-05-03T11:20:00.000Z", channel: "mail", direction: "in", topic: "Re: Digehøjder i Ribe" },
        offer: { cadenceDays: 183 },
        draft: draft("soeren.aeroe@kystogklima.example", "Søren", "da", {
          topic: "Re: Digehøjder i Ribe",
          last: { channel: "mail", direction: "in", language: "da" },
        }),
      },
      {
        number: 5,
        name: "Sofie Lind",
        slotKind: "new",
        terms: [{ kind: "no-contact-yet" }],
        draft: draft("", "Sofie", language),
      },
    ],
    passOn: [
      {
        title: da ? "Tegninger af det nye fiskehus" : "Drawings of the new fish hall",
        hasAttachment: true,
        people: [
          {
            number: 6,
            name: "Pernille Holt",
            organisation: "Bølge Arkitekter",
            words: da ? ["fiskehuse", "træ"] : ["fish halls", "timber"],
            draft: draft("pernille@boelge.example", "Pernille", "da", {
              share: {
                title: da ? "Tegninger af det nye fiskehus" : "Drawings of the new fish hall",
                hasAttachment: true,
              },
            }),
          },
        ],
      },
      {
        ...REPORT,
        hasAttachment: false,
        people: [
          {
            number: 7,
            name: "Bo Lund",
            organisation: "Lund Revision",
            words: da ? ["havne", "revisor"] : ["harbours", "auditor"],
            draft: draft("bo@lundrevision.example", "Bo", "en", { share: { ...REPORT, hasAttachment: false } }),
          },
        ],
      },
    ],
    recorded: [
      {
        number: 8,
        people: ["Anna Berg", "Bo Lund"],
        at: "2026-11-24",
        channel: "meeting",
        direction: "both",
        note: da ? "kaffe på molen" : "coffee on the pier",
      },
      {
        number: 9,
        people: ["Thit Mørk"],
        at: "2026-11-26T14:05:00.000Z",
        channel: "mail",
        direction: "out",
        subject: da ? "Tak for sidst" : "Good to see you",
      },
      {
        number: 10,
        people: [],
        at: "2026-11-27T09:00:00.000Z",
        lines: [
          { kind: "noted", name: "Anna Berg", note: da ? "flyttet til Odense" : "moved to Odense" },
          { kind: "field-set", name: "Anna Berg", field: "phone", value: "12 34 56 78" },
          { kind: "pledged", name: "Bo Lund", text: da ? "en bog" : "a book" },
        ],
        more: 2,
      },
    ],
    recordedMore: { count: 12, isAtLeast: false, name: "Thit Mørk" },
    demand: { perWeek: 8, places: 3, atMost: 8, longer: { name: "Anna Berg", cadenceDays: 61 } },
  };
}

/** The digest after four weeks with nothing to say. */
export const quietDigestView = (language: Language): DigestView => ({
  ...withoutDemand(digestView(language)),
  meetings: [],
  promises: [],
  signs: [],
  passOn: [],
  recorded: [],
  allIsWell: true,
});

function withoutDemand(whole: DigestView): DigestView {
  const { demand: _, recordedMore: __, ...view } = whole;
  return view;
}
