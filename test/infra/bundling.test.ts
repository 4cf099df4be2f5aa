// What is deployed runs: the stack is bundled as `cdk deploy` does it, and each function is loaded in a process of its own.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { afterAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { LivstegnStack } from "../../infra/stack.ts";
import { SETTINGS } from "./synthesize.ts";

const HANDLERS = ["activate-rule-set", "digest", "inbound-mail", "mail-feedback", "sweep", "unsubscribe"];
const functionSchema = z.object({
  Properties: z.object({
    Handler: z.literal("index.handler"),
    Code: z.object({ S3Key: z.string() }),
    Environment: z.object({ Variables: z.looseObject({ POWERTOOLS_SERVICE_NAME: z.string() }) }),
  }),
});

const folder = mkdtempSync(join(tmpdir(), "livstegn-bundles-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const assets = bundledFunctions();

/** The folder of each function's code, by the name of its handler. */
function bundledFunctions(): ReadonlyMap<string, string> {
  const app = new App({ outdir: folder, analyticsReporting: false });
  const template = Template.fromStack(new LivstegnStack(app, "livstegn-test", { settings: SETTINGS }));
  const functions = Object.values(template.findResources("AWS::Lambda::Function")).map((found) =>
    functionSchema.parse(found),
  );
  return new Map(
    functions.map(({ Properties: { Code, Environment } }) => [
      Environment.Variables.POWERTOOLS_SERVICE_NAME,
      join(folder, `asset.${Code.S3Key.replace(".zip", "")}`),
    ]),
  );
}

const assetOf = (handler: string): string => assets.get(handler) ?? "";

/** What a process of its own prints: the code must not find anything of this project or of this test. */
function run(cwd: string, script: string): string {
  const env = { PATH: process.env["PATH"] ?? "", AWS_REGION: "eu-west-1" };
  return execFileSync(process.execPath, ["--input-type=module", "-e", script], { cwd, env, encoding: "utf8" }).trim();
}

describe("the functions' code", () => {
  it("is a different one for each function", () => {
    expect([...assets.keys()].sort()).toEqual(HANDLERS);
    expect(new Set(assets.values()).size).toBe(HANDLERS.length);
  });

  it.each(HANDLERS)("holds a handler and every file that it may load later: %s", (handler) => {
    const files = readdirSync(assetOf(handler)).filter((file) => file.endsWith(".mjs"));
    const loaded = run(
      assetOf(handler),
      `const { handler } = await import("./index.mjs");
       for (const file of ${JSON.stringify(files)}) await import("./" + file);
       console.log(typeof handler);`,
    );
    expect(loaded).toBe("function");
  });

  it("keeps the words of mails and the clients of S3, SES and Scheduler out of a cold start", () => {
    const index = readFileSync(join(assetOf("inbound-mail"), "index.mjs"), "utf8");
    for (const part of ["compose-mailer", "compose-raw-mail", "compose-schedules", "print-mail"])
      expect(index).toMatch(new RegExp(`import\\("\\./${part}-\\w+\\.mjs"\\)`, "u"));
  });

  it("answers an empty batch", () => {
    const answer = run(
      assetOf("mail-feedback"),
      'const { handler } = await import("./index.mjs"); console.log(JSON.stringify(await handler({ Records: [] })));',
    );
    expect(answer.split("\n").at(-1)).toBe('{"batchItemFailures":[]}');
  });
});
