// What absence notices and bounces call themselves in their subjects, by language, and who sends them.
// Invariant: a row stands at the head of a subject; a person's own "Re: out of office hours?" does not.

import type { Forwarded } from "../../mail/parsed-mail.ts";
import { isReactionText } from "./reaction.ts";

/** Heads of subjects that mail programs write themselves, lower-case, with the language they are in. */
const SUBJECT_HEADS: readonly (readonly [language: string, head: string])[] = [
  ["en", "automatic reply"],
  ["en", "auto reply"],
  ["en", "auto-reply"],
  ["en", "autoreply"],
  ["en", "out of office"],
  ["en", "out of the office"],
  ["en", "vacation reply"],
  ["en", "undeliverable"],
  ["en", "undelivered mail returned to sender"],
  ["en", "delivery status notification"],
  ["en", "mail delivery failed"],
  ["en", "mail delivery failure"],
  ["en", "delivery failure"],
  ["en", "returned mail"],
  ["en", "failure notice"],
  ["en", "message recall failure"],
  ["en", "read receipt"],
  ["en", "read:"],
  ["en", "not read:"],
  ["da", "automatisk svar"],
  ["da", "autosvar"],
  ["da", "ikke til stede"],
  ["da", "fraværsbesked"],
  ["da", "kan ikke leveres"],
  ["da", "læst:"],
  ["nb", "automatisk svar"],
  ["nb", "fraværsmelding"],
  ["nb", "kan ikke leveres"],
  ["sv", "automatiskt svar"],
  ["sv", "autosvar"],
  ["sv", "frånvaromeddelande"],
  ["sv", "det går inte att leverera"],
  ["de", "automatische antwort"],
  ["de", "abwesenheitsnotiz"],
  ["de", "abwesenheit:"],
  ["de", "unzustellbar"],
  ["nl", "automatisch antwoord"],
  ["nl", "afwezigheidsbericht"],
  ["nl", "onbestelbaar"],
  ["fr", "réponse automatique"],
  ["fr", "absence du bureau"],
  ["fr", "non remis"],
  ["es", "respuesta automática"],
  ["es", "fuera de la oficina"],
  ["es", "no se puede entregar"],
  ["pt", "resposta automática"],
  ["pt", "fora do escritório"],
  ["it", "risposta automatica"],
  ["it", "fuori sede"],
  ["fi", "automaattinen vastaus"],
  ["fi", "poissaoloviesti"],
  ["pl", "automatyczna odpowiedź"],
  ["pl", "odpowiedź automatyczna"],
  ["cs", "automatická odpověď"],
  ["sk", "automatická odpoveď"],
  ["hu", "automatikus válasz"],
  ["ro", "răspuns automat"],
  ["ru", "автоматический ответ"],
  ["ru", "автоответ"],
  ["uk", "автоматична відповідь"],
  ["tr", "otomatik yanıt"],
  ["el", "αυτόματη απάντηση"],
  ["is", "sjálfvirkt svar"],
  ["et", "automaatvastus"],
  ["lt", "automatinis atsakymas"],
  ["lv", "automātiska atbilde"],
  ["hr", "automatski odgovor"],
  ["sl", "samodejni odgovor"],
  ["bg", "автоматичен отговор"],
  ["ja", "自動応答"],
  ["zh", "自动答复"],
  ["zh", "自動回覆"],
  ["ko", "자동 회신"],
  ["ar", "رد تلقائي"],
  ["he", "תשובה אוטומטית"],
];

/** Local parts of machines that report on mail (RFC 2142 and the common mail servers). */
const MAILER_LOCAL_PARTS: ReadonlySet<string> = new Set([
  "mailer-daemon",
  "postmaster",
  "mail-daemon",
  "maildaemon",
  "bounce",
  "bounces",
]);

/** Whether a subject begins as a machine's notice does. */
export function isAutomaticSubject(subject: string): boolean {
  const folded = subject.trim().normalize("NFC").toLowerCase();
  return SUBJECT_HEADS.some(([, head]) => folded.startsWith(head));
}

/** Whether the mail that somebody forwards is no message of a person: an absence notice, a bounce, an emoji. */
export const isNotice = ({ subject, from, body, automatic }: Forwarded): boolean =>
  automatic === true || isAutomaticSubject(subject) || isMailerAddress(from.address) || isReactionText(body);

/** Whether an address is that of a mail server reporting. */
export const isMailerAddress = (address: string): boolean =>
  MAILER_LOCAL_PARTS.has((address.split("@")[0] ?? "").toLowerCase());
