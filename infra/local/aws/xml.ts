// XML as S3 and SES answer it.
// Invariant: whatever text goes in, a well-formed document comes out.

export type XmlNode = readonly [name: string, content: string | number | boolean | readonly XmlNode[]];

/** A document with a namespace, if its service has one. */
export function xmlDocument([name, content]: XmlNode, namespace?: string): string {
  const attribute = namespace === undefined ? "" : ` xmlns="${namespace}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${name}${attribute}>${printed(content)}</${name}>`;
}

function printed(content: XmlNode[1]): string {
  if (typeof content !== "object") return escaped(String(content));
  return content.map(([name, inner]) => `<${name}>${printed(inner)}</${name}>`).join("");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
};

function escaped(text: string): string {
  // XML 1.0 has no way to write the other control characters at all.
  return text
    .replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, "\ufffd")
    .replace(/[&<>"\r]/g, (found) => ENTITIES[found] ?? "");
}
