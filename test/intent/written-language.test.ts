// The language of a mail is guessed from its words, and only where it is sure.

import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { languageOfAddress, writtenLanguage } from "../../functions/intent/written-language.ts";
import { readMail } from "../../functions/mail/read-mail.ts";

describe("a mail", () => {
  test.each([
    ["Hej Mette\nTak for sidst. Jeg vil gerne høre, hvordan det går med broen.\nMvh Anna", "da"],
    ["Det var godt at se dig igen. Skal vi mødes, når du er tilbage? Jeg har noget til dig.", "da"],
    ["Hi Mette, it was good to see you. What would be a good day for the two of us to meet?", "en"],
    ["Thanks for the drawings. I have shown them to the board and they will be in touch with you.", "en"],
    ["Hej Mette, tack för senast. Jag är inte säker på att vi hinner, men jag vill gärna ses.", undefined],
    ["Hei Mette, takk for sist. Jeg vil gjerne høre hvordan det går, men har mye å gjøre etter ferien.", undefined],
    ["Liebe Mette, danke für die Zeichnungen. Ich habe sie dem Vorstand gezeigt und wir werden uns melden.", undefined],
    ["Bonjour Mette, merci pour les dessins que vous nous avez envoyés, je vous réponds dans la semaine.", undefined],
    ["Dag Mette, bedankt voor het bericht, ik ben er niet maar kom graag op vrijdag met een voorstel.", undefined],
    ["Hola Mette, muchas gracias por los planos, lo veo con el equipo y te digo algo para el lunes.", undefined],
    ["OK, thanks", undefined],
    ["See attached. Vedhæftet.", undefined],
    ["", undefined],
  ])("%j is in %s", (text, language) => {
    expect(writtenLanguage(text)).toBe(language);
  });

  test("of the fixtures is never taken for the other language", () => {
    const folder = new URL("../fixtures/mail/", import.meta.url);
    const guesses = readdirSync(folder)
      .filter((name) => /-(?:da|en)-received\w*\.eml$|-(?:da|en)-forward\w*\.eml$/.test(name))
      .map((name) => {
        const { forwarded, fresh } = readMail(readFileSync(new URL(name, folder)));
        return { own: name.includes("-da-") ? "da" : "en", guess: writtenLanguage(forwarded?.body ?? fresh) };
      });
    expect(guesses.length).toBeGreaterThan(20);
    expect(guesses.filter(({ own, guess }) => guess !== undefined && guess !== own)).toEqual([]);
    expect(guesses.filter(({ guess }) => guess !== undefined).length).toBeGreaterThan(guesses.length / 2);
  });

  test("is told by its beginning, however long it is", () => {
    const danish = "Hej Anna, tak for dit brev, det har jeg læst og vil gerne svare på. ".repeat(40);
    const english = "Dear Anna, thank you for the letter that you have sent to us, and we will answer it. ".repeat(
      5_000,
    );
    expect(writtenLanguage(danish + english)).toBe("da");
    expect(writtenLanguage(english + danish)).toBe("en");
  });
});

test.each([
  ["anna@havnelab.dk", "da"],
  ["anna@HAVN.FO", "da"],
  ["bo@firm.co.uk", "en"],
  ["bo@example.org", undefined],
  ["bo@firma.de", undefined],
  ["", undefined],
])("the address %s speaks for %s", (address, language) => {
  expect(languageOfAddress(address)).toBe(language);
});
