// An invitation to Anna and Bo, and what its versions say instead.
import type { Command, PersonRef } from "../../../functions/domain/commands.ts";

export type Meeting = Extract<Command, { kind: "meeting" }>;

export const ANNA: PersonRef = { by: "address", address: "anna@harbour.example", name: "Anna Berg" };
export const BO: PersonRef = { by: "address", address: "bo@lind.example", name: "Bo Lind" };

export function invited(more: Partial<Meeting> = {}, invitation: Partial<Meeting["invitation"]> = {}): Meeting {
  return {
    kind: "meeting",
    act: "hold",
    invitation: { uid: "u1", sequence: 0, ...invitation },
    people: [ANNA, BO],
    at: "2026-12-03T09:00:00.000Z",
    subject: "Harbour budget",
    ...more,
  };
}
export const kinds = ({ lines }: { readonly lines: readonly { readonly kind: string }[] }) =>
  lines.map(({ kind }) => kind);
