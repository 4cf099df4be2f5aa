// Meetings ahead, from the invitation to the contact that it becomes, in both languages.

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tellingsHere } from "../share-of-run.ts";
import { calendar, forwardedAsFile, invitation, withFile } from "./invitations.ts";
import { DOMAIN, OWNER, startService } from "./service.ts";
import type { Service } from "./service.ts";

const DANE = "mette@example.com";
let service: Service;
beforeAll(async () => {
  // A Tuesday; digests go out on Mondays at 07:30.
  service = await startService({ clock: "2026-11-24T12:00:00Z" });
  await service.send({ to: `me@${DOMAIN}`, subject: "Hello", text: "receipts always" });
  await service.send({ from: DANE, to: `mig@${DOMAIN}`, subject: "Hej", text: "sprog dansk, kvitteringer altid" });
}, 60_000);
afterAll(() => service.stop());

const meetings = async (owner = OWNER) => {
  const { interactions, contacts } = await service.export(owner);
  const nameOf = (id: string) => contacts.find((contact) => contact.id === id)?.name;
  return interactions
    .filter(({ channel }) => channel === "meeting")
    .map(({ at, subject, contacts: who }) => ({ at, subject, who: who.map(nameOf) }));
};
const digests = async (owner = OWNER) => (await service.outbox(owner)).filter(({ kind }) => kind === "digest");
const textOf = (mails: readonly { readonly text: string }[]) =>
  mails.map(({ text }) => text.replaceAll(/\s+/gu, " ")).join("\n");

