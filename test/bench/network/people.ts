// Five hundred invented people: a few close ones with a cadence of their own, many with a rhythm, most seldom met.
// Invariant: the same seed gives the same people, each with a name and an address that nobody else has.

import { settleContact } from "../../../functions/domain/due.ts";
import { blankContact } from "../../../functions/domain/decide/contacts.ts";
import type { Contact, Owner } from "../../../functions/domain/model.ts";
import type { Chance } from "./chance.ts";
import { dayNumber, dayText } from "./facts.ts";
import type { Person } from "./facts.ts";

const FIRST_NAMES =
  "Anna Bo Cecilie David Emil Freja George Hanne Ida Jonas Karen Lars Mette Niels Olga Peter Rikke Simon Tove Ulla Viggo Wendy Xenia Yrsa Zara".split(
    " ",
  );
const LAST_NAMES =
  "Agerskov Birk Colding Dalby Egholm Fabricius Gram Hvid Iversen Juhl Klit Lyng Mose Nygaard Overby Poulsen Ravn Skov Toft Winther".split(
    " ",
  );
export const TOPICS =
  "salmon harbours auditors windmills ceramics logistics recruitment vineyards robotics libraries insulation ferries".split(
    " ",
  );
const CADENCES = [28, 42, 61, 91, 91, 183] as const;
const KNOWN_FOR_DAYS = 1100;

/** One in twenty has a cadence; of the others one in five is met often, one in four now and then. */
export function somePeople(count: number, today: string, chance: Chance): Person[] {
  return Array.from({ length: count }, (_, i) => {
    const name = `${FIRST_NAMES[i % FIRST_NAMES.length]} ${LAST_NAMES[Math.floor(i / FIRST_NAMES.length) % LAST_NAMES.length]}`;
    const kind = chance.next();
    const lifeDays = kind < 0.2 ? chance.between(14, 60) : kind < 0.45 ? chance.between(60, 240) : 900;
    return {
      id: (1000 + i).toString(16).padStart(16, "0"),
      name,
      address: `${name.toLowerCase().replace(" ", ".")}@network.example`,
      ...(i % 20 === 7 ? { cadenceDays: chance.pick(CADENCES) } : {}),
      interests: chance.happens(0.35) ? [chance.pick(TOPICS)] : [],
      ...(chance.happens(0.2) ? { birthday: dayText(chance.between(0, 364)).slice(5) } : {}),
      lifeDays,
      touches: history(dayNumber(today), lifeDays, chance),
      showings: [],
      pledges: [],
      snoozedUntil: undefined,
      skippedUntil: undefined,
    };
  });
}

function history(today: number, lifeDays: number, chance: Chance): Person["touches"] {
  const touches: Person["touches"] = [];
  let day = today - chance.between(1, Math.min(lifeDays, 500));
  while (day > today - KNOWN_FOR_DAYS && touches.length < 25) {
    touches.unshift({ day, direction: chance.pick(["in", "out", "both"]) });
    day -= Math.max(1, Math.round(-Math.log(1 - chance.next()) * lifeDays));
  }
  return touches.length > 0 || chance.happens(0.3) ? touches : [{ day, direction: "both" }];
}

/** The person as an import would have left them. */
export function toContact(person: Person, owner: Owner): Contact {
  const blank = blankContact(person.id, person.name, owner.createdAt);
  const contact: Contact = {
    ...blank,
    addresses: [person.address],
    interests: person.interests,
    dates: person.birthday === undefined ? [] : [{ label: "birthday", date: `--${person.birthday}` }],
    ...(person.cadenceDays === undefined ? {} : { cadenceDays: person.cadenceDays }),
    touches: person.touches.map(({ day, direction }, i) => ({
      interaction: `${person.id.slice(8)}${i.toString(16).padStart(8, "0")}`,
      at: dayText(day),
      channel: "mail",
      direction,
    })),
  };
  return settleContact(contact, owner, owner.createdAt.slice(0, 10));
}
