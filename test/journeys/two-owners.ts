// Two owners with one story, one of English and one of Danish, and what they answer to the same digest.
// Invariant: both are told the same people on the same days, so that their memories can be compared.

import { afterAll, beforeAll, expect } from "vitest";
import { DOMAIN, startService } from "./service.ts";
import type { Export, OutboxMail, Service } from "./service.ts";

export const OWNERS = { en: "ann@example.org", da: "pia@example.org" } as const;
export type Language = keyof typeof OWNERS;
export const LANGUAGES: readonly Language[] = ["en", "da"];
export const PEOPLE = [
  "Mia Lund",
  "Karl Dam",
  "Nils Ask",
  "Ole Krog",
  "Rie Holm",
  "Tom Vang",
  "Ida Frost",
  "Bo Sand",
  "Eva Mose",
];

let service: Service;
const digests: { [L in Language]?: OutboxMail } = {};

/** Starts one service for the file, and has both told the same until their first digest. */
export function withTwoOwners(): void {
  beforeAll(async () => {
    service = await startService({ clock: "2026-11-23T08:00:00Z" });
    for (const [language, hello] of [
      ["en", "receipts always\nat most 10"],
      ["da", "kvitteringer altid\nhøjst 10"],
    ] as const) {
      await service.send({ from: OWNERS[language], to: `me@${DOMAIN}`, text: hello });
      await service.send({
        from: OWNERS[language],
        to: `log@${DOMAIN}`,
        text: PEOPLE.map(
          (name) => `Coffee with ${name} today, ${name.toLowerCase().replace(" ", ".")}@example.com every 1 week`,
        ).join("\n\n"),
      });
    }
    await service.clock({ to: "2026-11-30T07:00:00Z" });
    for (const language of LANGUAGES) {
      const digest = (await service.outbox(OWNERS[language])).find(({ kind }) => kind === "digest");
      if (digest !== undefined) digests[language] = digest;
    }
  }, 60_000);
  afterAll(() => service.stop());
}

export const theService = (): Service => service;

export function digestFor(language: Language): OutboxMail {
  const digest = digests[language];
  if (digest === undefined) throw new Error(`No digest came in ${language}.`);
  return digest;
}

/** `{Mia}` is the number that Mia has in this owner's digest. */
export function withNumbers(text: string, digest: OutboxMail): string {
  return text.replace(
    /\{(\w+)\}/g,
    (_, name: string) => new RegExp(`^(\\d+)\\. ${name}`, "m").exec(digest.text)?.[1] ?? "?",
  );
}

export async function answer(language: Language, text: string): Promise<OutboxMail[]> {
  const digest = digestFor(language);
  return service.answer(digest, withNumbers(text, digest), { from: OWNERS[language] });
}

/** What an owner's memory says, without ids, and without what is said in the owner's own words. */
export async function memoryOf(language: Language): Promise<unknown> {
  const { owner: _, ...document } = await service.export(OWNERS[language]);
  const words = new Set(["note", "notes", "text", "subject", "reason", "createdAt", "needs"]);
  const text = JSON.stringify(document, (key, value: unknown) => (words.has(key) ? undefined : value));
  const ids = [...new Set(text.match(/[0-9a-f]{16}/g))].toSorted();
  return JSON.parse(text.replace(/[0-9a-f]{16}/g, (id) => `id-${ids.indexOf(id)}`));
}

type Receipts = { readonly [L in Language]: string };

/** Both owners answer, and both remember the same afterwards. */
export async function both(texts: readonly [en: string, da: string]): Promise<Receipts> {
  const [en] = await answer("en", texts[0]);
  const [da] = await answer("da", texts[1]);
  expect(await memoryOf("en")).toEqual(await memoryOf("da"));
  return { en: en?.text ?? "", da: da?.text ?? "" };
}

export const exported = (): Promise<Export> => service.export(OWNERS.en);
export async function checkInOf(first: string): Promise<string | undefined> {
  const { contacts, nudges } = await exported();
  const id = contacts.find(({ name }) => name.startsWith(first))?.id ?? "";
  return nudges.find(({ kind, contacts: people }) => kind === "check-in" && people.includes(id))?.status;
}
export const contactOf = async (first: string): Promise<Export["contacts"][number] | undefined> =>
  (await exported()).contacts.find(({ name }) => name.startsWith(first));
