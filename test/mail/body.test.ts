// What counts as written, as quoted, as signature: the rules of the body, one by one.

import { describe, expect, test } from "vitest";
import { readMail } from "../../functions/mail/read-mail.ts";
import type { ParsedMail } from "../../functions/mail/parsed-mail.ts";

function read(body: string, headers = "Subject: hello", type = "text/plain; charset=utf-8"): ParsedMail {
  const raw = `From: Mette <mette@nordstrand.example>\r\n${headers}\r\nContent-Type: ${type}\r\n\r\n${body.replaceAll("\n", "\r\n")}`;
  return readMail(new TextEncoder().encode(raw), { timeZone: "Europe/Copenhagen" });
}

describe("a signature is cut off what was written", () => {
  test.each([
    ["Det lyder godt.\n\nMvh\nMette", "Det lyder godt."],
    ["Det lyder godt.\n\nMvh Mette", "Det lyder godt."],
    ["Det lyder godt.\n\nMvh", "Det lyder godt."],
    ["Det lyder godt.\n\nKh, Mette", "Det lyder godt."],
    [
      "Det lyder godt.\n\nMed venlig hilsen\n\nMette Lund\nDirektør\nNordstrand ApS\nTlf. 12 34 56 78",
      "Det lyder godt.",
    ],
    ["Det lyder godt.\n\nVenlig hilsen / Best regards\nMette Lund", "Det lyder godt."],
    ["Det lyder godt.\n\nDe bedste hilsner,\nMette", "Det lyder godt."],
    ["Det lyder godt.\n\nHilsen Mette", "Det lyder godt."],
    ["Det lyder godt.\n\nSendt fra min iPhone", "Det lyder godt."],
    ["Det lyder godt.\n\nHent Outlook til Android<https://aka.ms/x>", "Det lyder godt."],
    ["Det lyder godt.\n\nSendt fra Outlook til iOS", "Det lyder godt."],
    ["Det lyder godt.\n\nFå Outlook til iOS", "Det lyder godt."],
    ["Sounds good.\n\nBest regards,\nMette Lund\nNordstrand", "Sounds good."],
    ["Sounds good.\n\nBest,\nMette", "Sounds good."],
    ["Sounds good.\n\nThanks,\nMette", "Sounds good."],
    ["Sounds good.\n-- \nMette Lund\nNordstrand", "Sounds good."],
    ["Sounds good.\n\nGet Outlook for iOS", "Sounds good."],
    ["Klingt gut.\n\nMit freundlichen Grüßen\nMette Lund", "Klingt gut."],
    ["Klingt gut.\n\nVon meinem iPhone gesendet", "Klingt gut."],
    ["Det låter bra.\n\nMed vänliga hälsningar\nMette", "Det låter bra."],
    ["Det låter bra.\n\nSkickat från min iPhone", "Det låter bra."],
    ["Det høres bra ut.\n\nMed vennlig hilsen\nMette", "Det høres bra ut."],
  ])("%j", (body, fresh) => {
    const mail = read(body);
    expect(mail.fresh).toBe(fresh);
    expect(mail.signature).not.toBe("");
  });
});

describe("a notice of confidentiality is cut off what was written", () => {
  test.each([
    ["1 done\n\nThis e-mail and any attachments are confidential.", "1 done"],
    ["1 done\n\nThe information in this message is intended only for the recipient.", "1 done"],
    ["1 gjort\n\nDenne e-mail kan indeholde fortrolig\ninformation.", "1 gjort"],
    ["1 gjort\n\nTænk på miljøet, før du udskriver denne mail", "1 gjort"],
    ["1 gjort\n\nMvh Mette\n\nHvis du har modtaget denne mail ved en fejl, så slet den.", "1 gjort"],
    ["Done\n\nDiese Nachricht ist vertraulich.", "Done"],
  ])("%j", (body, fresh) => {
    expect(read(body).fresh).toBe(fresh);
  });
  test.each([
    "This message is from Anna Berg: she moves to Aarhus.",
    "Denne mail fik jeg ved en fejl fra Anna Berg",
    "The information in this article would please Bo.",
    "Tænk på Anna, når du skriver om miljøet",
  ])("and this is none: %s", (body) => {
    expect(read(body).fresh).toBe(body);
  });
});

describe("what only looks like a signature stays", () => {
  test.each([
    "Hilsen til Anna fra os alle",
    "Best western hotel is full, so we meet at the harbour.",
    "Tak for sidst, det var hyggeligt.",
    "Thanks for the deck.",
    "It was sent from my iPhone app to all of them.",
    "Anna:\n- knows GDPR\n- looks for an auditor",
    "1 done\n2 snooze 2 weeks",
    "Get Anna's phone number",
    "Hent telefonen hos Anna",
    "Sent via mail the deck to Anna",
    "Sendt med mail oplægget til Bo",
    "Få fat i en Mac til Anna",
    "Sent from Outlook the whole list to Bo",
    "Get outlooks from three analysts",
    "Mvh er en forkortelse, som hun ikke bryder sig om.",
    "Done",
    "Later",
  ])("%j", (body) => {
    expect(read(body).fresh).toBe(body);
  });
});

