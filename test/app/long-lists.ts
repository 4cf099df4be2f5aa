// Lists that are too long for one transaction, and a function that dies while it takes them in.

import type { OwnerData, Store } from "../../functions/app/ports.ts";
import type { FakePorts } from "../fakes/fake-ports.ts";
import type { Letter } from "./arriving.ts";

/** Names of letters alone: `Person Aa`, `Person Ab` ... */
export const nameOf = (at: number): string =>
  `Person ${String.fromCodePoint(65 + Math.floor(at / 26))}${String.fromCodePoint(97 + (at % 26))}r`;

/** A mail with a table of so many people; those of one family are nobody of another. */
export const list = (count: number, family = ""): Letter => ({
  to: "me@in.example.org",
  subject: "",
  headers: { "Content-Type": 'multipart/mixed; boundary="b"' },
  text: [
    "--b",
    "Content-Type: text/plain",
    "",
    "",
    "--b",
    "Content-Type: text/csv; charset=utf-8",
    'Content-Disposition: attachment; filename="people.csv"',
    "",
    "Name,E-mail",
    ...Array.from({ length: count }, (_, at) => `${nameOf(at)}${family},p${at}${family}@people.example`),
    "--b--",
    "",
  ].join("\r\n"),
});

/** All that is stored of the one owner. */
export async function ownerData(ports: FakePorts): Promise<OwnerData> {
  const id = await ports.store.ownerIdByAddress("ann@example.org");
  const data = id === undefined ? undefined : await ports.store.all(id);
  if (data === undefined) throw new Error("There is no owner.");
  return data;
}

/** What was sent, by its kind, and the words of the last of it on one line. */
export const kinds = (ports: FakePorts): readonly (string | undefined)[] =>
  ports.mailer.outbox.map(({ mail }) => mail.headers["X-Livstegn-Kind"]);
export const lastText = (ports: FakePorts): string =>
  (ports.mailer.outbox.at(-1)?.mail.text ?? "").replace(/\s+/gu, " ");

/** A commit fails after so many were stored, as when the function dies. */
export function dieAfter(ports: FakePorts, commits: number): { revive: () => void } {
  const real = { ...ports.store };
  let left = commits;
  const commit: Store["commit"] = async (decision) => {
    left -= 1;
    if (left < 0) throw new Error("The function died.");
    return real.commit(decision);
  };
  Object.assign(ports.store, { commit });
  return { revive: () => void Object.assign(ports.store, real) };
}
