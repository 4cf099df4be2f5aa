// What a person reads when the stack has started: where it is and what to do first.
// Invariant: goes to standard error; nothing reads it but people.
import type { Doors } from "./doors.ts";
import type { Flags } from "./flags.ts";
import { MAIL_DOMAIN } from "./receive.ts";

export function greeting(flags: Flags, { http, smtp, stack }: Pick<Doors, "http" | "smtp" | "stack">): string {
  const time = `${new Date(stack.clock.now()).toISOString().slice(0, 16).replace("T", " ")} UTC`;
  const lines = [
    "Livstegn serves.",
    "",
    `  Open    ${http}  to write the first mail, see what became of it, and move the clock.`,
    `  Mail    ${smtp}  takes mail for ${MAIL_DOMAIN}; the first mail to me@${MAIL_DOMAIN} makes its sender an owner.`,
    `  Clock   ${stack.clock.isFrozen() ? `stands at ${time} until you move it` : "the machine's, until you move it"}`,
    `  Data    ${flags.data}`,
    "",
    "  Ctrl-C ends it; everything is kept, and --fresh begins anew.",
  ];
  return `\n${lines.join("\n")}\n`;
}
