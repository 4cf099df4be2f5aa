// Display names as clients, directories and hasty people write them, and whom they name.

import { describe, expect, it } from "vitest";

import { readDisplayName } from "../../functions/intent/grammar/display-names.ts";
import { forwarded, mail, read } from "./mail-builder.ts";

type Row = readonly [
  display: string,
  name: string | undefined,
  organisation?: string | undefined,
  role?: string | undefined,
];
const ROWS: readonly Row[] = [
  ["Anna Berg", "Anna Berg"],
  ["Berg, Anna (ACME)", "Anna Berg", "ACME"],
  ["Lind, Bo (Nordlys ApS)", "Bo Lind", "Nordlys ApS"],
  ["Berg, Anna Maria", "Anna Maria Berg"],
  ["van der Berg, Anna", "Anna van der Berg"],
  ["ØRSTED, ÅSE", "Åse Ørsted"],
  ["O'NEILL, SEAN", "Sean O'Neill"],
  ["Anna Berg via LinkedIn", "Anna Berg"],
  ["'Berg, Anna' via Harbour Group", "Anna Berg"],
  ["Anna Berg (via Google Docs)", "Anna Berg"],
  ["'Anna Berg'", "Anna Berg"],
  ['"Anna Berg"', "Anna Berg"],
  ["*Anna Berg*", "Anna Berg"],
  ["Anna 🌊 Berg", "Anna Berg"],
  ["ANNA BERG", "Anna Berg"],
  ["anna berg", "Anna Berg"],
  ["anna.berg", "Anna Berg"],
  ["ANNA DE LA CRUZ", "Anna de la Cruz"],
  ["BERG Anna", "Anna Berg"],
  ["Anna-Marie BERG", "Anna-Marie Berg"],
  ["Anna Berg - ACME", "Anna Berg", "ACME"],
  ["Anna Berg | Havnelab A/S", "Anna Berg", "Havnelab A/S"],
  ["Mette Frost – Nordlys ApS", "Mette Frost", "Nordlys ApS"],
  ["Anna Berg, Havnelab", "Anna Berg", "Havnelab"],
  ["Anna Berg @ Havnelab", "Anna Berg", "Havnelab"],
  ["Anna Berg fra Havnelab", "Anna Berg", "Havnelab"],
  ["Anna Berg at Havnelab", "Anna Berg", "Havnelab"],
  ["Anna Berg/ACME", "Anna Berg", "ACME"],
  ["Anna Berg - Head of Sales", "Anna Berg", undefined, "Head of Sales"],
  ["Anna Berg, Advokat", "Anna Berg", undefined, "Advokat"],
  ["Anna Berg (she/her)", "Anna Berg"],
  ["Anna Berg (ANBE)", "Anna Berg"],
  ["Anna Berg (AB)", "Anna Berg"],
  ["Anna Berg (ekstern)", "Anna Berg"],
  ["Anna Berg (Havnelab) - ekstern", "Anna Berg", "Havnelab"],
  ["Dr. Anna Berg, PhD", "Anna Berg"],
  ["Anna McDonald", "Anna McDonald"],
  ["J.P. Holm", "J.P. Holm"],
  ["A. Berg", "A. Berg"],
  ["JP", "JP"],
  ["Li Wei", "Li Wei"],
  ["王小明", "王小明"],
  ["Anna Berg <anna@x.example>", "Anna Berg"],
  ["anna.berg@acme.example", undefined],
  ["+45 12 34 56 78", undefined],
  ["", undefined],
];

describe("a display name", () => {
  it.each(ROWS.map((row) => ({ display: row[0], row })))("$display", ({ row: [display, name, organisation, role] }) => {
    expect(readDisplayName(display)).toEqual({
      ...(name !== undefined && { name }),
      ...(organisation !== undefined && { organisation }),
      ...(role !== undefined && { role }),
    });
  });

  it("of endless words stays a name that can be stored and read", () => {
    for (const display of ["Anna ".repeat(100), "x".repeat(5_000), "(".repeat(5_000), "a, ".repeat(2_000)]) {
      expect((readDisplayName(display).name ?? "").length).toBeLessThanOrEqual(80);
    }
  });

  it("goes with its address into the record of a forward, and says where they work", () => {
    const from = { name: "Berg, Anna (Havnelab)", address: "anna@harbour.example" };
    const block = forwarded({ from, body: "Dear Kit" });
    expect(read(mail({ forwards: [block], forwarded: block }), [{ kind: "log" }])).toMatchObject([
      { people: [{ address: from.address, name: "Anna Berg", told: { organisation: "Havnelab" } }] },
    ]);
  });
});
