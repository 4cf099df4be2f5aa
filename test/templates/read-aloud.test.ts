// What a reader stumbled over in these mails, each held by a sentence that must be there or must not.

import { describe, expect, test } from "vitest";
import type { Line } from "../../functions/domain/line.ts";
import type { Language } from "../../functions/domain/model.ts";
import { printMail } from "../../templates/print-mail.ts";
import type { PromiseOrDateView, ReceiptView } from "../../templates/views.ts";
import { withoutDay } from "../../templates/without-day.ts";
import { digestView } from "./sample-digest.ts";
import { followUpView, sampleViews } from "./sample-views.ts";

const flat = (text: string): string => text.replace(/\s+/g, " ");
const receipt = (language: Language, lines: readonly Line[]): string => {
  const { now, timeZone, ownerName, domain, replyTo } = digestView(language);
  const view: ReceiptView = {
    kind: "receipt",
    language,
    now,
    timeZone,
    ownerName,
    domain,
    replyTo,
    about: "Anna",
    lines,
  };
  return flat(printMail(view).text);
};
const reminder = (more: Partial<PromiseOrDateView>): string => {
  const view = followUpView("en");
  return flat(printMail({ ...view, item: { ...view.item, ...more } }).text);
};

describe("a digest", () => {
  test.each([
    ["en", "You can also answer"],
    ["da", "Du kan også svare"],
  ] as const)("shows answers by a number that takes them, not by a meeting's (%s)", (language, hint) => {
    const view = digestView(language);
    const signs = view.signs.slice(0, 1).map((sign) => ({ ...sign, number: 9 }));
    const text = flat(printMail({ ...view, promises: [], signs }).text);
    expect(text).toContain(`${hint} "9 `);
    expect(flat(printMail({ ...view, promises: [], signs: [], passOn: [] }).text)).not.toContain(hint);
  });
});

describe("a reminder", () => {
  test("says what it was asked for, and on its day today", () => {
    expect(reminder({ note: "ask about the boat" })).toContain(
      "You asked me to remind you today: “ask about the boat”.",
    );
  });

  test("repeats no tomorrow of an earlier day", () => {
    expect(reminder({ note: "Coffee tomorrow with Anna Berg", due: "2026-12-18" })).toContain(
      "You asked me to remind you on Friday 18 December: “Coffee with Anna Berg”.",
    );
  });

  test("says in its text how it is answered", () => {
    expect(reminder({})).toContain('Done? Answer "1 done". Another day?');
  });

  test.each([
    ["Coffee tomorrow with Anna Berg", "Coffee with Anna Berg"],
    ["Kaffe i morgen med Anna Berg", "Kaffe med Anna Berg"],
    ["Call Bo on friday about the tender", "Call Bo about the tender"],
    ["Ring til Bo på fredag om udbuddet", "Ring til Bo om udbuddet"],
    ["dinner on 14 August with Bo", "dinner on 14 August with Bo"],
    ["i morgen", "i morgen"],
  ])("reads %j as %j", (note, words) => {
    expect(withoutDay(note)).toBe(words);
  });
});

describe("a promise", () => {
  test("says whose it is", () => {
    const view = digestView("en");
    const [promise] = view.promises;
    const theirs = { ...view, promises: [{ ...(promise ?? expect.fail()), by: "contact" as const }] };
    expect(flat(printMail(theirs).text)).toContain("Promised to you by Friday 4 December");
    expect(flat(printMail(view).text)).toContain("You promised by Friday 4 December");
  });

  test("can be dropped with a tap", () => {
    expect(printMail(digestView("en")).html).toContain("body=1%20dropped");
  });
});

describe("what is undone", () => {
  test("keeps only the fact, and nothing that reads as a new promise", () => {
    const text = receipt("en", [
      {
        kind: "undone",
        restores: false,
        kept: [],
        lines: [
          { kind: "declined", number: 5, name: "Ingrid Vang", title: "Auditors" },
          { kind: "skipped", number: 3, name: "Thit Mørk", until: "2027-02-28" },
          { kind: "never", number: 4, name: "Karl Rasmussen" },
        ],
      },
    ]);
    expect(text).toContain("Undone * This no longer stands: No. 5, “Auditors” is not for Ingrid Vang.");
    expect(text).not.toMatch(/will not|Earliest|Changed your mind/);
  });

  test("is no headline of its own where nothing changed", () => {
    const closed = [{ kind: "already-closed", number: 1, name: "Ida Friis", status: "done" }] as const;
    expect(receipt("en", closed)).toMatch(/^Nothing changed/);
    expect(receipt("da", closed)).toContain("Nr. 1, Ida Friis var allerede klaret");
  });
});

test("a birthday is called one", () => {
  const set = [{ kind: "field-set", name: "Anna", field: "date", value: "birthday --05-03" }] as const;
  expect(receipt("en", set)).toContain("Anna: birthday 3 May, next on Monday 3 May 2027.");
  expect(receipt("da", set)).toContain("Anna: fødselsdag 3. maj, næste gang mandag den 3. maj 2027.");
});