test("answers between quoted lines are fresh and keep their order", () => {
  const body =
    "Hej\n\nDen 2. nov. 2026 kl. 07.31 skrev Livstegn <livstegn@in.example>:\n> 1. Anna Berg, Havnelab: ni uger siden I talte om laks på havnedagene i Aarhus\ngjort\n> 2. Bo Holm\n\nudsæt 2 uger\n\n> Hvem talte du med i denne uge?\n\nClara";
  const answer = read(body, "Subject: Sv: Anna\r\nIn-Reply-To: <d@in.example>").answer.filter(
    (line) => line.text !== "",
  );
  expect(answer).toEqual([
    { kind: "fresh", text: "Hej" },
    { kind: "quoted", text: "Den 2. nov. 2026 kl. 07.31 skrev Livstegn <livstegn@in.example>:" },
    { kind: "quoted", text: "1. Anna Berg, Havnelab: ni uger siden I talte om laks på havnedagene i Aarhus" },
    { kind: "fresh", text: "gjort" },
    { kind: "quoted", text: "2. Bo Holm" },
    { kind: "fresh", text: "udsæt 2 uger" },
    { kind: "quoted", text: "Hvem talte du med i denne uge?" },
    { kind: "fresh", text: "Clara" },
  ]);
});

test("answers between the quotes of Gmail's HTML are fresh", () => {
  const html =
    '<div dir="ltr"><div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Mon, 2 Nov 2026 at 07:31, Livstegn &lt;livstegn@in.example&gt; wrote:<br></div><blockquote class="gmail_quote"><div>1. Anna Berg</div></blockquote><div>done</div><blockquote class="gmail_quote"><div>2. Bo Holm</div></blockquote><div>2 skip</div></div></div>';
  const mail = read(html, "Subject: Re: Anna", "text/html; charset=utf-8");
  expect(mail.fresh).toBe("done\n2 skip");
});

test("an answer is no forward, though it quotes a header block", () => {
  const body =
    "1 gjort\n\nFra: Livstegn <livstegn@in.example>\nSendt: 2. november 2026 07:31\nTil: Mette <mette@nordstrand.example>\nEmne: Anna Berg\n\n1. Anna Berg";
  const mail = read(body, "Subject: SV: Anna Berg");
  expect(mail.forwarded).toBeNull();
  expect(mail.fresh).toBe("1 gjort");
});

test("an answer that carries a forward of another mail stays an answer, and says whose mail it carries", () => {
  const carried = (subject: string) =>
    `See this.\n\n---------- Forwarded message ---------\nFrom: Anna <anna@x.example>\nDate: Tue, 3 Nov 2026 at 14:05\nSubject: ${subject}\nTo: <m@x.example>\n\nHello`;
  const answer = read(carried("Salmon"), "Subject: Re: The week ahead");
  expect(answer.forwarded).toBeNull();
  expect(answer.fresh).toBe("See this.");
  expect(answer.answered).toMatchObject({ from: { address: "anna@x.example" }, subject: "Salmon" });
  // Programs without a prefix of their own send "Re: Salmon" on as it is.
  for (const subject of ["Salmon", "Re: Salmon", "SV: Re: Salmon", "Re:  salmon"])
    expect(read(carried(subject), "Subject: Re: Salmon").forwarded?.from.address).toBe("anna@x.example");
});

test("VS is a forward above a Danish block and an answer above a Finnish one", () => {
  const danish = read(
    "Fra: Anna <anna@x.example>\nSendt: 3. november 2026 14:05\nTil: Mette <m@x.example>\nEmne: Laks\n\nHej",
    "Subject: VS: Laks",
  );
  const finnish = read(
    "Kiitos\n\nLähettäjä: Anna <anna@x.example>\nLähetetty: 3. marraskuuta 2026 14.05\nVastaanottaja: Mette <m@x.example>\nAihe: Lohi\n\nHei",
    "Subject: VS: Lohi",
  );
  expect(danish.forwarded?.from.address).toBe("anna@x.example");
  expect(finnish.forwarded).toBeNull();
  expect(finnish.fresh).toBe("Kiitos");
});

test("a note with places and dates is no header block", () => {
  const note = "Rejse med Anna\nFra: Aarhus\nTil: Odense\nDato: 14/8";
  const mail = read(note, "Subject: note");
  expect(mail.forwarded).toBeNull();
  expect(mail.fresh).toBe(note);
});

