// node-email-reply-parser in the form that the scorer takes.
import parse from "node-email-reply-parser";
import { readText } from "./body.mjs";

export async function extractReply(raw) {
  return parse((await readText(raw)).text, true);
}