test("a limit says what it limits", () => {
  expect(receipt("en", [{ kind: "at-most-set", count: 2 }])).toContain(
    "At most 2 people under “Give a sign of life”. One old and one new tie may come beside",
  );
});

test("a pause that was not understood is told how to pause", () => {
  const line = { kind: "not-understood", line: "pause until yesterday", why: "date-in-the-past" } as const;
  expect(receipt("en", [line])).toContain('"pause until 14 August"');
  expect(receipt("da", [line])).toContain('"pause til 14. august"');
});

test("an empty mail is told what belongs at its address", () => {
  expect(receipt("en", [{ kind: "not-understood", line: "", why: "empty-share" }])).toContain("Send a link");
  expect(receipt("en", [{ kind: "not-understood", line: "", why: "empty-orders" }])).toContain('"settings"');
});

test("a rest is offered only in mails that come by themselves, the manual not in the manual", () => {
  const footers = Object.entries(sampleViews("en")).map(([name, view]) => {
    const footer = printMail(view).text.split("\n-- \n")[1] ?? "";
    return { name, rest: footer.includes("A rest:"), manual: footer.includes("The manual") };
  });
  expect(footers.filter(({ rest }) => rest).map(({ name }) => name)).toEqual(
    expect.arrayContaining(["digest", "follow-up"]),
  );
  expect(footers.find(({ name }) => name === "receipt-mixed")).toMatchObject({ rest: false, manual: true });
  expect(footers.find(({ name }) => name === "manual")).toMatchObject({ rest: false, manual: false });
});

test("what was recorded stands under its day, each line with its number", () => {
  const view = digestView("en");
  const [first] = view.recorded;
  const one = first ?? expect.fail();
  const { text } = printMail({ ...view, recorded: [one, { ...one, number: 9, subject: "the quay" }] });
  expect(text.match(/^Tuesday 24 November$/gm)).toHaveLength(1);
  expect(text).toMatch(/^9\. You met Anna Berg and Bo Lund: “the quay”\.$/m);
});

test("a tap says only the verb, and sends the number", () => {
  const { html } = printMail(digestView("en"));
  expect(html).toMatch(/body=3%20done">done<\/a>/);
});

test("a second promise to the same person tells who that is only once", () => {
  const view = digestView("en");
  const [, date] = view.promises;
  const birthday = date ?? expect.fail();
  const { text } = printMail({ ...view, promises: [birthday, { ...birthday, number: 3, label: "anniversary" }] });
  expect(text.match(/You and Ingrid talked/g)).toHaveLength(1);
});

test("a mail to more people than are counted tells no number of them", () => {
  const lines = (of: "mail" | "whole-mail") =>
    [{ kind: "people-left-out", of, count: 1001, names: ["Ida Krog"], limit: 25 }] as const;
  expect(receipt("en", lines("whole-mail"))).toContain("That mail is to more than 1000 people, none of whom I know");
  expect(receipt("en", lines("mail"))).toContain("That mail is to more than 1000 others, whom I left out.");
  expect(receipt("en", lines("mail"))).toContain("Left out: Ida Krog and many more.");
  expect(receipt("da", lines("whole-mail"))).toContain("Mailen er til flere end 1000 personer, som jeg ikke kender");
  expect(receipt("da", lines("mail"))).toContain("Mailen er til flere end 1000 andre, som jeg ikke tog med.");
  expect(receipt("da", lines("mail"))).toContain("Ikke taget med: Ida Krog og mange flere.");
});

test("a birthday that went by three weeks ago is wished no more", () => {
  for (const language of ["en", "da"] as const) {
    const view = digestView(language);
    const [first, date] = view.promises;
    const { draft } = first ?? expect.fail();
    const birthday = { ...(date ?? expect.fail()), ...(draft && { draft: { ...draft, language } }) };
    const wishes = (due: string) => {
      const { html } = printMail({ ...view, promises: [{ ...birthday, due, timesShown: 3 }], signs: [] });
      return /(?:happy|tillykke)/i.test(decodeURIComponent(html.replaceAll(/%(?![\dA-F]{2})/g, "%25")));
    };
    expect([wishes("2026-12-03"), wishes("2026-11-09"), wishes("2026-11-08")]).toEqual([true, true, false]);
  }
});

test("a word keeps no capital that it has from the beginning of a title", () => {
  const view = digestView("en");
  const [share] = view.passOn;
  const passOn = [{ ...(share ?? expect.fail()), title: "Salmon on land" }].map((one) => ({
    ...one,
    people: one.people.map((person) => ({ ...person, words: ["Salmon", "Ribe"] })),
  }));
  expect(printMail({ ...view, passOn }).text).toContain("It touches on salmon and Ribe.");
});

test("the subject of a long digest says that there are others, and counts nobody", () => {
  expect(printMail(digestView("da")).subject).toMatch(/^Giv lyd fra dig: .+, .+ m\.fl\.$/);
  expect(printMail(digestView("en")).subject).not.toMatch(/\d/);
});
