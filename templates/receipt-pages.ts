// Lines that are whole pages: the settings, a person, a list of people, the manual.
// Invariant: a page shows what is stored, without judgement and without counting what is left out.

import type { Block } from "./blocks.ts";
import type { LineOf } from "./phrases/receipt-phrases.ts";
import type { PageLine } from "./sort-lines.ts";
import type { Voice } from "./voice.ts";

/** The blocks of one page; the first is its heading, except for the manual. */
export function pageBlocks(page: PageLine, domain: string, voice: Voice): readonly Block[] {
  const { receipt } = voice.phrases;
  switch (page.kind) {
    case "settings":
      return [
        { kind: "heading", text: receipt.settingsHeading },
        { kind: "pairs", rows: receipt.settings(page.owner, domain) },
        { kind: "hint", text: receipt.settingsHint },
      ];
    case "person": {
      const { title, rows: known } = receipt.person(page.contact);
      const rows = page.ahead === undefined ? known : [...known, voice.phrases.meetings.next(page.ahead)];
      return [
        { kind: "heading", text: title },
        { kind: "pairs", rows },
      ];
    }
    case "people":
      return peopleBlocks(page, voice);
    case "help":
      return manualBlocks(domain, voice);
  }
}

function peopleBlocks(page: LineOf<"people">, { phrases: { receipt } }: Voice): readonly Block[] {
  return [
    { kind: "heading", text: receipt.peopleHeading(page.title, page.words) },
    page.people.length === 0
      ? { kind: "paragraph", text: receipt.noPeople(page.title) }
      : { kind: "lines", lines: page.people.map((person) => ({ text: receipt.personLine(person), more: [] })) },
    ...(page.more > 0 ? [{ kind: "hint", text: receipt.morePeople } as const] : []),
  ];
}

function manualBlocks(domain: string, { phrases: { manual } }: Voice): readonly Block[] {
  return [
    { kind: "paragraph", text: manual.intro },
    ...manual
      .sections(domain)
      .flatMap(({ heading, intro, rows }): readonly Block[] => [
        { kind: "heading", text: heading },
        ...(intro === undefined ? [] : [{ kind: "paragraph", text: intro } as const]),
        { kind: "pairs", rows },
      ]),
  ];
}