describe("a meeting ahead", () => {
  it("is told in the receipt, with its day written out, and exported at its time", async () => {
    await service.send({
      to: `log@${DOMAIN}`,
      text: "Called Anna Berg (anna.berg@havnelab.example) yesterday: salmon feed",
    });
    await service.send({ to: `log@${DOMAIN}`, text: "Anna Berg: promised the figures by Wednesday 2 December" });
    const receipts = await service.send(
      invitation(calendar("google-en-invite"), {
        subject: "Fwd: Invitation: Harbour budget",
        text: "Bring the deck.\r\n\r\n---------- Forwarded message ---------\r\nFrom: Anna Berg <anna.berg@havnelab.example>\r\nDate: Tue, 24 Nov 2026 at 09:30\r\nSubject: Invitation: Harbour budget\r\nTo: <ann@example.org>\r\n\r\nYou have been invited.",
      }),
    );
    expect(textOf(receipts)).toContain(
      "You meet Anna Berg and Bo Lind on Thursday 3 December from 10:00 to 11:00: “Harbour budget”.",
    );
    expect(await meetings()).toEqual([
      { at: "2026-12-03T09:00:00.000Z", subject: "Harbour budget", who: ["Anna Berg", "Bo Lind"] },
    ]);
  });

  it("that comes again changes nothing, and an older version neither", async () => {
    const again = await service.send(invitation(calendar("google-en-invite"), { subject: "Invitation" }));
    expect(textOf(again)).toContain("I know this meeting already: “Harbour budget”");
    const update = calendar("google-en-invite", [
      ["SEQUENCE:0", "SEQUENCE:4"],
      ["20261203T", "20261202T"],
    ]);
    expect(textOf(await service.send(invitation(update, {})))).toMatch(
      /Moved: you meet Anna Berg and Bo Lind on Wednesday 2 December .* It was on Thursday 3 December at 10:00/u,
    );
    const older = await service.send(invitation(calendar("google-en-invite"), { subject: "Invitation, once more" }));
    expect(textOf(older)).toContain("That is an older version of “Harbour budget”. It stays on Wednesday 2 December");
    expect(await meetings()).toMatchObject([{ at: "2026-12-02T09:00:00.000Z" }]);
  });

  it("is undone like anything else", async () => {
    const [receipt] = await service.send(
      withFile(calendar("apple-en-invite"), { text: "With Ruth, about the merger" }),
    );
    expect(receipt?.text).toContain("Ruth Adler");
    expect(await meetings()).toHaveLength(2);
    await service.answer(receipt ?? expect.fail(), "undo");
    expect(await meetings()).toHaveLength(1);
  });

  it("is not the last contact, keeps its people out of the check-ins, and stands in the digest before it", async () => {
    await service.clock({ to: "2026-11-30T06:45:00Z" });
    const [digest] = await digests();
    const text = textOf([digest ?? expect.fail()]);
    expect(text).toMatch(
      /1\. Harbour budget Wednesday 2 December from 10:00 to 11:00, Quay 4, Havnegade 12, Aarhus\./u,
    );
    expect(text).toContain("You and Anna talked on the phone on Monday 23 November: “salmon feed”.");
    expect(text).toContain("You promised Anna “the figures”, by Wednesday 2 December.");
    expect(text).toContain("Bo Lind. No contact before, as far as I know.");
    expect(text).not.toContain("Give a sign of life");
    expect(digest?.html).toContain("Harbour budget");
    expect(digest?.subject).toContain("Anna Berg and Bo Lind");
  });

  it("is an interaction once it is over, recorded in the next digest, once", async () => {
    await service.clock({ to: "2026-12-07T06:45:00Z" });
    const [, second] = await digests();
    expect(textOf([second ?? expect.fail()])).toMatch(
      /Recorded .*Wednesday 2 December .*You met Anna Berg and Bo Lind: “Harbour budget”\./u,
    );
    const [who] = await service.send({ to: `me@${DOMAIN}`, text: "who is Bo Lind" });
    expect(textOf([who ?? expect.fail()])).toContain("You met Bo Lind on Wednesday 2 December: “Harbour budget”.");
    await service.send({ to: `log@${DOMAIN}`, text: "Coffee with Karl Dam today" });
    await service.clock({ to: "2026-12-14T06:45:00Z" });
    const [, , third] = await digests();
    expect(third?.text).toContain("Karl Dam");
    expect(textOf([third ?? expect.fail()])).not.toMatch(/Recorded .*Harbour budget/u);
    const number = /(\d+)\. +You met Anna Berg/u.exec(second?.text ?? "")?.[1];
    const undone = await service.answer(second ?? expect.fail(), `undo ${number}`);
    expect(textOf(undone)).toContain("You met Anna Berg and Bo Lind on Wednesday 2 December: “Harbour budget”.");
    expect(await meetings()).not.toContainEqual(expect.objectContaining({ subject: "Harbour budget" }));
  });

  it("of the past is an interaction at once", async () => {
    const past = calendar("google-en-invite", [
      ["20261203T", "20261208T"],
      ["4kq7c0b2m5r8s1t3v6x9z", "past"],
    ]);
    const receipts = await service.send(withFile(past, {}));
    expect(textOf(receipts)).toContain("You met Anna Berg and Bo Lind on Tuesday 8 December: “Harbour budget”.");
  });

  it("that a person's calendar forwards by a rule passes the drop-box, for all its automatic marks", async () => {
    const dropBox = (await service.json<{ owner: { dropBox: string } }>("GET", `/api/export?owner=${OWNER}`)).owner
      .dropBox;
    const ics = calendar("google-en-invite", [
      ["20261203T", "20261217T"],
      ["4kq7c0b2m5r8s1t3v6x9z", "dropped"],
    ]);
    await service.post(
      invitation(ics, {
        from: "anna.berg@havnelab.example",
        to: dropBox,
        shown: OWNER,
        headers: ["Auto-Submitted: auto-generated", "Sender: Google Calendar <calendar-notification@google.com>"],
      }),
    );
    await service.idle();
    expect((await meetings()).map(({ at }) => at)).toContain("2026-12-17T09:00:00.000Z");
    const off = ics.replace("METHOD:REQUEST", "METHOD:CANCEL").replace("SEQUENCE:0", "SEQUENCE:9");
    const mail = { from: "anna.berg@havnelab.example", shown: OWNER, subject: "Cancelled: Harbour budget" };
    const receipt = async (headers: readonly string[], to: string) => {
      const before = (await service.outbox()).length;
      await service.post(invitation(off, { ...mail, to, headers }));
      await service.idle();
      return textOf((await service.outbox()).slice(before));
    };
    const forged = await receipt(["X-Local-Verdicts: dmarc=FAIL"], dropBox);
    expect(forged).toMatch(
      /anna\.berg@havnelab\.example says of “Harbour budget” .* it is cancelled\. Nothing proves/u,
    );
    expect((await meetings()).map(({ at }) => at)).toContain("2026-12-17T09:00:00.000Z");
    expect(await receipt([], dropBox)).toContain("Cancelled: the meeting with");
    expect((await meetings()).map(({ at }) => at)).not.toContain("2026-12-17T09:00:00.000Z");
  });

  it("inside a mail that is forwarded as a file is found too", async () => {
    const ics = calendar("apple-en-invite", [
      ["20261201T", "20261216T"],
      ["1E6A2C44", "forwarded"],
    ]);
    const inner = invitation(ics, { from: "ruth@tidewater.example", shown: OWNER, subject: "Catch up" });
    const receipts = await service.send(forwardedAsFile(inner, { subject: "Fwd: Catch up" }));
    expect(textOf(receipts)).toContain("You meet Ruth Adler");
    expect((await meetings()).map(({ at }) => at)).toContain("2026-12-16T16:00:00.000Z");
  });

  it("that nobody can read is said so, and a megabyte of nonsense does no harm", async () => {
    const receipts = await service.send(withFile("BEGIN:VCALENDAR\r\nBEGIN:VTODO\r\nEND:VTODO\r\nEND:VCALENDAR", {}));
    expect(textOf(receipts)).toContain("I found no meeting that I can read in that calendar file.");
    const before = await meetings();
    const hostile = `BEGIN:VCALENDAR\r\n${"BEGIN:VEVENT\r\nRRULE:FREQ=DAILY;COUNT=999999999\r\n".repeat(20_000)}`;
    await service.send(withFile(hostile, { subject: "x" }));
    expect(await meetings()).toEqual(before);
    expect((await service.inbox()).at(-1)?.status).toBe("applied");
  });
});

