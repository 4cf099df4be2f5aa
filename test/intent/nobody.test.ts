// Addresses behind which stands no person, in eight languages, and those of people that look a little like them.

import { describe, expect, it } from "vitest";

import { nobodyFor } from "../../functions/intent/grammar/nobody.ts";
import { forwarded, mail, note, read } from "./mail-builder.ts";

const isNobody = nobodyFor({ addresses: ["kit@example.org", "kit@work.example"], ownDomain: "in.livstegn.test" });

const ROLES: Readonly<Record<string, string>> = {
  da: "info kontakt salg support noreply kundeservice bogholderi faktura nyhedsbrev ikke-svar booking reception hr presse administration sekretariat indkoeb regnskab svar-ikke kundecenter",
  en: "info contact sales support no-reply donotreply newsletter billing accounts careers press office hello help admin webmaster invoices customer.service feedback privacy",
  de: "info kontakt vertrieb kundenservice buchhaltung bewerbung rechnung verwaltung redaktion anfrage zentrale verkauf personal datenschutz keine-antwort nichtantworten empfang presse buero service",
  sv: "info kontakt forsaljning kundtjanst ekonomi styrelsen nyhetsbrev svara-ej bokning faktura reception kansli inkop registrator kundservice vaxel nyheter order press support",
  no: "post kontakt salg kundeservice faktura postmottak sentralbord regnskap innkjop firmapost styret resepsjon kundesenter svar-aldri nyhetsbrev info support booking personal hr",
  fr: "info contact accueil ventes facturation comptabilite serviceclient recrutement redaction ne-pas-repondre secretariat commandes commercial presse assistance devis direction rh inscription courrier",
  es: "info contacto ventas facturacion atencionalcliente soporte noresponder empleo pedidos prensa administracion recepcion reservas informacion consultas comercial compras hola clientes rrhh",
  nl: "info contact verkoop klantenservice facturen administratie nieuwsbrief niet-beantwoorden receptie vacatures bestellingen boekhouding redactie secretariaat directie inkoop leden vragen webwinkel support",
};

const MACHINES = [
  "mailer-daemon@x.example",
  "postmaster@x.example",
  "bounce+abc=kit=example.org@mail.example",
  "bounces-123@lists.example",
  "reply+AB12CD34EF56GH78IJ@reply.github.com",
  "notifications+xy12@service.example",
  "noreply-2f8a@service.example",
  "no_reply@service.example",
  "3f2504e0-4f89-11d3-9a0c-0305e82c3301@service.example",
  "d41d8cd98f00b204e9800998ecf8427e@service.example",
  "boats-request@lists.example",
  "owner-boats@example.com",
  "boats@googlegroups.com",
  "boats@lists.harbour.example",
  "prvs=1234abcd=anna@x.example",
  "srs0=hhh=tt=example.com=anna@forwarder.example",
  "calendar-notification@calendar.google.com",
];
const OWN = [
  "kit@example.org",
  "KIT@Example.org",
  "kit+news@example.org",
  "kit@work.example",
  "log@in.livstegn.test",
  "r+abc@in.livstegn.test",
];
const PEOPLE = [
  "anna@x.example",
  "anna.berg@x.example",
  "ab@x.example",
  "anna+livstegn@x.example",
  "anna.berg1984@x.example",
  "infodan@x.example",
  "support.larsen@x.example",
  "salgado@x.example",
  "pressler@x.example",
  "helper.bo@x.example",
  "bo12345678@x.example",
  "may@x.example",
  "anna@notify-boats.example",
  "listine@x.example",
];

describe("nobody", () => {
  it.each(Object.entries(ROLES))("is behind the role addresses of %s", (_, roles) => {
    const somebody = roles.split(" ").filter((role) => !isNobody(`${role}@firm.example`));
    expect(somebody).toEqual([]);
  });

  it("is behind machines, lists and the tokens of threads", () => {
    expect(MACHINES.filter((address) => !isNobody(address))).toEqual([]);
  });

  it("is the owner, under a tag too, or the service", () => {
    expect(OWN.filter((address) => !isNobody(address))).toEqual([]);
  });

  it("is no person whose address only looks like a role's", () => {
    expect(PEOPLE.filter((address) => isNobody(address))).toEqual([]);
  });
});

describe("by no road", () => {
  const addresses = [...MACHINES, ...OWN, "info@firm.example", "kontakt@firm.example"];

  it.each(addresses)("%s becomes a contact", (address) => {
    const from = { name: "", address };
    const roads = [
      read(mail({ forwards: [forwarded({ from })], forwarded: forwarded({ from }) }), [{ kind: "log" }]),
      read(mail({ to: [from, { name: "", address: "log@in.livstegn.test" }] }), [{ kind: "log" }]),
      read(mail({ from }), [{ kind: "drop-box" }]),
      note(`Lunch with ${address} yesterday`),
    ];
    const recorded = roads.flat().filter(({ kind }) => kind === "record" || kind === "note");
    expect(recorded).toEqual([]);
  });
});
