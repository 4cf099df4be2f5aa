// Telling a file that is not there from one that cannot be read.
// Invariant: only the first is taken for absence.

/** True for the error of a path that leads nowhere. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
}
