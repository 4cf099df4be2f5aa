// The organisational domain of a host, without a network and without a list of the whole world.
// Invariant: in doubt two hosts are of two organisations: a held mail is a nuisance, an accepted forgery is not.

/**
 * Labels under which two-letter country domains register names of organisations (`example.co.uk`). Beside these, a label of
 * up to three letters may be one: names below it are taken for two organisations unless one lies in the other.
 */
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
  "asn",
  "id",
  "info",
  "int",
  "go",
  "ad",
  "ed",
  "lg",
  "gr",
  "web",
  "biz",
  "name",
  "pro",
  "museum",
  "coop",
  "aero",
  "police",
  "k12",
  "parliament",
  "gouv",
  "asso",
  "presse",
  "kommune",
  "priv",
  "firm",
  "store",
  "gen",
  "ind",
  "res",
  "nic",
  "adv",
  "blog",
  "eng",
  "ltda",
  "tur",
  "school",
  "gub",
  "gop",
  "govt",
  "iwi",
  "maori",
  "geek",
  "kiwi",
  "cri",
  "health",
]);
/** Longest label that a registry of two letters may use without standing in the table. */
const SHORT_LABEL = 3;
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
  "ddns.net",
  "hopto.org",
  "ngrok.io",
  "ngrok.app",
  "onrender.com",
  "render.com",
  "railway.app",
  "surge.sh",
  "glitch.me",
  "repl.co",
  "replit.app",
  "myshopify.com",
  "wordpress.com",
  "wixsite.com",
  "weebly.com",
  "squarespace.com",
  "sharepoint.com",
  "azure.com",
  "cloudapp.net",
  "elasticbeanstalk.com",
  "run.app",
  "googleapis.com",
  "r2.dev",
  "deno.dev",
  "supabase.co",
  "eu.org",
  "uk.com",
  "us.com",
  "eu.com",
  "de.com",
  "br.com",
  "cn.com",
  "jpn.com",
  "ru.com",
  "sa.com",
  "se.net",
  "uk.net",
  "gb.net",
  "jp.net",
  "in.net",
  "hu.net",
  "us.org",
  "ae.org",
  "co.com",
  "com.de",
  "co.nl",
  "co.no",
  "gv.at",
  "or.at",
]);

/**
 * Whether two domains are of one organisation, compared label by label (RFC 7489 section 3.1.1, relaxed): they are one, one
 * lies in the other, or both lie in one that is surely no registry's.
 */
export function isSameOrganisation(one: string, other: string): boolean {
  const [a, b] = [labelsOf(one), labelsOf(other)];
  const organisation = organisationOf(a);
  if (organisation === undefined || organisation !== organisationOf(b)) return false;
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  return long.slice(-short.length).join(".") === short.join(".") || !mayBeRegistry(organisation);
}

/** The registered domain above a host, lower-case, or undefined where there is none. */
export const organisationalDomain = (host: string): string | undefined => organisationOf(labelsOf(host));

const labelsOf = (host: string): readonly string[] => host.toLowerCase().replace(/\.$/u, "").split(".");

function organisationOf(labels: readonly string[]): string | undefined {
  // ASCII alone: a look-alike letter is another domain, and comes as `xn--` where it is one.
  if (labels.length < 2 || labels.some((label) => !/^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/u.test(label))) {
    return undefined;
  }
  const suffixLength = suffixLabels(labels);
  return labels.length > suffixLength ? labels.slice(-suffixLength - 1).join(".") : undefined;
}

/** `mi.it` is a registry and `dr.dk` an organisation; nothing but a list of the world tells them apart. */
function mayBeRegistry(organisation: string): boolean {
  const labels = organisation.split(".");
  return labels.length === 2 && labels[1]?.length === 2 && (labels[0]?.length ?? 0) <= SHORT_LABEL;
}

function suffixLabels(labels: readonly string[]): number {
  const [second = "", top = ""] = labels.slice(-2);
  if (SHARED_HOSTS.has(`${second}.${top}`)) return 2;
  return top.length === 2 && REGISTRY_LABELS.has(second) ? 2 : 1;
}
