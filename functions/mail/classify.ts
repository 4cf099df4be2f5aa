// Each line of a body on its own: is it a label of a header block, the marker of a forward, or words?
// Invariant: one look at each line; everything later reasons over these kinds and never over raw text again.

import { readLabelLine, type LabelLine } from "./label-line.ts";
import type { Line } from "./lines.ts";
import { readMarker, type MarkerLine } from "./marker.ts";

export type ClassifiedLine = Line & { readonly label: LabelLine | null; readonly marker: MarkerLine | null };

export function classify(line: Line): ClassifiedLine {
  const { text, depth, cut } = line;
  return { text, depth, cut, label: readLabelLine(text), marker: readMarker(text) };
}
