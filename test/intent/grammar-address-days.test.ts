import { expect, it } from "vitest";

import { mail, read } from "./mail-builder.ts";

/** A Tuesday: 24 November 2026. */
const DAYS: Readonly<Record<string, string>> = {
  "2w 2weeks 2uger om2uger om-2-uger in2weeks twoweeks touger 14dage om14dage fortnight afortnight": "2026-12-08",
  "3days 3d 3dage om3dage friday fri fredag paafredag pafredag på-fredag nextfriday naestefredag": "2026-11-27",
  "tomorrow imorgen i-morgen i.morgen": "2026-11-25",
  "overmorgen iovermorgen": "2026-11-26",
  "nextweek naesteuge nasteuge næste-uge": "2026-11-30",
  "1week aweek inaweek omenuge enuge": "2026-12-01",
  "14aug aug14 14august 2027-08-14": "2027-08-14",
  "1m inamonth omenmaaned omenmaned": "2026-12-24",
  "nextmonth naestemaaned naestemaned": "2026-12-01",
  "endofmonth eom ultimo": "2026-11-30",
  "week34 uge34": "2027-08-23",
  "afterchristmas efterjul": "2026-12-27",
  "efternytaar afternewyear": "2027-01-02",
  "weekend saturday loerdag lordag lørdag": "2026-11-28",
  "1may 1maj may1": "2027-05-01",
};
const NO_DAYS = "31feb 30feb blue anna sales 0d today yesterday igaar uge54 2h 2020-01-01".split(" ");

/** What a mail to Anna asks for that is also sent to these day addresses. */
function followUps(words: readonly string[]) {
  const toAnna = mail({ to: [{ name: "Anna Berg", address: "anna@havnelab.example" }], subject: "The harbour" });
  return read(toAnna, [{ kind: "follow-up", words }]).filter(({ kind }) => kind !== "record");
}
const anna = { by: "address", address: "anna@havnelab.example", name: "Anna Berg" };

it.each(Object.entries(DAYS))("%s: addresses of one day", (words, on) => {
  for (const word of words.split(" ")) {
    expect([word, followUps([word])]).toEqual([word, [{ kind: "follow-up", people: [anna], on }]]);
  }
});

it.each(NO_DAYS)("%s@ names no day to come, and is answered", (word) => {
  expect(followUps([word])).toEqual([{ kind: "not-understood", line: word, why: "bad-address-verb" }]);
});

it("several days in one mail are several follow-ups, each day once, and a bad one takes nothing from them", () => {
  const asked = followUps(["2w", "om2uger", "blue", "friday"]);
  expect(asked.map((command) => (command.kind === "follow-up" ? command.on : command.kind))).toEqual([
    "2026-12-08",
    "not-understood",
    "2026-11-27",
  ]);
});
