// Ranks by A alone.
import { alivenessOf } from "./tie.ts";
import type { Tie } from "./tie.ts";

export function warmthScore(tie: Tie): number {
  return alivenessOf(tie);
}
