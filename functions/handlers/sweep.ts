// A rate schedule: whatever was claimed or due and never finished is finished.
// Invariant: its event carries nothing that is needed.

import { sweep } from "../app/sweep.ts";
import { composeSending } from "./compose-sending.ts";

export async function handler(): Promise<{ unfinished: number }> {
  return { unfinished: await sweep(composeSending()) };
}
