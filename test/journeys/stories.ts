// Mails that the stories are told with, in the form that mail programs give them.

import type { OutgoingMail } from "./service.ts";
import { DOMAIN } from "./service.ts";

/** A received mail forwarded from Gmail in the browser, with the owner's words above. */
export function gmailForward({
  note = "",
  from,
  name,
  date,
  subject,
  body,
  language = "en",
}: {
  note?: string;
  from: string;
  name: string;
  date: string;
  subject: string;
  body: string;
  language?: "en" | "da";
}): OutgoingMail {
  const words =
    language === "en"
      ? { from: "From", date: "Date", subject: "Subject", to: "To" }
      : { from: "Fra", date: "Dato", subject: "Emne", to: "Til" };
  const text = `${note}\n\n---------- Forwarded message ---------\n${words.from}: ${name} <${from}>\n${words.date}: ${date}\n${words.subject}: ${subject}\n${words.to}: Ann Holm <ann@example.org>\n\n\n${body}\n`;
  return { to: `log@${DOMAIN}`, subject: `Fwd: ${subject}`, text };
}

/** A moment as Gmail writes it above a forward, in Copenhagen's wall clock. */
export function gmailDate(iso: string, language: "en" | "da"): string {
  const at = new Date(iso);
  const zone = { timeZone: "Europe/Copenhagen" } as const;
  const time = at.toLocaleTimeString("en-GB", { ...zone, hour: "2-digit", minute: "2-digit" });
  const day = (options: Intl.DateTimeFormatOptions): string =>
    at.toLocaleDateString(language === "en" ? "en-GB" : "da-DK", { ...zone, ...options });
  if (language === "en")
    return `${day({ weekday: "short" })}, ${day({ day: "numeric" })} ${day({ month: "short" })} ${day({ year: "numeric" })} at ${time}`;
  return `${day({ weekday: "short" }).replace(".", "")}. ${day({ day: "numeric", month: "short", year: "numeric" })} kl. ${time.replace(":", ".")}`;
}
