// Sending by SES, against the local stack's endpoint and its faults.
// Invariant: "rejected" is said only when SES said so; what is not certain throws.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SESClient } from "@aws-sdk/client-ses";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createMailer } from "../../functions/adapters/ses-mailer.ts";
import type { Mailer } from "../../functions/app/ports.ts";
import { createFaults } from "../../infra/local/aws/faults.ts";
import type { FaultKind } from "../../infra/local/aws/faults.ts";
import { startSes } from "../../infra/local/aws/ses.ts";
import type { Ses } from "../../infra/local/aws/ses.ts";
import { aMail } from "./sample-mail.ts";

const TAGS = { owner: "0123456789abcdef", sent: "fedcba9876543210" };
const faults = createFaults();
let dir: string;
let ses: Ses;
let client: SESClient;
let mailer: Mailer;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "ses-mailer-"));
  ses = await startSes({ dir, faults });
  client = new SESClient({
    endpoint: ses.url,
    region: "eu-north-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
    maxAttempts: 1,
  });
  mailer = createMailer(client, "livstegn");
});
afterEach(async () => {
  faults.clear();
  client.destroy();
  await ses.stop();
  await rm(dir, { recursive: true });
});

const failOnce = (kind: FaultKind): void => faults.add({ service: "ses", operation: "SendRawEmail", kind, times: 1 });

describe("sending by SES", () => {
  it("sends one mail with its tags, its configuration set and its one recipient", async () => {
    const outcome = await mailer.send(aMail(), TAGS);
    const [sent] = ses.list();
    expect(outcome).toEqual({ kind: "accepted", messageId: sent?.id });
    expect(sent).toMatchObject({ destinations: ["ann@example.org"], tags: TAGS, configurationSet: "livstegn" });
    expect(ses.list()).toHaveLength(1);
  });

  it("lets nothing in a mail add a recipient", async () => {
    await mailer.send(aMail({ headers: { "X-Any": "a\r\nBcc: eve@example.com" } }), TAGS);
    expect(ses.list()[0]?.destinations).toEqual(["ann@example.org"]);
  });

  it("is told to come back when SES throttles, and nothing was sent", async () => {
    failOnce("throttle");
    expect(await mailer.send(aMail(), TAGS)).toEqual({ kind: "rejected", why: "Throttling", retry: true });
    expect(ses.list()).toEqual([]);
  });

  it("is refused for good when the mail itself is refused", async () => {
    const outcome = await mailer.send(aMail({ from: "" }), TAGS);
    expect(outcome).toEqual({ kind: "rejected", why: "MessageRejected", retry: false });
  });

  it.each(["error", "timeout-before", "timeout-after"] as const)(
    "does not guess after a fault of the kind %s",
    async (kind) => {
      failOnce(kind);
      await expect(mailer.send(aMail(), TAGS)).rejects.toThrow();
      expect(ses.list()).toHaveLength(kind === "timeout-after" ? 1 : 0);
    },
  );

  it("says nothing of the recipient in a refusal", async () => {
    const outcome = await mailer.send(aMail({ from: "" }), TAGS);
    expect(JSON.stringify(outcome)).not.toContain("example");
  });
});
