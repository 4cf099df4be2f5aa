// Every mail in both languages: its text as a snapshot, and what holds for all of them.

import { describe, expect, test } from "vitest";
import { printMail } from "../../templates/print-mail.ts";
import { columns } from "../../templates/wrap-text.ts";
import { sampleViews, welcomeView } from "./sample-views.ts";

const mails = (["en", "da"] as const).flatMap((language) =>
  Object.entries(sampleViews(language)).map(([name, view]) => ({ language, name, view, mail: printMail(view) })),
);

describe.each(mails)("the $language mail $name", ({ language, name, view, mail }) => {
  test("reads as its snapshot", async () => {
    const whole = `Subject: ${mail.subject}\n\n${mail.text}`;
    await expect(whole).toMatchFileSnapshot(`./snapshots/${language}/${name}.txt`);
  });

  test("keeps 72 columns above the footer, but for single words that cannot be broken", () => {
    const tooWide = aboveFooter(mail.text).filter((line) => columns(line) > 72 && line.trim().includes(" "));
    expect(tooWide).toEqual([]);
  });

  test("begins a line with a number only where the number names an item", () => {
    const heads = aboveFooter(mail.text).filter((line) => /^\s*\d+(?:[\s.,)]|$)/.test(line));
    expect(heads.filter((line) => !/^\d+\. \S/.test(line))).toEqual([]);
  });

  test("has one footer mark, and drafts only below it", () => {
    expect(mail.text.split("\n").filter((line) => line === "-- ")).toHaveLength(1);
    expect(aboveFooter(mail.text).join("\n")).not.toContain("mailto:");
  });

  test("is the same when it is printed again", () => {
    expect(printMail(structuredClone(view))).toEqual(mail);
  });

  test("has a subject of one line", () => {
    expect(mail.subject).toMatch(/^[^\p{Control}]{3,150}$/u);
  });
});

test("the digest's subject names the first two people, and says that there are others", () => {
  const { subject } = printMail(sampleViews("en")["digest"] ?? expect.fail());
  expect(subject).toBe("A sign of life: Jonas Frandsen, Liv Østergaard and others");
});

test("the welcome carries the addresses as cards that an address book reads", () => {
  const { attachments } = printMail(sampleViews("da")["welcome"] ?? expect.fail());
  const [card] = attachments;
  expect(card?.contentType).toBe("text/vcard; charset=utf-8");
  expect(card?.content.match(/BEGIN:VCARD\r\nVERSION:3\.0\r\nFN:/g)).toHaveLength(6);
  expect(card?.content).toContain("EMAIL;TYPE=INTERNET:del@in.livstegn.example\r\n");
});

function aboveFooter(text: string): readonly string[] {
  return text.slice(0, text.indexOf("\n-- \n")).split("\n");
}

test.each(["en", "da"] as const)("a list of pairs of which some are too long is set in one way in %s", (language) => {
  const { text } = printMail({ ...welcomeView(language), domain: "in.havne.example" });
  const terms = aboveFooter(text).filter((line) => /^ {2}\S+@in\.havne\.example/.test(line));
  expect(terms.length).toBeGreaterThan(3);
  expect(terms.filter((line) => /example {2,}\S/.test(line))).toEqual([]);
});
