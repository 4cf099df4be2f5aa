// The table of answers by mail: two owners with one story, who answer the same digest, one in English and one in Danish.
// Invariant: after every row both remember the same, but for the words that they wrote.

import { describe, expect, it } from "vitest";
import { DOMAIN } from "./service.ts";
import type { OutboxMail } from "./service.ts";
import {
  answer,
  both,
  checkInOf,
  contactOf,
  digestFor,
  exported,
  LANGUAGES,
  memoryOf,
  OWNERS,
  PEOPLE,
  theService,
  withNumbers,
  withTwoOwners,
} from "./two-owners.ts";

withTwoOwners();

describe("an answer to a digest", () => {
  it("numbers the same people for both", async () => {
    for (const name of PEOPLE) expect(withNumbers(`{${name.split(" ")[0] ?? ""}}`, digestFor("en"))).toMatch(/^\d$/);
    expect(await memoryOf("en")).toEqual(await memoryOf("da"));
  });

  it("in prose changes nothing", async () => {
    const before = await exported();
    await both([
      "I'm done with that project, let's skip lunch.\n\nMia never answers her phone!",
      "Jeg er færdig med projektet på fredag, lad os springe frokosten over.\n\nMia svarer aldrig sin telefon!",
    ]);
    expect((await exported()).nudges).toEqual(before.nudges);
  });

  it("closes, puts off, skips and silences, several on a line and each on its own", async () => {
    const receipts = await both([
      "{Mia} done: had coffee, {Karl} snooze 2 weeks\n{Nils} skip\n- {Ole} never",
      "{Mia} gjort: drak kaffe, {Karl} udsæt 2 uger\nspring {Nils} over\n- {Ole} aldrig",
    ]);
    expect(await Promise.all(["Mia", "Karl", "Nils", "Ole"].map(checkInOf))).toEqual([
      "done",
      "snoozed",
      "skipped",
      "dropped",
    ]);
    expect(receipts.en).toMatch(/Monday 14 December/);
    expect(receipts.da).toMatch(/mandag den 14\. december/);
  });

  it("loses nothing for a line that is not understood, and says what to write", async () => {
    const receipts = await both([
      "{Rie} frobnicate\n{Rie} every 6 weeks\n99 done",
      "{Rie} frobnikér\n{Rie} hver 6. uge\n99 gjort",
    ]);
    expect((await contactOf("Rie"))?.cadenceDays).toBe(42);
    expect(receipts.en).toMatch(/frobnicate[^]*1 done[^]*no number 99|no number 99[^]*/);
    expect(receipts.da).toMatch(/frobnikér/);
  });

  it("to what is closed says so and changes nothing", async () => {
    const before = await exported();
    const receipts = await both(["{Mia} done", "{Mia} gjort"]);
    expect(receipts.en).toMatch(/already done/);
    expect(receipts.da).toMatch(/allerede/);
    expect((await exported()).interactions).toEqual(before.interactions);
  });

  it("notes and fields, by number and by name", async () => {
    await both([
      "{Tom} note: moved to Aarhus\nTom phone 12 34 56 78\nIda looks for an auditor",
      "{Tom} notat: flyttet til Aarhus\nTom tlf. 12 34 56 78\nIda leder efter en revisor",
    ]);
    const tom = await contactOf("Tom");
    expect(tom?.notes.at(-1)?.text).toBe("moved to Aarhus");
    expect(tom).toMatchObject({ phone: "12 34 56 78" });
    expect(await contactOf("Ida")).toMatchObject({ needs: ["an auditor"] });
  });

  it("takes a need away once it is met", async () => {
    const receipts = await both(["Ida found an auditor", "Ida har fundet en revisor"]);
    expect(await contactOf("Ida")).toMatchObject({ needs: [] });
    expect(receipts.en).toMatch(/no longer looks for an auditor/);
    expect(receipts.da).toMatch(/leder ikke længere efter en revisor/);
  });

  it("asks which of several a bare verb means, and takes the number alone", async () => {
    const receipts: OutboxMail[] = [];
    for (const [language, word] of [
      ["en", "later"],
      ["da", "senere"],
    ] as const) {
      const [receipt] = await answer(language, word);
      if (receipt !== undefined) receipts.push(receipt);
    }
    expect(receipts.map(({ text }) => /Tom Vang/.test(text))).toEqual([true, true]);
    for (const [index, language] of LANGUAGES.entries()) {
      const receipt = receipts[index];
      const number = /(\d+)\. Tom Vang/.exec(receipt?.text ?? "")?.[1] ?? "";
      if (receipt !== undefined) await theService().answer(receipt, number, { from: OWNERS[language] });
    }
    expect(await checkInOf("Tom")).toBe("snoozed");
    expect(await memoryOf("en")).toEqual(await memoryOf("da"));
  });

  it("stands between the quoted lines, below them, and ends with a closing", async () => {
    for (const [language, skip, note, closing] of [
      ["en", "skip", "call me again", "Later,\nAnn"],
      ["da", "spring over", "ring igen", "Senere!\nPia"],
    ] as const) {
      const digest = digestFor(language);
      const quoted = digest.text.split("\n").map((line) => `> ${line}`);
      const at = quoted.findIndex((line) => /^> \d+\. Bo Sand/.test(line));
      const text = [
        ...quoted.slice(0, at + 2),
        "",
        skip,
        "",
        ...quoted.slice(at + 2),
        "",
        `${withNumbers("{Eva}", digest)} note: ${note}`.replace("note", language === "en" ? "note" : "notat"),
        "",
        closing,
      ];
      await theService().send({
        from: OWNERS[language],
        to: digest.replyTo,
        subject: "Re: digest",
        text: text.join("\n"),
      });
    }
    expect(await checkInOf("Bo")).toBe("skipped");
    expect(await checkInOf("Eva")).toBe("open");
    expect((await contactOf("Eva"))?.notes.at(-1)?.text).toBe("call me again");
    expect(await memoryOf("en")).toEqual(await memoryOf("da"));
  });

  it("stands between the lines of a quote without marks, and our own text says nothing", async () => {
    const before = await memoryOf("en");
    for (const [language, thanks] of [
      ["en", "Thanks, lovely mail!"],
      ["da", "Tak, sikke en god mail!"],
    ] as const) {
      const digest = digestFor(language);
      const to = { from: OWNERS[language], to: digest.replyTo, subject: "Re: digest" };
      const [receipt] = await theService().send({ ...to, text: `${thanks}\n\n${digest.text}` });
      expect(receipt?.text).toMatch(/^There was nothing|^Der var ikke noget i/m);
      expect(receipt?.text).not.toMatch(/[“»]/);
    }
    expect(await memoryOf("en")).toEqual(before);
    const receipts: string[] = [];
    for (const [language, header, note] of [
      [
        "en",
        "From: Livstegn\nSent: Monday, November 30, 2026 7:30 AM\nTo: Ann\nSubject: digest",
        "note: back from leave",
      ],
      ["da", "Fra: Livstegn\nSendt: 30. november 2026 07:30\nTil: Pia\nEmne: digest", "notat: tilbage fra orlov"],
    ] as const) {
      const digest = digestFor(language);
      const lines = digest.text.split("\n");
      const at = lines.findIndex((line) => /^\d+\. Tom Vang/.test(line));
      const text = [...lines.slice(0, at + 2), withNumbers(`{Tom} ${note}`, digest), ...lines.slice(at + 2)];
      const [receipt] = await theService().send({
        from: OWNERS[language],
        to: digest.replyTo,
        subject: "Re: digest",
        text: `\n${"_".repeat(32)}\n${header}\n\n${text.join("\n")}`,
      });
      receipts.push(receipt?.text ?? "");
    }
    expect(receipts).toEqual([expect.stringMatching(/Tom Vang/), expect.stringMatching(/Tom Vang/)]);
  });

  it("is done for all but some", async () => {
    await both(["all done except {Ida} and {Rie}", "alle gjort undtagen {Ida} og {Rie}"]);
    expect(await Promise.all(["Eva", "Ida", "Rie"].map(checkInOf))).toEqual(["done", "open", "open"]);
  });

  it("names the day on which somebody comes again", async () => {
    const receipts = await both(["Ida done, next 14 August", "Ida gjort, næste gang 14. august"]);
    expect(receipts.en).toMatch(/Saturday 14 August 2027/);
    expect(receipts.da).toMatch(/lørdag den 14\. august 2027/);
    expect(await checkInOf("Ida")).toBe("done");
  });

  it("remembers a promise, and that it was kept or let go", async () => {
    await both(["promised Mia the deck by Friday", "lovede Mia oplægget inden fredag"]);
    await both(["promised Karl a list by Friday", "lovede Karl en liste inden fredag"]);
    const receipts = await both(["Mia kept\nKarl dropped", "Mia holdt\nKarl droppet"]);
    expect(receipts.en).toMatch(/“the deck” was kept[^]*“a list” was let go/);
    expect(receipts.da).toMatch(/»oplægget« er holdt[^]*»en liste« er droppet/);
    const { pledges } = await exported();
    expect(pledges.map(({ status }) => status)).toEqual(["kept", "dropped"]);
  });

  it("is reversed, and what was reversed stands again", async () => {
    const before = await exported();
    await both(["{Rie} done", "{Rie} gjort"]);
    const after = await exported();
    await both(["undo", "fortryd"]);
    expect((await exported()).interactions).toEqual(before.interactions);
    expect((await exported()).nudges).toEqual(before.nudges);
    await both(["undo", "fortryd"]);
    expect((await exported()).nudges).toEqual(after.nudges);
  });

  it("moves what was recorded with the wrong person", async () => {
    for (const [language, told, not] of [
      ["en", "Lunch with Mia Lund today about salmon", "not Mia Lund, Karl Dam"],
      ["da", "Frokost med Mia Lund i dag om laks", "ikke Mia Lund, men Karl Dam"],
    ] as const) {
      const [receipt] = await theService().send({ from: OWNERS[language], to: `log@${DOMAIN}`, text: told });
      if (receipt !== undefined) await theService().answer(receipt, not, { from: OWNERS[language] });
    }
    const karl = (await contactOf("Karl"))?.id ?? "";
    expect((await exported()).interactions.at(-1)?.contacts).toEqual([karl]);
    expect(await memoryOf("en")).toEqual(await memoryOf("da"));
  });

  // Many lines in a mail: each is answered, and a mail costs more than a line.
  it.each<readonly [string, readonly (readonly [en: string, da: string, echo: RegExp])[]]>([
    [
      "what is shown on request",
      [
        ["who is Karl", "hvem er Karl", /karl\.dam@example\.com/],
        ["list", "liste", /Eva Mose/],
        ["find Frost", "find Frost", /Ida Frost/],
        ["due", "hvem mangler", /Nobody|ingen/],
        ["settings", "indstillinger", /Europe\/Copenhagen/],
        ["help", "hjælp", /log@in\.livstegn\.test/],
      ],
    ],
    [
      "settings",
      [
        ["time zone Europe/London", "tidszone Europe/London", /Europe\/London/],
        ["time zone Europe/Copenhagen", "tidszone København", /Europe\/Copenhagen/],
        ["digest Tuesday 7:30", "digest tirsdag 7.30", /Tuesday at 0?7:30|tirsdag kl\. 0?7[.:]30/],
        ["at most 5", "højst 5", /[Aa]t most 5|[Hh]øjst 5/],
        ["language American English", "sprog amerikansk engelsk", /8\/14/],
        ["receipts always", "kvitteringer altid", /every mail|hver mail/],
        ["pause until 1 August", "pause til 1. august", /Sunday, August 1, 2027|søndag den 1\. august 2027/],
        ["resume", "start igen", /Started again|I gang igen/],
        ["pause 4 weeks", "pause 4 uger", /Monday, December 28|mandag den 28\. december/],
        ["start again", "genoptag", /Started again|I gang igen/],
      ],
    ],
    [
      "what cannot be",
      [
        ["at most 11", "højst 11", /at most 5|højst 5/],
        ["language German", "sprog tysk", /American English|amerikansk engelsk/],
        [
          "{Rie} snooze until 31/2",
          "{Rie} udsæt til 31/2",
          /31\/2[^]*cannot find that day|31\/2[^]*kan jeg ikke finde/,
        ],
        ["{Rie} snooze until yesterday", "{Rie} udsæt til i går", /has passed|er gået/],
        ["1.5 done", "1.5 gjort", /1\.5/],
        ["time zone Mars", "tidszone Mars", /Mars/],
        ["digest Tuesday 3:00", "digest tirsdag kl. 3", /04:00|4\.00/],
      ],
    ],
  ])("takes every line for itself: %s", async (_, rows) => {
    const receipts = await both([rows.map(([en]) => en).join("\n"), rows.map(([, da]) => da).join("\n")]);
    for (const [, , echo] of rows) {
      expect(receipts.en).toMatch(echo);
      expect(receipts.da).toMatch(echo);
    }
  });
});
