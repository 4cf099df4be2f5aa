// What a subject's prefix tells: a forward, an answer, or nothing.
// Invariant: the outermost prefix counts; an ambiguous one is settled by the language of the block below.

import { ambiguousPrefixes, forwardPrefixes, replyPrefixes } from "./words/subject-prefixes.ts";

export type SubjectKind = "forward" | "reply" | "plain";

/** `languages`: those of the labels of the block in the body. */
export function subjectKind(subject: string, languages: readonly string[]): SubjectKind {
  const prefix = readPrefix(subject);
  if (prefix === null) return "plain";
  // `VS` is a forward in Danish and Norwegian, an answer in Finnish.
  if (ambiguousPrefixes.has(prefix.word))
    return languages.includes("fi") && !languages.includes("da") ? "reply" : "forward";
  return forwardPrefixes.has(prefix.word) ? "forward" : replyPrefixes.has(prefix.word) ? "reply" : "plain";
}

/** The subject behind all its known prefixes. */
export function subjectWithoutPrefix(subject: string): string {
  let rest = subject.trim();
  for (let prefix = readPrefix(rest); prefix !== null; prefix = readPrefix(rest)) {
    if (!ambiguousPrefixes.has(prefix.word) && !forwardPrefixes.has(prefix.word) && !replyPrefixes.has(prefix.word))
      break;
    rest = prefix.rest;
  }
  return rest;
}

function readPrefix(subject: string): { readonly word: string; readonly rest: string } | null {
  const match = /^\s*\[?([\p{L}\p{M}_.]{1,20}?)\.?(?:\[\d{1,3}\]|\(\d{1,3}\))?\s?[:：]\s*/u.exec(subject.slice(0, 200));
  if (match === null) return null;
  return { word: (match[1] ?? "").toLowerCase(), rest: subject.slice(match[0].length) };
}
