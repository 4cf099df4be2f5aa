// Lines that clients put above a quote, as they print them, and sentences that only look alike.

import { describe, expect, test } from "vitest";
import { attributionEnd } from "../../functions/mail/attribution.ts";
import { plainToLines } from "../../functions/mail/plain-lines.ts";

const linesOf = (text: string) => plainToLines(text, { isFlowed: false, deletesSpace: false });

describe("an attribution is one", () => {
  test.each([
    "Den 3. nov. 2026 14.05 skrev Anna Berg <anna@x.example>:",
    "Den tirs. 3. nov. 2026 kl. 14.05 skrev Anna Berg <anna@x.example>:",
    "Den 03-11-2026 kl. 14:05 skrev Anna Berg:",
    "Den 03.11.2026 kl. 14.05 skrev Anna Berg:",
    "Den 3. november 2026 kl. 14.05.12 CET skrev Anna Berg <anna@x.example>:",
    "Anna Berg <anna@x.example> skrev den 3. nov. 2026 kl. 14.05:",
    "tirsdag den 3. november 2026 skrev Anna Berg <anna@x.example>:",
    "På tirsdag den 3. november 2026 kl. 14.05 skrev Anna Berg <anna@x.example>:",
    "Den tirsdag den 3. november 2026 14.05.12 CET skrev Anna Berg <anna@x.example>:",
    "Man, 2 nov. 2026, kl. 07:31, skrev Anna Berg:",
    "D. 3. nov. 2026 kl. 14.05 skrev Anna Berg <anna@x.example>:",
    "On Tue, Nov 3, 2026 at 2:05 PM Anna Berg <anna@x.example> wrote:",
    "On Tue, 3 Nov 2026 at 14:05, Anna Berg <anna@x.example> wrote:",
    "On 3 Nov 2026, at 14.05, Anna Berg <anna@x.example> wrote:",
    "On 03/11/2026 14:05, Anna Berg wrote:",
    "On Tuesday, November 3rd, 2026 at 2:05 PM, Anna Berg <anna@x.example> wrote:",
    "On Tuesday 3 November 2026 at 14:05:12 CET, Anna Berg <anna@x.example> wrote:",
    "On November 3, 2026, Anna Berg <anna@x.example> wrote:",
    "On Nov 3, 2026 14:05, Anna Berg <anna@x.example> wrote:",
    "On Tue, Nov 3, 2026, 2:05 PM Anna Berg <anna@x.example> wrote:",
    "Anna Berg <anna@x.example> wrote on 3 November 2026:",
    "Anna Berg wrote on 11/3/2026 2:05 PM:",
    "Anna Berg <anna@x.example> writes:",
    "Quoting Anna Berg <anna@x.example>:",
    "tis 3 nov. 2026 kl. 14:05 skrev Anna Berg <anna@x.example>:",
    "Den tis 3 nov. 2026 kl 14:05 skrev Anna Berg <anna@x.example>:",
    "3 nov. 2026 kl. 14:05 skrev Anna Berg <anna@x.example>:",
    "Am Di., 3. Nov. 2026 um 14:05 Uhr schrieb Anna Berg <anna@x.example>:",
    "Am 03.11.26 um 14:05 schrieb Anna Berg:",
    "Op di 3 nov. 2026 om 14:05 schreef Anna Berg <anna@x.example>:",
    "Le mar. 3 nov. 2026 à 14:05, Anna Berg <anna@x.example> a écrit :",
    "El mar, 3 nov 2026 a las 14:05, Anna Berg (<anna@x.example>) escribió:",
    "Em ter., 3 de nov. de 2026 às 14:05, Anna Berg <anna@x.example> escreveu:",
    "Il giorno mar 3 nov 2026 alle ore 14:05 Anna Berg <anna@x.example> ha scritto:",
    "wt., 3 lis 2026 o 14:05 Anna Berg <anna@x.example> napisał(a):",
    "út 3. 11. 2026 v 14:05 odesílatel Anna Berg <anna@x.example> napsal:",
    "ut 3. 11. 2026 o 14:05 Anna Berg <anna@x.example> napísal(a):",
    "Anna Berg <anna@x.example> ezt írta (időpont: 2026. nov. 3., K, 14:05):",
    "ti 3. marrask. 2026 klo 14.05 Anna Berg (anna@x.example) kirjoitti:",
    "Anna Berg <anna@x.example>, 3 Kas 2026 Sal, 14:05 tarihinde şunu yazdı:",
    "вт, 3 нояб. 2026 г. в 14:05, Anna Berg <anna@x.example>:",
    "вт, 3 лист. 2026 р. о 14:05 Anna Berg <anna@x.example> пише:",
    "Στις Τρί, 3 Νοε 2026 στις 2:05 μ.μ., ο χρήστης Anna Berg <anna@x.example> έγραψε:",
    "În mar., 3 nov. 2026 la 14:05, Anna Berg <anna@x.example> a scris:",
    "uto, 3. stu 2026. u 14:05 Anna Berg <anna@x.example> napisao je:",
    "2026年11月3日(火) 14:05 Anna Berg <anna@x.example>:",
    "2026년 11월 3일 (화) 오후 2:05, Anna Berg <anna@x.example>님이 작성:",
    "Anna Berg <anna@x.example> 于2026年11月3日周二 14:05写道：",
    "Anna Berg <anna@x.example> 於 2026年11月3日 週二 下午2:05寫道：",
    "Vào Th 3, 3 thg 11, 2026 vào lúc 14:05 Anna Berg <anna@x.example> đã viết:",
    "Pada tanggal Sel, 3 Nov 2026 pukul 14.05 Anna Berg <anna@x.example> menulis:",
    "Kuupäev T, 3. november 2026 kell 14:05 kirjutas Anna Berg <anna@x.example>:",
    "Þann þri., 3. nóv. 2026 kl. 14:05 skrifaði Anna Berg <anna@x.example>:",
    "‫בתאריך יום ג׳, 3 בנוב׳ 2026 ב-14:05 מאת ‪Anna Berg‬‏ <‪anna@x.example‬‏>:‬",
    "Livstegn <livstegn@in.example> skrev:",
    "---- On Tue, 03 Nov 2026 14:05:12 +0100 Anna Berg <anna@x.example> wrote ---",
    "---- Til tir., 03 nov. 2026 14:05:12 +0100 Anna Berg <anna@x.example> skrev ----",
  ])("%s", (text) => {
    expect(attributionEnd(linesOf(text), 0)).toBe(1);
  });
});

