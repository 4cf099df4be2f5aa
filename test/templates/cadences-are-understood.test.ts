// Whatever cadence a digest offers to write is one that the grammar takes, and means as many days.

import { expect, test } from "vitest";
import { readCommands } from "../../functions/intent/read-commands.ts";
import { createFormats } from "../../templates/formats.ts";
import { PHRASE_BOOKS } from "../../templates/phrases/phrase-books.ts";
import { longerCadence } from "../../functions/domain/digest/longer-cadence.ts";
import { mail } from "../intent/mail-builder.ts";

const now = "2026-11-30T08:00:00.000Z";
const steps = [...new Set(Array.from({ length: 600 }, (_, days) => longerCadence(days + 1) ?? 731))];
const cases = (["en", "da"] as const).flatMap((language) => steps.map((days) => ({ language, days })));

test.each(cases)("$days days in $language", ({ language, days }) => {
  const { digest } = PHRASE_BOOKS[language](createFormats(language, "Europe/Copenhagen", now));
  const offer = digest.demand({ perWeek: 9, places: 3, longer: { name: "Anna Berg", cadenceDays: days } });
  const words = offer.flatMap((span) => (typeof span === "object" && "code" in span ? [span.code] : []))[0] ?? "";
  const mette = { name: "Mette Holm", address: "mette@example.org" };
  const commands = readCommands(
    mail({
      fromHeader: { kind: "one", mailbox: mette },
      from: mette,
      date: now,
      fresh: words,
      answer: [{ kind: "fresh", text: words }],
    }),
    {
      owner: { language, timeZone: "Europe/Copenhagen", addresses: [mette.address], name: mette.name },
      now,
      roads: [{ kind: "reply", numbers: [{ number: 1, names: ["Anna Berg"] }] }],
      ownDomain: "in.example",
    },
  );
  expect(commands).toMatchObject([{ kind: "cadence", days }]);
});
