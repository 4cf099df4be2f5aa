// The organisational domain of a host, without a network and without a list of the whole world.
// Invariant: in doubt two hosts are of two organisations: a held mail is a nuisance, an accepted forgery is not.

/** Labels under which two-letter country domains register names of organisations (`example.co.uk`). */
const REGISTRY_LABELS: ReadonlySet<string> = new Set([
  "ac",
  "co",
  "com",
  "edu",
  "gob",
  "gov",
  "ltd",
  "me",
  "mil",
  "ne",
  "net",
  "nhs",
  "nom",
  "or",
  "org",
  "plc",
  "sch",
]);
/** Hosts whose subdomains belong to strangers: there every name is an organisation of its own. */
const SHARED_HOSTS: ReadonlySet<string> = new Set([
  "github.io",
  "gitlab.io",
  "herokuapp.com",
  "appspot.com",
  "azurewebsites.net",
  "cloudfront.net",
  "amazonaws.com",
  "onmicrosoft.com",
  "gappssmtp.com",
  "blogspot.com",
  "netlify.app",
  "vercel.app",
  "pages.dev",
  "workers.dev",
  "web.app",
  "firebaseapp.com",
  "fly.dev",
  "duckdns.org",
  "dyndns.org",
  "no-ip.org",
]);

/** Whether two domains have the same organisational domain, compared label by label (RFC 7489 section 3.1.1, relaxed). */
export function isSameOrganisation(one: string, other: string): boolean {
  const organisation = organisationalDomain(one);
  return organisation !== undefined && organisation === organisationalDomain(other);
}

/** The registered domain above a host, lower-case, or undefined where there is none. */
export function organisationalDomain(host: string): string | undefined {
  const labels = host.toLowerCase().replace(/\.$/u, "").split(".");
  if (labels.length < 2 || labels.some((label) => !/^[\p{L}\p{N}_-]+$/u.test(label))) return undefined;
  const suffixLength = suffixLabels(labels);
  return labels.length > suffixLength ? labels.slice(-suffixLength - 1).join(".") : undefined;
}

function suffixLabels(labels: readonly string[]): number {
  const [second = "", top = ""] = labels.slice(-2);
  if (SHARED_HOSTS.has(`${second}.${top}`)) return 2;
  return top.length === 2 && REGISTRY_LABELS.has(second) ? 2 : 1;
}
