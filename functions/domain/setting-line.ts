// What a receipt says of the owner's own settings, as codes with their data.
// Invariant: as every line, plain data that can be stored with its journal.

import type { Day, Language, Moment, Owner, ReceiptMode, Weekday } from "./model.ts";

/** One line about how and when the owner is written to. */
export type SettingLine =
  | { readonly kind: "paused"; readonly until: Day }
  | { readonly kind: "resumed"; readonly nextDigestAt: Moment }
  | { readonly kind: "not-paused"; readonly nextDigestAt: Moment }
  | { readonly kind: "time-zone-set"; readonly timeZone: string; readonly nextDigestAt: Moment }
  | { readonly kind: "language-set"; readonly language: Language; readonly monthFirst?: boolean }
  | {
      readonly kind: "digest-slot-set";
      readonly weekday: Weekday;
      readonly time: string;
      readonly nextDigestAt: Moment;
    }
  | { readonly kind: "at-most-set"; readonly count: number }
  | { readonly kind: "default-cadence-set"; readonly days: number }
  | { readonly kind: "receipts-set"; readonly mode: ReceiptMode }
  /** Addresses that the deployment's list has beside one of the owner's; mail still goes to the `registered` one. */
  | { readonly kind: "addresses-known"; readonly addresses: readonly string[]; readonly registered: string }
  | { readonly kind: "settings"; readonly owner: Owner };
