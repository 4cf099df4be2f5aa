// Which lines stand in a longer text, in its order: the chain of places that covers the most words.
// Invariant: places of a chain never overlap, and rise with the lines; the time is n log n.

/** Line `line` stands from word `start` to before word `end` of the text. */
export type Match = { readonly line: number; readonly start: number; readonly end: number };

type Link = { readonly match: Match; readonly weight: number; readonly before: Link | undefined };

/** The heaviest chain; `matches` by rising line. */
export function bestChain(matches: readonly Match[]): readonly Match[] {
  const ends = [...new Set(matches.map(({ end }) => end))].sort((a, b) => a - b);
  const best: (Link | undefined)[] = Array.from({ length: ends.length + 1 });
  let heaviest: Link | undefined;
  for (let from = 0; from < matches.length;) {
    const to = endOfLine(matches, from);
    // All places of a line are looked at before one of them counts, so that no line is there twice.
    const links = matches
      .slice(from, to)
      .map((match) => linkOf(match, heaviestUpTo(best, countUpTo(ends, match.start))));
    for (const link of links) {
      put(best, link, countUpTo(ends, link.match.end));
      if (link.weight > (heaviest?.weight ?? 0)) heaviest = link;
    }
    from = to;
  }
  const chain: Match[] = [];
  for (let link = heaviest; link !== undefined; link = link.before) chain.push(link.match);
  return chain.reverse();
}

function endOfLine(matches: readonly Match[], from: number): number {
  let to = from;
  while (to < matches.length && matches[to]?.line === matches[from]?.line) to += 1;
  return to;
}

function linkOf(match: Match, before: Link | undefined): Link {
  return { match, weight: match.end - match.start + (before?.weight ?? 0), before };
}

/** How many of the ends are not behind this one. */
function countUpTo(ends: readonly number[], end: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) <= end) low = middle + 1;
    else high = middle;
  }
  return low;
}

// A tree of prefix maxima (Fenwick), by the rank of the ends of places.
function heaviestUpTo(best: readonly (Link | undefined)[], rank: number): Link | undefined {
  let heaviest: Link | undefined;
  for (let at = rank; at > 0; at -= at & -at) {
    const link = best[at];
    if (link !== undefined && link.weight > (heaviest?.weight ?? 0)) heaviest = link;
  }
  return heaviest;
}

function put(best: (Link | undefined)[], link: Link, rank: number): void {
  for (let at = rank; at < best.length; at += at & -at) {
    if ((best[at]?.weight ?? 0) < link.weight) best[at] = link;
  }
}
