// OpenPGP's armour in a body: what it wraps around signed words is taken off, what it encrypts cannot be read.
// Invariant: text without armour comes back as it is; one pass over the lines.

export type Unarmored = { readonly text: string; readonly isEncrypted: boolean };

type Inside = "none" | "headers" | "signed" | "skipped";

/** RFC 9580, 7: a signed text stands between its hash headers and its signature, with "- " before lines that begin with a dash. */
export function withoutArmor(text: string): Unarmored {
  if (!text.includes("-----BEGIN PGP ")) return { text, isEncrypted: false };
  const kept: string[] = [];
  let inside: Inside = "none";
  let isEncrypted = false;
  for (const line of text.split("\n")) {
    const bare = line.trimEnd();
    if (bare === "-----BEGIN PGP SIGNED MESSAGE-----") inside = "headers";
    else if (/^-----BEGIN PGP (?:MESSAGE|SIGNATURE|PUBLIC KEY BLOCK)-----$/u.test(bare)) {
      isEncrypted ||= bare.includes("PGP MESSAGE");
      inside = "skipped";
    } else if (/^-----END PGP .{1,40}-----$/u.test(bare)) inside = "none";
    else if (inside === "headers" && bare === "") inside = "signed";
    else if (inside === "none") kept.push(line);
    else if (inside === "signed") kept.push(line.startsWith("- ") ? line.slice(2) : line);
  }
  return { text: kept.join("\n"), isEncrypted };
}
