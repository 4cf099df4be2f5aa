// The `mailto:` links of a mail: those a reader can tap in the HTML, and those written out in the text.
// Invariant: each link stands once, as the browser would follow it, in the order of the mail.

const HREF = /\shref\s*=\s*(?:"(mailto:[^"]*)"|'(mailto:[^']*)')/gi;
const WRITTEN = /mailto:[^\s<>"]+/gi;
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

export function mailtoLinks(html: string, text: string): readonly string[] {
  const tapped = [...html.matchAll(HREF)].map(([, double, single]) => decodeEntities(double ?? single ?? ""));
  const written = [...text.matchAll(WRITTEN)].map(([link]) => link);
  return [...new Set([...tapped, ...written])];
}

function decodeEntities(value: string): string {
  return value.replaceAll(/&(?:#(\d{1,6})|#x([\da-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(String(hex), 16));
    return ENTITIES[String(name)] ?? whole;
  });
}
