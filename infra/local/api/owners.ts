// The network of an owner: the export document, and why a person is in a digest or not.
// Invariant: read from what is stored, by the functions that the service itself uses.
import { slotOf } from "../../../functions/domain/calendar.ts";
import { why } from "../../../functions/domain/digest/why.ts";
import type { Contact, Interaction, Nudge } from "../../../functions/domain/model.ts";
import type { OwnerData, Ports } from "../../../functions/app/ports.ts";
import { dropBoxAddress } from "../../../functions/intent/addresses.ts";
import { exportOwner } from "../../../functions/domain/export.ts";
import { readMoment } from "../flags.ts";
import { json, WrongCall } from "./answer.ts";
import type { ApiCall, Route } from "./route.ts";

export const ownerRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/api/export",
    answer: async (call) => {
      const { ports, data } = await ownerOf(call);
      const dropBox = dropBoxAddress(data.owner.dropBox, ports.settings.domain);
      return json(exportOwner(data, dropBox));
    },
  },
  { method: "GET", path: "/api/why", answer: answerWhy },
];

async function answerWhy(call: ApiCall) {
  const { ports, data } = await ownerOf(call);
  const contact = contactOf(data, wanted(call, "contact"));
  const now = ports.clock.now();
  const slot = call.url.searchParams.get("slot") ?? slotOf(now, data.owner.timeZone);
  if (readMoment(`${slot}T00:00:00Z`) === undefined)
    throw new WrongCall(400, `"slot" is a day, as 2026-12-07, not "${slot}"`);
  const found = why(
    {
      owner: data.owner,
      contacts: data.contacts,
      nudges: data.nudges.filter(isWaiting),
      shares: data.shares,
      recorded: data.interactions.filter((interaction) => isNew(interaction, data)),
      names: new Map(data.contacts.map(({ id, name }) => [id, name])),
      pledges: data.pledges,
      meetings: data.interactions.filter(({ meeting }) => meeting !== undefined),
      slot,
      now: slot > slotOf(now, data.owner.timeZone) ? `${slot}T12:00:00.000Z` : now,
      newId: () => ports.ids.newId(now),
    },
    contact.id,
  );
  if (found === undefined) throw new WrongCall(404, `nothing is known of ${contact.name} on ${slot}`);
  return json(found);
}

const isWaiting = ({ status }: Nudge): boolean => status === "open" || status === "snoozed";
const isNew = ({ recordedAt }: Interaction, { owner }: OwnerData): boolean => recordedAt > owner.recordedThrough;

async function ownerOf(call: ApiCall): Promise<{ readonly ports: Ports; readonly data: OwnerData }> {
  const address = wanted(call, "owner").toLowerCase();
  const { ports } = await call.stack.program();
  const id = await ports.store.ownerIdByAddress(address);
  const data = id === undefined ? undefined : await ports.store.all(id);
  if (data === undefined) throw new WrongCall(404, `no owner has the address ${address}`);
  return { ports, data };
}

/** A person by id, address or name; a name may be a part of one if only one person has it. */
function contactOf({ contacts }: OwnerData, words: string): Contact {
  const sought = words.toLowerCase();
  const exact = contacts.filter(
    ({ id, name, addresses }) => id === words || name.toLowerCase() === sought || addresses.includes(sought),
  );
  const found = exact.length > 0 ? exact : contacts.filter(({ name }) => name.toLowerCase().includes(sought));
  const [contact, ...others] = found;
  if (contact === undefined) throw new WrongCall(404, `no contact is called ${words}`);
  if (others.length > 0)
    throw new WrongCall(400, `${found.length} contacts are called ${words}; name one by address or id`);
  return contact;
}

function wanted({ url }: ApiCall, name: string): string {
  const value = url.searchParams.get(name) ?? "";
  if (value === "") throw new WrongCall(400, `"${name}" is missing`);
  return value;
}
