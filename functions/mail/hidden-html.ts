// What a mail's HTML hides from its reader: the preview line that newsletters write, words for programs, tracking.
// Invariant: only what is closed again is hidden, and looking for the end stays linear, however many ends are missing.

/** Elements that are hidden by their style; those without an end hide nothing. */
const hideable: ReadonlySet<string> = new Set("div span p table tr td section center font".split(" "));

/** Missing ends that are looked for: more are no person's mail. */
const maxMissing = 20;
/** Nothing that is hidden is longer, but the part of a page that is not for this screen. */
const maxHidden = 100_000;

const style = /\sstyle ?= ?(?:"([^"]{0,1000})|'([^']{0,1000}))/iu;
const hides = /(?:^|[;\s])(?:display ?: ?none|visibility ?: ?hidden|mso-hide ?: ?all)(?![\w-])/iu;

/** Answers the place behind a hidden element that opens with `tag`, or -1 when it is shown. One for each mail. */
export function hiddenReader(html: string): (name: string, tag: string, end: number) => number {
  let missing = 0;
  return (name, tag, end) => {
    if (missing > maxMissing || !hideable.has(name) || !isHidden(tag)) return -1;
    const behind = closingOf(html, name, end);
    if (behind === -1) missing += 1;
    return behind;
  };
}

function isHidden(tag: string): boolean {
  if (!tag.includes("style") && !tag.includes("STYLE")) return false;
  const match = style.exec(tag);
  return match !== null && hides.test(match[1] ?? match[2] ?? "");
}

/** Behind the end tag that belongs to an element that opened before `from`; -1 when there is none. */
function closingOf(html: string, name: string, from: number): number {
  const tags = new RegExp(`<(/?)${name}(?=[\\s>/])[^>]{0,2000}>`, "giu");
  tags.lastIndex = from;
  let depth = 1;
  for (let match = tags.exec(html); match !== null && match.index < from + maxHidden; match = tags.exec(html)) {
    depth += match[1] === "/" ? -1 : 1;
    if (depth === 0) return match.index + match[0].length;
  }
  return -1;
}
