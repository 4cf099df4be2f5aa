// What the HTML part promises: small, self-contained, readable in light and dark, with real headings.

import { describe, expect, test } from "vitest";
import { DARK, LIGHT, PAIRS } from "../../templates/palette.ts";
import { printMail } from "../../templates/print-mail.ts";
import { unsubscribePage } from "../../templates/unsubscribe-page.ts";
import { digestView } from "./sample-digest.ts";
import { sampleViews } from "./sample-views.ts";

const pages = (["en", "da"] as const).flatMap((language) => [
  ...Object.entries(sampleViews(language)).map(([name, view]) => ({ language, name, html: printMail(view).html })),
  ...(["ask", "done", "bad-link"] as const).map((state) => ({
    language,
    name: `unsubscribe-${state}`,
    html: unsubscribePage(language, state),
  })),
]);

describe.each(pages)("the HTML of $language $name", ({ language, html }) => {
  test("is under 102 kB, where mail programs cut", () => {
    expect(new TextEncoder().encode(html).length).toBeLessThan(102 * 1024);
  });

  test("names its language and that it knows dark mode", () => {
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).toContain('<meta name="color-scheme" content="light dark">');
    expect(html).toContain("@media (prefers-color-scheme:dark)");
  });

  test("loads nothing from anywhere and runs nothing", () => {
    expect(html).not.toMatch(/<(?:img|script|link|iframe|object|embed|base|svg)|\ssrc=|url\(|@import|\son\w+=/i);
  });

  test("links only to mails, calls and pages of the web", () => {
    const targets = [...html.matchAll(/href="([^"]*)"/g)].map(([, target]) => target);
    expect(targets.filter((target) => !/^(?:mailto:|tel:|https?:\/\/)/.test(target ?? ""))).toEqual([]);
  });

  test("has one first heading and skips no level", () => {
    const levels = [...html.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.forEach((level, index) => expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1));
  });

  test("closes every element that it opens", () => {
    const open: string[] = [];
    for (const [, slash, name] of html.matchAll(/<(\/?)(\w+)[^>]*>/g)) {
      if (["meta", "br"].includes(name ?? "") || ["table", "tr", "td"].includes(name ?? "")) continue;
      if (slash === "") open.push(name ?? "");
      else expect(open.pop()).toBe(name);
    }
    expect(open).toEqual([]);
  });

  test("turns every colour in dark mode", () => {
    const sheet = /@media \(prefers-color-scheme:dark\)\{(.*?\})\}/.exec(html)?.[1] ?? "";
    for (const [, look, style] of html.matchAll(/class="(\w+)" style="([^"]*)"/g)) {
      for (const property of ["background", "color"]) {
        const isColoured = new RegExp(`(?:^|;)${property}:#`).test(style ?? "");
        const rule = new RegExp(`[,{}]?\\.${look}(?:,[^{}]*)?\\{${property}:`);
        if (isColoured) expect(rule.test(sheet), `${look} ${property}`).toBe(true);
      }
    }
  });
});

test.each([
  ["light", LIGHT],
  ["dark", DARK],
] as const)("every ink has a contrast of 4.5:1 on its ground in the %s palette", (_name, palette) => {
  for (const [ink, ground] of PAIRS) {
    expect(contrast(palette[ink], palette[ground]), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  }
});

test("the contrast is computed as WCAG does", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
});

test("the unsubscribe page acts by a POST alone", () => {
  expect(unsubscribePage("en", "ask")).toContain('<form method="post"><button');
  expect(unsubscribePage("en", "done")).not.toContain("<form");
  expect(unsubscribePage("da", "bad-link")).not.toContain("<form");
});

/** Contrast ratio by WCAG 2.2's definition of relative luminance. */
function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

test("a week of a thousand records still fits into what mail programs show, and the text part has every line", () => {
  const view = sampleViews("da")["digest"];
  if (view?.kind !== "digest") return expect.fail();
  const [row] = view.recorded;
  const recorded = Array.from({ length: 1_000 }, (_, index) => ({ ...(row ?? expect.fail()), number: index + 10 }));
  const { html, text } = printMail({ ...view, recorded });
  expect(new TextEncoder().encode(html).length).toBeLessThan(102 * 1024);
  expect(html).toContain("<b>10.</b>");
  expect(text).toMatch(/^1009\. /m);
});

describe("the longest digest that can be", () => {
  const name = (at: number): string => `Anna-Katharina Wilhelmine von Berg-Østergaard Lindqvist ${at}`;
  const topic =
    "how the small harbours on the west coast could share one auditor, a crane and a common register of berths";
  const times = <Made>(count: number, make: (at: number) => Made): Made[] =>
    Array.from({ length: count }, (_, at) => make(at));
  const first = <Thing>([thing]: readonly Thing[]): Thing => thing ?? expect.fail();

  test.each(["en", "da"] as const)("is under 102 kB in %s, whole, and no link is too long", (language) => {
    const view = digestView(language);
    const sign = first(view.signs);
    const promise = first(view.promises);
    const share = view.passOn[1] ?? expect.fail();
    const { html } = printMail({
      ...view,
      promises: times(15, (at) => ({ ...promise, number: at, name: name(at), note: topic })),
      signs: times(12, (at) => ({ ...sign, number: 20 + at, name: name(at) })),
      passOn: times(3, () => ({ ...share, people: times(3, (at) => ({ ...first(share.people), name: name(at) })) })),
      recorded: times(25, (at) => ({ ...first(view.recorded), number: 60 + at, people: [name(at)], subject: topic })),
    });
    expect(new TextEncoder().encode(html).length).toBeLessThan(102 * 1024);
    for (let at = 0; at < 25; at += 1) expect(html).toContain(`<b>${60 + at}.</b>`);
    const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, href = ""]) => href.replaceAll("&#38;", "&").length);
    expect(Math.max(...links)).toBeLessThan(2_000);
    expect(html).toContain(".button{");
  });
});

test("what can be tapped is 44 px high and 8 px apart, and what may not break fits a phone at twice the size", () => {
  const { html } = printMail(digestView("en"));
  const styleOf = (look: string) => new RegExp(`class="${look}" style="([^"]*)"`).exec(html)?.[1] ?? expect.fail(look);
  const number = (style: string, of: RegExp) => Number(of.exec(style)?.[1] ?? expect.fail(style));
  for (const [look, size] of [
    ["button", 16],
    ["pageLink", 16],
    ["tap", 15],
  ] as const) {
    const style = styleOf(look);
    const borders = style.includes("border:1px") ? 2 : 0;
    const height = 2 * number(style, /padding:(\d+)px/) + Math.round(size * 1.5) + borders;
    expect(height, look).toBeGreaterThanOrEqual(44);
  }
  expect(styleOf("tap")).toContain("margin:8px 8px 0 0");
  const unbroken = [...html.matchAll(/class="code" style="[^"]*">([^<]*)</g)].map(([, code = ""]) => code.length);
  expect(Math.max(...unbroken)).toBeLessThanOrEqual(14);
});

test("Outlook, which gives links no room, gets buttons from cells and marks between tap answers", () => {
  const { html } = printMail(digestView("en"));
  expect(html).toMatch(
    /<td class="buttonCell" style="[^"]*mso-padding-alt:10px 18px" bgcolor="#1d5f58"><a class="button"/,
  );
  expect(html).toMatch(/done<\/a> <!--\[if mso\]>&nbsp;&middot;&nbsp;<!\[endif\]--><a class="tap"/);
});
