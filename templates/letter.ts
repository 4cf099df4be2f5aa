// What all letters have in common: language, footer, the list of drafts.
// Invariant: a letter names only what differs from this.

import type { Block, Letter } from "./blocks.ts";
import type { MailView } from "./views.ts";
import type { Voice } from "./voice.ts";

/** A letter with the common parts filled in. */
export function letterOf(
  view: MailView,
  { phrases }: Voice,
  parts: {
    readonly subject: string;
    readonly title: string;
    readonly blocks: readonly Block[];
    readonly attachments?: Letter["attachments"];
  },
): Letter {
  return {
    language: view.language,
    subject: parts.subject,
    title: parts.title,
    blocks: parts.blocks,
    footer: phrases.common.footer(view.domain, footerOf(view)),
    draftsHeading: phrases.common.draftsHeading,
    attachments: parts.attachments ?? [],
  };
}

/** A rest is offered where a mail came by itself, the manual where this is not it. */
function footerOf(view: MailView): "whole" | "manual" | "name" {
  if (view.kind === "digest" || view.kind === "follow-up") return "whole";
  const isManual =
    (view.kind === "receipt" || view.kind === "welcome") && view.lines.some(({ kind }) => kind === "help");
  return isManual ? "name" : "manual";
}