test("flowed lines are joined within one depth of quotation only", () => {
  const body = "This line flows \nonto the next one.\n> quoted and \n> flowed\n>> deeper \n> not joined\n-- \nMette";
  const mail = read(body, "Subject: x", "text/plain; charset=utf-8; format=flowed");
  expect(mail.fresh).toBe("This line flows onto the next one.");
  expect(mail.answer.map((line) => line.text)).toEqual(
    ["This line flows onto the next one.", "quoted and flowed", "deeper ", "not joined"].map((text) => text.trim()),
  );
});

test.each(["iso-8859-1", "windows-1252", "iso-8859-15"])("a body in %s is read", (charset) => {
  const head = `From: m@x.example\r\nContent-Type: text/plain; charset=${charset}\r\n\r\n`;
  expect(readMail(Buffer.from(`${head}Kære Søren, blåbærgrød`, "latin1")).fresh).toBe("Kære Søren, blåbærgrød");
});

test("an unknown charset is named and read as far as can be", () => {
  const mail = read("hello", "Subject: x", "text/plain; charset=x-klingon");
  expect(mail.problems).toContain("unknown-charset");
  expect(mail.fresh).toBe("hello");
});

describe("the body is put together from its parts", () => {
  const part = (type: string, text: string): string => `--a\nContent-Type: ${type}; charset=utf-8\n\n${text}\n`;

  test("an HTML without words gives way to the plain text", () => {
    const body = `${part("text/plain", "hello")}${part("text/html", "<html><body><img src=x></body></html>")}--a--\n`;
    expect(read(body, "Subject: x", "multipart/alternative; boundary=a").fresh).toBe("hello");
  });

  test("an HTML that is split around an attachment is read whole", () => {
    const mixed = `--m\nContent-Type: text/html\n\n<p>one</p>\n--m\nContent-Type: application/pdf\n\nx\n--m\nContent-Type: text/html\n\n<p>two</p>\n--m--\n`;
    const body = `${part("text/plain", "one\n\ntwo")}--a\nContent-Type: multipart/mixed; boundary=m\n\n${mixed}--a--\n`;
    expect(read(body, "Subject: x", "multipart/alternative; boundary=a").fresh).toBe("one\ntwo");
  });
});

test("where a link leads stands behind its words", () => {
  const html =
    '<p>Read <a href="https://news.example/salmon?a=1&amp;b=2">this</a> or <a href="https://x.example/">https://x.example</a>, says <a href="mailto:a@b.example">a@b.example</a>.</p>';
  expect(read(html, "Subject: x", "text/html; charset=utf-8").fresh).toBe(
    "Read this <https://news.example/salmon?a=1&b=2> or https://x.example, says a@b.example.",
  );
});

describe("the items of a list bear what their reader sees before them", () => {
  test.each([
    ["<ol><li>done</li><li>later</li></ol>", "1. done\n2. later"],
    ["<ol><li><p>done</p></li><li><div>later</div></li></ol>", "1. done\n2. later"],
    ["<ol start=2><li>done</li><li value='5'>later</li><li>skip</li></ol>", "2. done\n5. later\n6. skip"],
    ["<ol><li>done<ul><li>coffee</li></ul></li><li>later</li><li></li></ol>", "1. done\n- coffee\n2. later"],
    ["<ul><li><p>1 done</p></li></ul>", "- 1 done"],
    ["<ol type=a><li>done</li></ol>", "- done"],
  ])("%s", (html, fresh) => {
    const { fresh: text } = read(html, "Subject: x", "text/html; charset=utf-8");
    expect(text.replaceAll(/\n{2,}/g, "\n")).toBe(fresh);
  });

  test("though lists are nested without end", () => {
    const mail = read("<ol>".repeat(50_000) + "<li>done", "Subject: x", "text/html; charset=utf-8");
    expect(mail.fresh).toContain("done");
  });
});

describe("what its reader does not see", () => {
  test.each([
    ['<div style="display:none;max-height:0">Preview</div><p>done</p>', "done"],
    ["<span style='mso-hide:all; DISPLAY: none !important'>Preview</span>done", "done"],
    ['<div style="display:none">a<div>b</div>c</div><div>done</div>', "done"],
    ['<div style="visibility:hidden"><table><tr><td>x</td></tr></table></div>done', "done"],
    ['<div style="display:none">done', "done"],
    ['<div style="display:nonesuch">done</div>', "done"],
    ['<div style="margin:0;display:block">done</div>', "done"],
    ['<img style="display:none" src="x">done', "done"],
  ])("is not read: %s", (html, fresh) => {
    expect(read(html, "Subject: x", "text/html; charset=utf-8").fresh).toBe(fresh);
  });
});
