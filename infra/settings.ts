// The settings of a deployment, from one file, each mistake named before anything is built.
// Invariant: a deployment has no other source of settings than this file and the region it names.

import { existsSync, readFileSync } from "node:fs";
import * as z from "zod";
import { allowedOwnersSchema } from "../functions/contract.ts";

const label = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/u;
const isDomain = (text: string): boolean =>
  text.split(".").length > 1 && text.split(".").every((part) => label.test(part));
const isTimeZone = (zone: string): boolean => Intl.supportedValuesOf("timeZone").includes(zone) || zone === "UTC";
/** The functions read it again: the setting stays as it was written. */
function checkOwners(setting: string, context: z.core.$RefinementCtx<string>): void {
  const issues = allowedOwnersSchema.safeParse(setting).error?.issues ?? [];
  for (const { message } of issues) context.addIssue({ code: "custom", message });
}

export const settingsSchema = z.strictObject({
  /** Name of this deployment, in the names of its resources. */
  stage: z.string().regex(/^[a-z][a-z0-9-]{0,19}$/u, 'write a short lower-case name, such as "prod"'),
  /** The receiving domain, used for nothing else. */
  domain: z.string().refine(isDomain, 'write a domain in lower case, such as "in.example.org"'),
  /** Region in which SES receives mail; see the SES developer guide, "Email receiving endpoints". */
  region: z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/u, 'write an AWS region, such as "eu-west-1"'),
  /** Who may become an owner. */
  owners: z.string().superRefine(checkOwners),
  timeZone: z
    .string()
    .refine(isTimeZone, 'write an IANA time zone, such as "Europe/Copenhagen"')
    .default("Europe/Copenhagen"),
  receipts: z.enum(["auto", "always", "problems"], "write auto, always or problems").default("auto"),
  /** An account has one active rule set; take the place of one that is not ours. */
  replaceActiveRuleSet: z.boolean("write true or false").default(false),
  /** Where alarms are mailed. */
  alarmAddress: z.email("write the address that alarms shall go to").optional(),
});
export type Settings = z.infer<typeof settingsSchema>;

const OWN = new URL("settings.json", import.meta.url);
const EXAMPLE = new URL("settings.example.json", import.meta.url);

/** Said where the example takes the place of settings, so that nobody deploys it without knowing. */
export const EXAMPLE_USED =
  "There is no infra/settings.json: the example is used, with a domain and owners that are not yours. Before `cdk deploy`: cp infra/settings.example.json infra/settings.json, and fill it in.";

/**
 * Reads `infra/settings.json`, or the shipped example where there is none, and then says so (on standard error unless told
 * otherwise); throws one line for each mistake.
 */
export function loadSettings(file: URL = OWN, say: (line: string) => void = console.error): Settings {
  const isThere = existsSync(file);
  if (!isThere) say(EXAMPLE_USED);
  const read = isThere ? file : EXAMPLE;
  const name = read.pathname.split("/").slice(-2).join("/");
  return parseSettings(parseJson(readFileSync(read, "utf8"), name), name);
}

/** Checks settings; the error names the file, the setting, and what to write. */
export function parseSettings(value: unknown, name = "infra/settings.json"): Settings {
  const parsed = settingsSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map(({ path, message }) => `${name}: ${path.join(".") || "the whole"}: ${message}`);
  throw new Error(lines.join("\n"));
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${name}: this is not JSON: ${error instanceof Error ? error.message : "unreadable"}`, {
      cause: error,
    });
  }
}
