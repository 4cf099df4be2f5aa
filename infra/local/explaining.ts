// How a mail was or would be read, as the `explain` document of the console and the command line has it.
// Invariant: nothing is stored, and the service's own readers and rules give every answer.
import { readVerbs } from "../../functions/app/envelope.ts";
import { explainMail, ownerFromMail, type Explanation } from "../../functions/app/explain.ts";
import type { Ports } from "../../functions/app/ports.ts";
import { answeredMail, roadsOf } from "../../functions/app/roads.ts";
import { receivedNoticeSchema } from "../../functions/contract.ts";
import { readRecipient, type AddressVerb } from "../../functions/intent/addresses.ts";
import type { Road } from "../../functions/intent/read-commands.ts";
import { screen } from "../../functions/intent/screening/screen.ts";
import { readMail } from "../../functions/mail/read-mail.ts";
import { DEFAULT_TIME_ZONE } from "./environment.ts";
import { fileArrival } from "./file-arrival.ts";
import type { Arrived } from "./inbox.ts";
import { MAIL_DOMAIN } from "./receive.ts";

/** Explains a mail that arrived, with its owner's zone and the numbers of the mail that it answers. */
export async function explainArrived(ports: Ports, arrived: Arrived, raw: Uint8Array): Promise<Explanation> {
  const { store, settings } = ports;
  const notice = receivedNoticeSchema.parse(JSON.parse(arrived.notice));
  const record = await store.mail(arrived.id);
  const verbs = await readVerbs(ports, notice.receipt, notice.mail.timestamp);
  const id = record?.owner ?? (await store.ownerIdByAddress(arrived.from.toLowerCase()));
  const answered = id === undefined ? undefined : answeredMail(verbs, id);
  const state =
    id === undefined
      ? undefined
      : await store.loadState(id, {
          sharesSince: notice.mail.timestamp,
          journals: "none",
          ...(answered === undefined ? {} : { answered }),
        });
  return explainMail(raw, {
    owner: state?.owner ?? ownerFromMail(readMail(raw), settings.defaultTimeZone),
    now: notice.mail.timestamp,
    roads: state === undefined ? plainRoads(verbs) : roadsOf(verbs, state),
    ownDomain: settings.domain,
    rules: record?.rules ?? [],
  });
}

/** Explains a raw mail that nobody received: its own recipients say how it is to be read, else it is a note to `log@`. */
export function explainFile(raw: Uint8Array, now: string): Explanation {
  const mail = readMail(raw);
  const named = [...mail.to, ...mail.cc].map(({ address }) => address.toLowerCase());
  const verbs = named
    .filter((address) => address.endsWith(`@${MAIL_DOMAIN}`))
    .map((address) => readRecipient(address, { domain: MAIL_DOMAIN, keys: [], now }));
  const answers = named.some((address) => address.startsWith("r+"));
  const roads: readonly Road[] = answers ? [{ kind: "reply", numbers: [] }] : plainRoads(verbs);
  return explainMail(raw, {
    owner: ownerFromMail(mail, DEFAULT_TIME_ZONE),
    now: mail.date === "" ? now : mail.date,
    roads: roads.length === 0 ? [{ kind: "log" }] : roads,
    ownDomain: MAIL_DOMAIN,
    rules: screen(fileArrival(raw, mail, verbs)).rules,
  });
}

/** Roads that need no owner. */
function plainRoads(verbs: readonly AddressVerb[]): readonly Road[] {
  const words = verbs.flatMap((verb) => (verb.kind === "day" ? [verb.word] : []));
  const roads = verbs.flatMap((verb): readonly Road[] => {
    switch (verb.kind) {
      case "log":
      case "share":
      case "ask":
      case "intro":
      case "me":
      case "help":
      case "drop-box":
        return [{ kind: verb.kind }];
      case "reply":
        return [{ kind: "reply", numbers: [] }];
      case "draft":
        return [{ kind: "draft", nudge: verb.token.subject }];
      case "confirm":
      case "day":
      case "void":
        return [];
    }
  });
  return words.length === 0 ? roads : [...roads, { kind: "follow-up", words }];
}