describe.runIf(tellingsHere(["en", "da"]).includes("da"))("et møde", () => {
  const own = [["ann@example.org", DANE]] as const;
  const danish = { from: DANE, subject: "Indbydelse", text: "Du er inviteret til et møde med os andre." };

  it("kommer med en indbydelse fra Outlook, flyttes og aflyses", async () => {
    const moved = [...own, ["20261202T", "20261216T"], ["20261204T", "20261218T"]] as const;
    const invited = await service.send(invitation(calendar("outlook-da-invite", moved), danish));
    expect(textOf(invited)).toMatch(
      /Du skal mødes med Mette Bæk og Jens Holm onsdag den 16\. december kl\. 13\.30-14\.30: »Kaffe og planer for foråret«\./u,
    );
    const updated = await service.send(invitation(calendar("outlook-da-update", moved), danish));
    expect(textOf(updated)).toMatch(/Flyttet: du skal mødes med .* fredag den 18\. december kl\. 10\.00-11\.00/u);
    expect(await meetings(DANE)).toMatchObject([{ at: "2026-12-18T09:00:00.000Z" }]);
    const cancelled = await service.send(invitation(calendar("outlook-da-cancel", moved), danish));
    expect(textOf(cancelled)).toMatch(/Aflyst: mødet med .* fredag den 18\. december kl\. 10\.00-11\.00/u);
    expect(await meetings(DANE)).toEqual([]);
    await service.answer(cancelled[0] ?? expect.fail(), "fortryd", { from: DANE });
    expect(await meetings(DANE)).toMatchObject([{ at: "2026-12-18T09:00:00.000Z" }]);
    const unknown = calendar("outlook-da-cancel", [...moved, ["040000008200E", "other"]]);
    expect(textOf(await service.send(invitation(unknown, danish)))).toContain("Det møde kendte jeg ikke");
  });

  it("i en række tæller næste gang, og et svar ændrer ikke noget", async () => {
    const series = await service.send(
      invitation(calendar("google-da-series", [...own, ["20261130T", "20261214T"]]), danish),
    );
    expect(textOf(series)).toMatch(/Søren Ågård mandag den 28\. december kl\. 14\.00-14\.45/u);
    const before = await meetings(DANE);
    const reply = calendar("fastmail-da-reply", [...own]);
    expect(await service.send(invitation(reply, danish))).toEqual([]);
    const text =
      "Find en ny dag.\r\n\r\n---------- Videresendt meddelelse ---------\r\nFra: Bo Lind <bo.lind@nordlys.example>\r\nDato: tirs. 24. nov. 2026 kl. 14.00\r\nEmne: Afslået: Frokost\r\nTil: <mette@example.com>\r\n\r\nJeg kan ikke.";
    const answer = await service.send(invitation(reply, { ...danish, text }));
    expect(textOf(answer)).toContain("Bo Lind har svaret på indbydelsen til »Frokost«");
    expect(await meetings(DANE)).toEqual(before);
  });

  it("står i ugens mail før det og under Husket bagefter", async () => {
    await service.clock({ to: "2026-12-21T06:45:00Z" });
    await service.clock({ to: "2026-12-28T06:45:00Z" });
    const texts = (await digests(DANE)).map((mail) => textOf([mail]));
    expect(
      texts.some((text) => /Løfter og datoer .*Makkermøde om mentorordningen Mandag den 28\. december/u.test(text)),
    ).toBe(true);
    expect(texts.some((text) => /fredag den 18\. december .*Du mødtes med Mette Bæk og /iu.test(text))).toBe(true);
    // Every other Monday: the next time comes by itself, and what has been is remembered.
    await service.clock({ to: "2027-01-04T06:45:00Z" });
    await service.clock({ to: "2027-01-11T06:45:00Z" });
    const after = (await digests(DANE)).map((mail) => textOf([mail]));
    expect(after.some((text) => /28\. december .*Du mødtes med Søren Ågård/iu.test(text))).toBe(true);
    expect(after.some((text) => /Makkermøde om mentorordningen Mandag den 11\. januar/u.test(text))).toBe(true);
  });
});
