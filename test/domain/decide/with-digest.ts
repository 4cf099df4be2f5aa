// Three people met long ago, and a digest a week after the start that shows them as 1, 2 and 3.
// Invariant: nothing in it is answered yet.
import type { Memory } from "./memory.ts";
import { aMemory, met } from "./memory.ts";

export function withDigest() {
  const memory = aMemory();
  for (const name of ["Anna Berg", "Bo Lind", "Carl Krog"]) memory.mail([met([name], { at: "2026-06-01" })]);
  memory.pass(7);
  return { memory, digest: memory.digest(["Anna Berg", "Bo Lind", "Carl Krog"]) };
}

export function statuses(memory: Memory): string[] {
  return memory.nudges.map(({ status }) => status);
}
