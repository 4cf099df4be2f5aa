import { describe, expect, it } from "vitest";
import { dropBoxAddress } from "../../functions/intent/addresses.ts";
import { createFakePorts } from "../fakes/fake-ports.ts";
import { arrive, signUp } from "./arriving.ts";

async function withDropBox() {
  const ports = createFakePorts();
  await signUp(ports);
  const owner = (await ports.store.ownerIdByAddress("ann@example.org")) ?? "";
  const { dropBox = "" } = (await ports.store.owner(owner)) ?? {};
  const data = async () => ports.store.all(owner);
  return { ports, rcpt: [dropBoxAddress(dropBox, "in.example.org")], data };
}

/** In the form in which each provider asks. */
const CONFIRMATIONS = [
  [
    "Gmail",
    "Gmail Team <forwarding-noreply@google.com>",
    "(#123456789) Gmail Forwarding Confirmation - Receive Mail from ann@example.org",
    "ann@example.org has requested to automatically forward mail to your email address.\nConfirmation code: 123456789\nhttps://mail.google.com/mail/vf-abc",
  ],
  [
    "Gmail, in Danish",
    "Gmail-teamet <forwarding-noreply@google.com>",
    "(#123456789) Bekræftelse af videresendelse fra Gmail",
    "Bekræftelseskode: 123456789\nhttps://mail.google.com/mail/vf-abc",
  ],
  [
    "Outlook",
    "Microsoft <account-security-noreply@accountprotection.microsoft.com>",
    "Verify your forwarding address",
    "Use this code to allow forwarding: 123456789\nhttps://outlook.live.com/vf-abc",
  ],
  [
    "Fastmail",
    "Fastmail <support@fastmail.com>",
    "Confirm forwarding address",
    "Please confirm that mail may be forwarded to you: 123456789\nhttps://app.fastmail.com/vf-abc",
  ],
  [
    "Proton",
    "Proton <no-reply@mail.proton.me>",
    "ann@example.org wants to forward emails to you",
    "Accept forwarding 123456789\nhttps://account.proton.me/vf-abc",
  ],
] as const;

describe("a provider's question to the drop-box", () => {
  it.each(CONFIRMATIONS)("is passed on to the owner, with its code and link: %s", async (_, from, subject, text) => {
    const { ports, rcpt } = await withDropBox();
    const letter = { id: "ask", from, subject, text, rcpt, headers: { "Auto-Submitted": "auto-generated" } };
    expect(await arrive(ports, letter)).toBe("applied");
    const [notice] = ports.mailer.outbox;
    expect([notice?.mail.to, notice?.mail.headers["X-Livstegn-Kind"]]).toEqual(["ann@example.org", "notice"]);
    expect(notice?.mail.text).toMatch(/123456789/u);
    expect(notice?.mail.text).toMatch(/https:\/\/\S+\/vf-abc/u);
    await arrive(ports, { ...letter, id: "again", messageId: "<ask@example.org>" });
    expect(ports.mailer.outbox).toHaveLength(1);
  });
  it.each([
    ["without proof", { verdicts: { dmarc: "FAIL" } }],
    ["in a provider's name that is not its own", { from: "forwarding-noreply@google.com.evil.example" }],
    ["to a drop-box that is nobody's", { rcpt: ["log+dnobody@in.example.org"] }],
  ])("is not passed on %s", async (_, changes) => {
    const { ports, rcpt } = await withDropBox();
    const [, from, subject, text] = CONFIRMATIONS[0];
    await arrive(ports, { from, subject, text, rcpt, headers: { "Auto-Submitted": "auto-generated" }, ...changes });
    expect(ports.mailer.outbox).toEqual([]);
  });
});

describe("a mail that a rule of the owner's sends to the drop-box", () => {
  const fromBo = {
    from: "Bo Lind <bo@lind.example>",
    to: "ann@example.org",
    subject: "The pier",
    text: "Shall we meet?",
  };

  it.each([
    ["as Gmail forwards", { "X-Forwarded-To": "x", "X-Forwarded-For": "ann@example.org x" }],
    ["as Outlook redirects", { "Resent-From": "ann@example.org", "X-MS-Exchange-Inbox-Rules-Loop": "ann@example.org" }],
    [
      "as Exchange sends on by a rule",
      {
        "X-MS-Exchange-Generated-Message-Source": "Mailbox Rules Agent",
        "X-MS-Exchange-Inbox-Rules-Loop": "ann@example.org",
        "Auto-Submitted": "auto-generated",
      },
    ],
    ["as Apple redirects", { "Resent-From": "ann@example.org", "Resent-To": "x", "X-Apple-Auto": "x" }],
  ])("is logged with its sender: %s", async (_, headers) => {
    const { ports, rcpt, data } = await withDropBox();
    expect(await arrive(ports, { ...fromBo, rcpt, headers })).toBe("applied");
    const { contacts = [], interactions = [] } = (await data()) ?? {};
    expect(contacts.map(({ name, addresses }) => [name, addresses])).toEqual([["Bo Lind", ["bo@lind.example"]]]);
    expect(interactions.map(({ channel, direction }) => [channel, direction])).toEqual([["mail", "in"]]);
  });
  it("never acts, whatever it says", async () => {
    const { ports, rcpt, data } = await withDropBox();
    const text = "pause 4 weeks\nreceipts problems\ndelete everything\nMia Lund every 6 weeks";
    await arrive(ports, { ...fromBo, text, rcpt });
    const { owner, contacts = [] } = (await data()) ?? {};
    expect([owner?.pausedUntil, owner?.receipts, contacts.map(({ name }) => name)]).toEqual([
      undefined,
      "auto",
      ["Bo Lind"],
    ]);
  });
  it("does nothing but log, whatever other addresses of the service stand beside the secret", async () => {
    const { ports, rcpt, data } = await withDropBox();
    await arrive(ports, { from: "ann@example.org", to: "me@in.example.org", text: "receipts problems", id: "told" });
    const { replyTo = "" } = ports.mailer.outbox.at(-1)?.mail ?? {};
    const others = ["2w", "share", "me", "help", "ask"].map((verb) => `${verb}@in.example.org`);
    expect(await arrive(ports, { ...fromBo, text: "undo", rcpt: [...rcpt, replyTo, ...others] })).toBe("applied");
    const { owner, nudges = [], shares = [], interactions = [] } = (await data()) ?? {};
    expect([owner?.receipts, nudges, shares]).toEqual(["problems", [], []]);
    expect(interactions).toMatchObject([{ channel: "mail", direction: "in", subject: "The pier" }]);
  });
  it("is ignored when a machine sent it, and refused when the secret is nobody's", async () => {
    const { ports, rcpt, data } = await withDropBox();
    expect(await arrive(ports, { ...fromBo, rcpt, headers: { "List-Unsubscribe": "<mailto:x@lind.example>" } })).toBe(
      "ignored",
    );
    expect(await arrive(ports, { ...fromBo, rcpt: ["log+dnobody@in.example.org"] })).toBe("refused");
    expect((await data())?.contacts).toEqual([]);
  });
});
