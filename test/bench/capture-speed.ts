// Mails a second through the text stage, beside the libraries on the same texts: forwards and answers of our fixtures.

import { readdirSync, readFileSync } from "node:fs";
import EmailForwardParser from "email-forward-parser";
import parseReply from "node-email-reply-parser";
import PostalMime from "postal-mime";
import { readBody } from "../../functions/mail/body.ts";
import { readForwards } from "../../functions/mail/forwards.ts";
import { plainToLines } from "../../functions/mail/plain-lines.ts";

type Text = { readonly subject: string; readonly text: string };

const folder = new URL("../fixtures/mail/", import.meta.url);
const measuredMilliseconds = 1500;

export async function printSpeed(): Promise<void> {
  const forwards = await readTexts(/-(?:received|sent|forward)\.eml$/u);
  const answers = await readTexts(/-reply\.eml$/u);
  console.log("\nSPEED OF THE TEXT STAGE  mails a second, same texts");
  print(
    "forwards",
    perSecond(forwards, readOurs),
    "email-forward-parser",
    perSecond(forwards, ({ text, subject }) => new EmailForwardParser().read(text, subject)),
  );
  print(
    "answers",
    perSecond(answers, readOurs),
    "node-email-reply-parser",
    perSecond(answers, ({ text }) => parseReply(text, true)),
  );
}

function print(kind: string, ours: number, rival: string, theirs: number): void {
  console.log(
    `  ${kind.padEnd(10)}${ours.toFixed(0).padStart(8)}   ${rival} ${theirs.toFixed(0)}   ${(ours / theirs).toFixed(1)} times`,
  );
}

function readOurs({ text, subject }: Text): unknown {
  const body = readBody(plainToLines(text, { isFlowed: false, deletesSpace: false }));
  return readForwards(body, { subject, isAnswer: false, timeZone: "Europe/Copenhagen" });
}

async function readTexts(pattern: RegExp): Promise<readonly Text[]> {
  const names = readdirSync(folder).filter((name) => pattern.test(name));
  const mails = await Promise.all(names.map((name) => PostalMime.parse(readFileSync(new URL(name, folder)))));
  return mails
    .map((mail) => ({ subject: mail.subject ?? "", text: mail.text ?? "" }))
    .filter((mail) => mail.text !== "");
}

function perSecond(texts: readonly Text[], read: (text: Text) => unknown): number {
  for (const text of texts) read(text);
  let count = 0;
  const start = performance.now();
  while (performance.now() - start < measuredMilliseconds) {
    for (const text of texts) read(text);
    count += texts.length;
  }
  return (count / (performance.now() - start)) * 1000;
}
