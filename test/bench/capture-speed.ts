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
const turnMilliseconds = 500;
const rounds = 9;

/** In turns, so that whatever else the machine does meets both; warm, as a function that lives is. */
export async function printSpeed(): Promise<void> {
  const forwards = await readTexts(/-(?:received|sent|forward)\.eml$/u);
  const answers = await readTexts(/-reply\.eml$/u);
  console.log(`\nSPEED OF THE TEXT STAGE  mails a second, same texts, medians of ${rounds} turns`);
  print("forwards", "email-forward-parser", {
    ours: () => forwards.map(readOurs),
    theirs: () => forwards.map(({ text, subject }) => new EmailForwardParser().read(text, subject)),
    mails: forwards.length,
  });
  print("answers", "node-email-reply-parser", {
    ours: () => answers.map(readOurs),
    theirs: () => answers.map(({ text }) => parseReply(text, true)),
    mails: answers.length,
  });
}

type Pair = { readonly ours: () => unknown; readonly theirs: () => unknown; readonly mails: number };

function print(kind: string, rival: string, { ours, theirs, mails }: Pair): void {
  for (const read of [ours, theirs]) perSecond(read, mails);
  const turns = Array.from({ length: rounds }, () => ({
    ours: perSecond(ours, mails),
    theirs: perSecond(theirs, mails),
  }));
  const [own, other, ratio] = [
    median(turns.map((turn) => turn.ours)),
    median(turns.map((turn) => turn.theirs)),
    median(turns.map((turn) => turn.ours / turn.theirs)),
  ];
  console.log(
    `  ${kind.padEnd(10)}${own.toFixed(0).padStart(8)}   ${rival} ${other.toFixed(0)}   ${ratio.toFixed(1)} times`,
  );
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
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

function perSecond(readAll: () => unknown, mails: number): number {
  let count = 0;
  const start = performance.now();
  while (performance.now() - start < turnMilliseconds) {
    readAll();
    count += mails;
  }
  return (count / (performance.now() - start)) * 1000;
}