describe("a sentence is none", () => {
  test.each([
    "On Thursday I wrote to Anna:",
    "Anna wrote 3 letters to me:",
    "I wrote to anna@x.example on Monday",
    "Anna skrev i går:",
    "Jeg skrev til Anna den 3. november",
    "Mødte Anna Berg (anna@x.example) den 3. november kl. 14:05",
    "Coffee with anna@x.example at 14:05",
    "1 done",
    "2 snooze until 3 Nov 2026",
    "1 note: she wrote a book in 2019",
    "Meeting 3 Nov 2026 14:05 with Anna:",
    "Anna: called 3 Nov, moves to Aarhus",
    "Den 14. august har Anna fødselsdag",
    "Kaffe med Anna d. 3/11 kl. 14:05:",
    "Anna's new address: anna@new.example, since 3/11 14:05",
    "3 nov. talte jeg med Anna og hun skrev:",
  ])("%s", (text) => {
    expect(attributionEnd(linesOf(text), 0)).toBe(-1);
  });
});

describe("an attribution may be wrapped", () => {
  test.each([
    ["over two lines", "On Tue, 3 Nov 2026 at 14:05, Anna Berg <anna.berg@havnelab.example>\nwrote:", 2],
    ["inside the address", "Den tirs. 3. nov. 2026 kl. 14.05 skrev Anna Berg <\nanna.berg@havnelab.example>:", 2],
    ["before the bracket, as a quote", "On Tue, 3 Nov 2026 at 14:05, Anna Berg <anna@x.example\n> wrote:", 2],
    ["over four lines", "On Tuesday, 3 November\n2026 at 14:05, Anna Berg\n<anna.berg@havnelab.example>\nwrote:", 4],
    [
      "with blank lines between",
      "On Tue, Apr 11, 2017 at 10:07 PM Anna Berg\n\n<\n\nmailto:Anna Berg <anna@x.example>\n\n> wrote:",
      7,
    ],
  ])("%s", (_name, text, end) => {
    expect(attributionEnd(linesOf(text), 0)).toBe(end);
  });
});

test("a line that begins like one does not swallow the real one below it", () => {
  const lines = linesOf(
    "On the 3 boats there is room.\nOn Tue, 3 Nov 2026 at 14:05, Anna Berg <anna@x.example> wrote:",
  );
  expect(attributionEnd(lines, 0)).toBe(-1);
  expect(attributionEnd(lines, 1)).toBe(2);
});
