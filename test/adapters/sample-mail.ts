// A rendered mail for the tests of sending.
// Invariant: words outside ASCII in every place that may have them.

import type { RenderedMail } from "../../functions/app/ports.ts";

export function aMail(more: Partial<RenderedMail> = {}): RenderedMail {
  return {
    from: "Livstegn <livstegn@in.example.org>",
    to: "ann@example.org",
    replyTo: "r+abc234@in.example.org",
    subject: "Giv lyd fra dig: Åse Ørsted og Bo",
    text: "1. Åse Ørsted\n   sidst talt sammen 3. maj\n\n-- \nLivstegn\n",
    html: '<p lang="da">1. Åse Ørsted</p>',
    attachments: [],
    headers: { "Auto-Submitted": "auto-generated", "X-Livstegn-Kind": "digest" },
    ...more,
  };
}
