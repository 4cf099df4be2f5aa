// What SES would have found out about an arriving mail, as a test says it in `X-Local-Verdicts`.
// Invariant: everything passes unless the header says otherwise, and the header is gone from what is stored.

export const VERDICTS = ["PASS", "FAIL", "GRAY", "PROCESSING_FAILED", "DISABLED"] as const;
export type Verdict = (typeof VERDICTS)[number];
export type Verdicts = {
  readonly spf: Verdict;
  readonly dkim: Verdict;
  readonly dmarc: Verdict;
  readonly spam: Verdict;
  readonly virus: Verdict;
  /** The domain that signed, when it is not the From's. */
  readonly dkimDomain?: string;
  readonly dmarcPolicy?: string;
};

const CHECKS = ["spf", "dkim", "dmarc", "spam", "virus"] as const;
const HEADER = /^x-local-verdicts[ \t]*:/i;

/** Takes the header off a block of raw header lines (each with its line end); the first one counts. */
export function takeVerdicts(headerBlock: string): { readonly verdicts: Verdicts; readonly rest: string } {
  const kept: string[] = [];
  const found: string[] = [];
  let isOurs = false;
  for (const line of headerBlock.split(/(?<=\n)/)) {
    const isContinuation = /^[ \t]/.test(line);
    isOurs = isContinuation ? isOurs : HEADER.test(line);
    if (!isOurs) kept.push(line);
    else if (isContinuation) found.push(`${found.pop() ?? ""} ${line}`);
    else found.push(line.replace(HEADER, ""));
  }
  return { verdicts: readVerdicts(found[0] ?? ""), rest: kept.join("") };
}

/** `spf=FAIL; dkim=GRAY; dkim-domain=other.example`: any subset, in any order; what is unknown is passed over. */
export function readVerdicts(value: string): Verdicts {
  const pairs = value.split(";").map((part) => part.trim().split(/\s*=\s*/, 2));
  const said = new Map(pairs.map(([name = "", what = ""]) => [name.toLowerCase(), what.trim()]));
  const verdictOf = (name: (typeof CHECKS)[number]): Verdict =>
    VERDICTS.find((verdict) => verdict === said.get(name)?.toUpperCase()) ?? "PASS";
  const domain = said.get("dkim-domain");
  const policy = said.get("dmarcpolicy")?.toLowerCase();
  return {
    spf: verdictOf("spf"),
    dkim: verdictOf("dkim"),
    dmarc: verdictOf("dmarc"),
    spam: verdictOf("spam"),
    virus: verdictOf("virus"),
    ...(domain === undefined || domain === "" ? {} : { dkimDomain: domain }),
    ...(policy === undefined || policy === "" ? {} : { dmarcPolicy: policy }),
  };
}
