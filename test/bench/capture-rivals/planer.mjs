// planer (talon's port) in the form that the scorer takes.
import planer from "planer";
import { readText } from "./body.mjs";

export async function extractReply(raw) {
  return planer.extractFrom((await readText(raw)).text, "text/plain");
}
