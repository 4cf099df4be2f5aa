// Tags behind a plus sign in an address.
// Invariant: a tag names no other mailbox.

/** The address without its tag: `anna+news@` is read by whoever reads `anna@` (RFC 5233). */
export function withoutTag(address: string): string {
  return address.replace(/\+[^@]*@/, "@");
}
