// Where somebody was met, as notes tell it: the occasion, not what the person cares about.
// Invariant: a few words behind the place word go; what the talk was about stays.

const WHERE_MET =
  /(?<!\p{L})(?:met|mødt(?:e|es)?|traf)(?!\p{L})[^.,;:\n]{0,40}?(?<!\p{L})(?:at|in|on|during|på|til|i|ved|under)(?:[ \t]+[^\s.,;:]+){1,4}/giu;

/** A note without the place of a first meeting. */
export function withoutWhereMet(text: string): string {
  return text.replace(WHERE_MET, " ");
}
