// How the HTML part looks: every style inline for clients that drop style sheets, dark mode in the one sheet there is.
// Invariant: each colour is named by a class too, so that the dark sheet can turn it; no size below 14 px.

import { DARK, LIGHT } from "./palette.ts";
import type { Palette } from "./palette.ts";

const FONT = "-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const SERIF = "Georgia,'Iowan Old Style','Times New Roman',serif";
const MONO = "ui-monospace,SFMono-Regular,Menlo,Consolas,monospace";

/** Class names and their inline styles; `markOf` writes both. */
const LOOKS = {
  page: `margin:0;padding:0;background:${LIGHT.ground};color:${LIGHT.ink};font-family:${FONT};font-size:16px;line-height:1.5;-webkit-text-size-adjust:100%`,
  column: "max-width:600px;margin:0 auto;padding:16px 12px 32px;box-sizing:border-box;overflow-wrap:anywhere",
  card: `background:${LIGHT.card};color:${LIGHT.ink};border:1px solid ${LIGHT.line};border-radius:12px;padding:24px 20px 20px`,
  title: `margin:0;font-family:${SERIF};font-size:26px;line-height:1.25;font-weight:normal;color:${LIGHT.ink}`,
  heading: `margin:32px 0 0;padding:0 0 6px;border-bottom:1px solid ${LIGHT.line};font-family:${SERIF};font-size:20px;line-height:1.3;font-weight:normal;color:${LIGHT.accent}`,
  paragraph: `margin:12px 0;color:${LIGHT.ink}`,
  hint: `margin:12px 0;font-size:15px;color:${LIGHT.quiet}`,
  item: "margin:0;padding:16px 0 20px",
  itemNext: `margin:0;padding:18px 0 20px;border-top:1px solid ${LIGHT.line}`,
  itemTitle: `margin:0 0 4px;font-size:18px;line-height:1.35;font-weight:600;color:${LIGHT.ink}`,
  number: `display:inline-block;min-width:18px;text-indent:0;padding:0 6px;margin:0 4px 0 0;border-radius:9px;background:${LIGHT.soft};color:${LIGHT.accent};font-size:16px;text-align:center;font-weight:600`,
  detail: `margin:0 0 8px;font-size:15px;color:${LIGHT.quiet}`,
  itemLine: `margin:0 0 6px;color:${LIGHT.ink}`,
  opener: `margin:10px 0 8px;padding:0 0 0 12px;border-left:3px solid ${LIGHT.line};font-family:${SERIF};font-style:italic;color:${LIGHT.ink}`,
  acts: "margin:12px 0 0;border-collapse:separate",
  buttonCell: `border-radius:8px;background:${LIGHT.button};mso-padding-alt:10px 18px`,
  button: `display:inline-block;padding:10px 18px;border-radius:8px;background:${LIGHT.button};color:${LIGHT.buttonInk};font-weight:600;text-decoration:none`,
  formButton: `padding:12px 22px;border:0;border-radius:8px;background:${LIGHT.button};color:${LIGHT.buttonInk};font:inherit;font-weight:600;cursor:pointer`,
  taps: `margin:4px 0 0;font-size:15px;color:${LIGHT.quiet}`,
  tap: `display:inline-block;background:${LIGHT.card};padding:10px 13px;margin:8px 8px 0 0;border:1px solid ${LIGHT.line};border-radius:8px;color:${LIGHT.accent};text-decoration:none`,
  pageLink: `display:inline-block;padding:10px 0;color:${LIGHT.accent};text-decoration:underline`,
  list: "margin:12px 0 12px;padding:0;list-style:none",
  listItem: `margin:0 0 10px;padding:0;color:${LIGHT.ink}`,
  rows: `margin:12px 0;padding:0;list-style:none;color:${LIGHT.ink}`,
  rowsAbove: `margin:10px 0 4px;font-size:15px;color:${LIGHT.quiet}`,
  more: `display:block;font-size:15px;color:${LIGHT.quiet}`,
  pairs: "margin:12px 0 0",
  term: `margin:10px 0 0;font-size:15px;color:${LIGHT.quiet}`,
  meaning: `margin:0;color:${LIGHT.ink}`,
  question: `margin:28px 0 0;padding:16px 16px 14px;border-radius:10px;background:${LIGHT.soft};color:${LIGHT.ink}`,
  questionText: `margin:0;font-family:${SERIF};font-size:19px;line-height:1.35;color:${LIGHT.ink}`,
  questionHint: `margin:4px 0 0;font-size:15px;color:${LIGHT.ink}`,
  share: `margin:18px 0 0;font-weight:600;color:${LIGHT.ink}`,
  codeLong: `padding:1px 5px;border-radius:5px;background:${LIGHT.soft};color:${LIGHT.accent};font-family:${MONO};font-size:0.92em;-webkit-box-decoration-break:clone;box-decoration-break:clone`,
  code: `white-space:nowrap;padding:1px 5px;border-radius:5px;background:${LIGHT.soft};color:${LIGHT.accent};font-family:${MONO};font-size:0.92em`,
  footer: `margin:18px 8px 0;font-size:14px;color:${LIGHT.quiet}`,
  footerLine: `margin:0 0 4px;color:${LIGHT.quiet}`,
} as const satisfies Record<string, string>;
export type Look = keyof typeof LOOKS;

