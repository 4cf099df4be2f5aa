// email-forward-parser in the form that the scorer takes.
import Parser from "email-forward-parser";
import { readText } from "./body.mjs";

export async function parseForward(raw) {
  const { text, subject } = await readText(raw);
  const { forwarded, email, message } = new Parser().read(text, subject === "" ? undefined : subject);
  if (!forwarded || email?.from?.address === undefined) return null;
  return { ...email, subject: email.subject ?? subject, message: message ?? "" };
}
