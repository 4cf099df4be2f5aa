// Who may become an owner: the deployment setting, read once.
// Invariant: a setting that cannot be read stops the program; it never opens the service to more people than it names.

export type AllowedOwners =
  | { readonly kind: "open" }
  | { readonly kind: "list"; readonly people: readonly (readonly string[])[]; readonly domains: readonly string[] };

const ADDRESS = /^[^\s@,+]+(?:\+[^\s@,+]+)?@[^\s@,]+\.[^\s@,]+$|^[^\s@,]+@[^\s@,]+$/u;
const DOMAIN = /^@[^\s@,]+$/u;

/** Reads `open` or `ann@example.org + ann@work.example, @example.com`; throws with the entry that is wrong. */
export function readAllowedOwners(setting: string): AllowedOwners {
  const text = setting.trim().toLowerCase();
  if (text === "open") return { kind: "open" };
  const entries = text
    .split(",")
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");
  if (entries.length === 0) throw new Error('Owners: write "open", addresses, or "@domain", separated by commas.');
  const domains = entries.filter((entry) => entry.startsWith("@")).map(readDomain);
  const people = entries.filter((entry) => !entry.startsWith("@")).map(readPerson);
  return { kind: "list", people, domains };
}

function readDomain(entry: string): string {
  if (!DOMAIN.test(entry)) throw new Error(`Owners: "${entry}" is no domain; write @example.org.`);
  return entry.slice(1);
}

function readPerson(entry: string): readonly string[] {
  // A plus inside an address (`ann+list@example.org`) has no space beside it.
  const addresses = entry.split(/\s+\+\s+/u).map((address) => address.trim());
  const wrong = addresses.find((address) => !ADDRESS.test(address));
  if (wrong !== undefined)
    throw new Error(`Owners: "${wrong}" is no address; write ann@example.org, or @example.org for a whole domain.`);
  return addresses;
}

/** All addresses of the person with this one, the given first; undefined when they may not become an owner. */
export function addressesOfNewOwner(allowed: AllowedOwners, address: string): readonly string[] | undefined {
  const lower = address.toLowerCase();
  if (allowed.kind === "open") return [lower];
  const person = allowed.people.find((addresses) => addresses.includes(lower));
  if (person !== undefined) return [lower, ...person.filter((other) => other !== lower)];
  return allowed.domains.includes(lower.slice(lower.lastIndexOf("@") + 1)) ? [lower] : undefined;
}
