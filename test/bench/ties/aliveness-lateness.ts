// Ranks by A · D, as the digest does among people of equal importance with nothing else at hand.
import { alivenessOf, latenessOf } from "./tie.ts";
import type { Tie } from "./tie.ts";

export function warmthScore(tie: Tie): number {
  return alivenessOf(tie) * latenessOf(tie);
}