/** A row hangs under its number and takes its colour from the list. */
export const rowStyle = 'style="margin:0 0 8px;padding:0 0 0 20px;text-indent:-20px"';

/** The class and style attributes of a look. */
export function markOf(look: Look): string {
  return `class="${look}" style="${LOOKS[look]}"`;
}

/** Marks without their inline styles, which then stand once in the sheet: half the size, for a mail that is too long. */
export function styledOnce(html: string): string {
  const looks = Object.entries(LOOKS).map(([look, style]) => `.${look}{${style}}`);
  return html.replaceAll(/(class="\w+") style="[^"]*"/g, "$1").replace("<style>", () => `<style>${looks.join("")}`);
}

const BY_ROLE: Readonly<Record<keyof Palette, { readonly property: string; readonly looks: readonly Look[] }>> = {
  ground: { property: "background", looks: ["page"] },
  card: { property: "background", looks: ["card", "tap"] },
  ink: {
    property: "color",
    looks: [
      "page",
      "card",
      "title",
      "paragraph",
      "itemTitle",
      "itemLine",
      "opener",
      "share",
      "listItem",
      "rows",
      "meaning",
      "question",
      "questionText",
      "questionHint",
    ],
  },
  quiet: { property: "color", looks: ["hint", "detail", "taps", "rowsAbove", "more", "term", "footer", "footerLine"] },
  accent: { property: "color", looks: ["heading", "number", "tap", "pageLink", "code", "codeLong"] },
  button: { property: "background", looks: ["buttonCell", "button", "formButton"] },
  buttonInk: { property: "color", looks: ["button", "formButton"] },
  soft: { property: "background", looks: ["number", "question", "code", "codeLong"] },
  line: { property: "border-color", looks: ["card", "heading", "itemNext", "opener", "tap"] },
};

/** The style sheet: dark colours, and what only a narrow screen needs. */
export function styleSheet(): string {
  const rules = Object.entries(BY_ROLE).map(([role, { property, looks }]) => {
    const colour = Object.entries(DARK).find(([name]) => name === role)?.[1] ?? "";
    return `${looks.map((look) => `.${look}`).join(",")}{${property}:${colour} !important}`;
  });
  return [
    ":root{color-scheme:light dark;supported-color-schemes:light dark}",
    `@media (prefers-color-scheme:dark){${rules.join("")}}`,
    "@media (max-width:420px){.card{padding:18px 14px 16px !important}.column{padding:8px 6px 24px !important}}",
  ].join("");
}
