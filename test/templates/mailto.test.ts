// Draft links say exactly what was put into them, whatever it was, and stay short enough for every mail program.

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { clean } from "../../templates/clean.ts";
import { LONGEST_LINK, mailtoLink, telLink, webLink } from "../../templates/mailto.ts";

test("a link is read back as it was written", () => {
  const words = fc.string({ unit: "grapheme", maxLength: 80 });
  const address = fc.tuple(
    fc.stringMatching(/^[a-zæøå0-9+=?&%'._-]{1,20}$/),
    fc.constantFrom("example.org", "blå.example"),
  );
  fc.assert(
    fc.property(address, words, words, address, ([to, host], subject, body, [bcc, bccHost]) => {
      const link = mailtoLink({ to: `${to}@${host}`, subject, body, bcc: `${bcc}@${bccHost}` });
      const read = readMailto(link);
      expect(read.to).toBe(`${to}@${host}`);
      expect(read.fields.get("bcc")).toBe(`${bcc}@${bccHost}`);
      expect(read.fields.get("subject")).toBe(clean(subject));
      expect(read.fields.get("body")).toBe(
        body
          .split(/\r\n|\r|\n/)
          .map(clean)
          .join("\r\n"),
      );
    }),
  );
});

test("Danish letters, line ends, plus signs and spaces are written as RFC 6068 has them", () => {
  const link = mailtoLink({
    to: "søren+a@example.org",
    bcc: "log+x@in.example",
    subject: "Smørrebrød",
    body: "å 1+1\nø",
  });
  expect(link).toBe(
    "mailto:s%C3%B8ren+a@example.org?bcc=log%2Bx@in.example&subject=Sm%C3%B8rrebr%C3%B8d&body=%C3%A5%201%2B1%0D%0A%C3%B8",
  );
});

test("a long body is shortened, the addresses never", () => {
  const letters = fc.constantFrom("æ", "a", "漢", "👩‍💻", "\n", " ");
  fc.assert(
    fc.property(fc.array(letters, { minLength: 1_000, maxLength: 3_000 }), (parts) => {
      const link = mailtoLink({
        to: "anna@example.org",
        bcc: "log+n1@in.example",
        subject: "Hej",
        body: parts.join(""),
      });
      expect(link.length).toBeLessThanOrEqual(LONGEST_LINK);
      const read = readMailto(link);
      expect(read.to).toBe("anna@example.org");
      expect(read.fields.get("bcc")).toBe("log+n1@in.example");
    }),
    { numRuns: 30 },
  );
});

test("an address cannot add recipients or fields", () => {
  const read = readMailto(mailtoLink({ to: "a@example.org,b@example.org?cc=c@example.org&x=1\r\n", subject: "s" }));
  expect([...read.fields.keys()]).toEqual(["subject"]);
  expect(mailtoLink({ to: "a@example.org,b@example.org" })).toBe("mailto:a@example.org%2Cb@example.org");
});

test.each([
  ["+45 12 34 56 78", "tel:+4512345678"],
  ["12 34 56 78", "tel:12345678"],
  ["(0045) 12-34-56-78", "tel:004512345678"],
  ["+45 (0) 12 34 56 78", "tel:+4512345678"],
  ["ask at the desk", undefined],
])("the phone number %s is called as %s", (phone, link) => {
  expect(telLink(phone)).toBe(link);
});

test.each([
  ["https://news.example/a?b=1&c=2", "https://news.example/a?b=1&c=2"],
  ["javascript:alert(1)", undefined],
  ["ftp://news.example/", undefined],
  ["news", undefined],
])("the page %s is linked as %s", (url, link) => {
  expect(webLink(url)).toBe(link);
});

/** Reads a link as RFC 6068 has it, with nothing of the code under test. */
function readMailto(link: string): { readonly to: string; readonly fields: ReadonlyMap<string, string> } {
  const [to, query = ""] = link.slice("mailto:".length).split("?", 2);
  const pairs = query.split("&").map((pair) => pair.split("="));
  return {
    to: decodeURIComponent(to ?? ""),
    fields: new Map(pairs.map(([name, value]) => [name ?? "", decodeURIComponent(value ?? "")])),
  };
}
