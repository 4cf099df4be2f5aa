// The moment of the samples, and ids that no other run has used.
// Invariant: ids are ordered by the moment that they were made for, as those of the service are.

export const NOW = "2026-11-23T08:00:00.000Z";

let count = 0;
/** An id as made at a moment; no two are equal, also across runs on one table. */
export function newId(at: string = NOW): string {
  count += 1;
  const random = Math.floor(Math.random() * 4096);
  return (
    Math.floor(Date.parse(at) / 10)
      .toString(16)
      .padStart(10, "0") +
    count.toString(16).padStart(3, "0") +
    random.toString(16).padStart(3, "0")
  );
}
