// The elements in which mail clients put what they quote, by class, id, name and style.
// Invariant: hard only where nothing that the sender wrote can follow; soft where answers may stand inside or below.

type Cut = "none" | "soft" | "hard";

const rows: readonly { readonly cut: Cut; readonly client: string; readonly pattern: RegExp }[] = [
  { cut: "soft", client: "Gmail", pattern: /class=["']?[^"'>]{0,80}gmail_(?:quote|attr)/iu },
  { cut: "soft", client: "Thunderbird", pattern: /class=["']?[^"'>]{0,40}moz-(?:cite-prefix|forward-container)/iu },
  { cut: "soft", client: "Yahoo", pattern: /(?:class|id)=["']?[^"'>]{0,40}yahoo[_-]?(?:quoted|_quoted)/iu },
  { cut: "soft", client: "Proton", pattern: /class=["']?[^"'>]{0,40}(?:protonmail_quote|proton-quote)/iu },
  { cut: "soft", client: "Tuta, Zoho", pattern: /class=["']?[^"'>]{0,40}(?:tutanota_quote|zmail_extra|tuta_quote)/iu },
  {
    cut: "hard",
    client: "Outlook, new and web",
    pattern:
      /id=["']?(?:x_)*(?:divRplyFwdMsg|appendonsend|mail-editor-reference-message-container|OLK_SRC_BODY_SECTION)/iu,
  },
  { cut: "hard", client: "Outlook mobile", pattern: /(?:class|id)=["']?(?:x_)*ms-outlook-mobile-reference-message/iu },
  {
    cut: "hard",
    client: "Outlook desktop",
    pattern: /border:none; ?border-top: ?solid (?:#E1E1E1|#B5C4DF|windowtext)/iu,
  },
  {
    cut: "hard",
    client: "Outlook.com, Hotmail",
    pattern: /id=["']?(?:x_)*(?:stopSpelling|SkyDrivePlaceholder|replySplit)/iu,
  },
  { cut: "hard", client: "GMX, web.de", pattern: /name=["']?quote["' ]/iu },
  {
    cut: "soft",
    client: "HEY, Samsung, Spark",
    pattern:
      /(?:class|name|id)=["']?(?:trix-content--quote|messageReplySection|composer_quoted|quoted-message|quotedtext|spark_quote)/iu,
  },
];

/** What a tag with attributes says about quotation. */
export function cutOfTag(name: string, tag: string): Cut {
  if (
    name !== "div" &&
    name !== "blockquote" &&
    name !== "hr" &&
    name !== "section" &&
    name !== "p" &&
    name !== "table"
  )
    return "none";
  return rows.find((row) => row.pattern.test(tag))?.cut ?? "none";
}
