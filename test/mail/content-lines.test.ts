// Content lines: what calendars and cards have in common, as their programs write them and as nobody should.

import { describe, expect, test } from "vitest";
import { parameterOf, readContentLines, splitValue, unescapeText } from "../../functions/mail/content-lines.ts";

const only = (text: string) => {
  const [line] = readContentLines(text).lines;
  if (line === undefined) throw new Error("no line was read");
  return line;
};

describe("a content line", () => {
  test("is joined where it was folded, by a space or a tab and with either line end", () => {
    expect(only("SUMMARY:Plans for\r\n  the harbour\r\n\tside").value).toBe("Plans for the harbourside");
    expect(only("SUMMARY:Plans for\n  the harbour").value).toBe("Plans for the harbour");
    expect(only("SUMMARY:Plans\r  now").value).toBe("Plans now");
  });

  test("has a name and parameters in any case, and a group", () => {
    const line = only('item1.tel;type=home,"work";Pref=1:+45 12');
    expect(line).toMatchObject({ group: "item1", name: "TEL", value: "+45 12" });
    expect(line.parameters.get("TYPE")).toEqual(["home", "work"]);
    expect(parameterOf(line, "PREF")).toBe("1");
    expect(parameterOf(line, "LANGUAGE")).toBe("");
  });

  test("keeps what is quoted, also a colon, a semicolon and a comma", () => {
    const line = only('ATTENDEE;CN="Berg; Anna: Havnelab, Aarhus";ROLE=CHAIR:mailto:anna@example.org');
    expect(parameterOf(line, "CN")).toBe("Berg; Anna: Havnelab, Aarhus");
    expect(parameterOf(line, "ROLE")).toBe("CHAIR");
    expect(line.value).toBe("mailto:anna@example.org");
  });

  test("takes a comma nobody quoted, backslashes, carets and a quote that never closes", () => {
    expect(parameterOf(only("ATTENDEE;CN=Berg, Anna:mailto:a@example.org"), "CN")).toBe("Berg, Anna");
    expect(parameterOf(only("ATTENDEE;CN=Berg\\, Anna:mailto:a@example.org"), "CN")).toBe("Berg, Anna");
    expect(parameterOf(only("ATTENDEE;CN=Anna ^'Nan^' Berg:x"), "CN")).toBe('Anna "Nan" Berg');
    expect(only('ATTENDEE;CN="Anna:mailto:a@example.org').value).toBe("mailto:a@example.org");
  });

  test("of vCard 2.1 has bare parameters and quoted-printable over soft breaks, in its own charset", () => {
    const tel = only("TEL;WORK;VOICE:12345678");
    expect(tel.parameters.get("TYPE")).toEqual(["WORK", "VOICE"]);
    const note = only("NOTE;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:r=F8d gr=F8d=\r\n med fl=F8de=0D=0Atak");
    expect(note.value).toBe("rød grød med fløde\r\ntak");
    expect(only("FN;QUOTED-PRINTABLE;CHARSET=UTF-8:=C3=85se").value).toBe("Åse");
  });

  test("is left out when it is none, and the rest is read", () => {
    const { lines, isCut } = readContentLines("no line\r\n\r\n;:x\r\nUID:1\r\nBEGIN\r\n");
    expect(lines.map(({ name }) => name)).toEqual(["UID"]);
    expect(isCut).toBe(false);
  });
});

test("a value is split where no backslash stands, and unescaped afterwards", () => {
  expect(splitValue("Berg;Anna\\; Maria;;Dr\\, Prof", ";")).toEqual(["Berg", "Anna; Maria", "", "Dr, Prof"]);
  expect(unescapeText("a\\nb\\Nc\\\\n\\,")).toBe("a\nb\nc\\n,");
});

const SHAPES: Readonly<Record<string, (size: number) => string>> = {
  newlines: (size) => "\n".repeat(size),
  "folds without end": (size) => `A:b${"\n x".repeat(size / 3)}`,
  "quotes that never close": (size) => `A;B="c`.repeat(size / 6),
  parameters: (size) => `A${";B=c".repeat(size / 4)}:d`,
  backslashes: (size) => `A;B=${"\\".repeat(size)}:${"\\".repeat(size)}`,
  "soft breaks": (size) => `A;QUOTED-PRINTABLE:${"=\n".repeat(size / 2)}`,
  "one endless line": (size) => `A:${"x".repeat(size)}`,
  carets: (size) => `A;B=${"^n".repeat(size / 2)}:x`,
};

/** A guard against hanging; how time grows with size is measured in the bench. */
const HOSTILE_SIZE = 100_000;

test.each(Object.entries(SHAPES))("100 kB of %s are read to their end", (_, shape) => {
  const { lines } = readContentLines(shape(HOSTILE_SIZE));
  expect(lines.every(({ name }) => /^[A-Z]+$/.test(name))).toBe(true);
});
