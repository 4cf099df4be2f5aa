// The local stack as one process, from the command line to a clean end.
// Invariant: standard output bears one line, when everything serves; whatever else is written goes to standard error.
import { writeSync } from "node:fs";
import { openDataFolder } from "./data-folder.ts";
import { openDoors } from "./doors.ts";
import { HELP, readFlags, StartRefused } from "./flags.ts";
import { greeting } from "./greeting.ts";
import { DamagedFile } from "./json-file.ts";

const PROJECT = new URL("../..", import.meta.url).pathname;
/** Whatever hangs is left behind after this long. */
const LONGEST_STOP_MS = 1500;

// Libraries log to standard output, where only the ready line may stand.
process.stdout.write = process.stderr.write.bind(process.stderr);

if (process.argv.includes("--help")) {
  console.error(HELP);
  process.exit(0);
}
try {
  const flags = readFlags(process.argv.slice(2), PROJECT);
  const doors = await openDoors(flags, openDataFolder);
  writeSync(1, `ready ${doors.smtp} ${doors.http}\n`);
  console.error(greeting(flags, doors));
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void end(doors.stop()));
  doors.warmUp();
} catch (error) {
  console.error(oneLine(error));
  process.exit(1);
}

async function end(stopping: Promise<void>): Promise<void> {
  setTimeout(() => process.exit(0), LONGEST_STOP_MS).unref();
  await stopping.catch((error: unknown) => console.error("while ending:", error));
  process.exit(0);
}

function oneLine(error: unknown): string {
  if (error instanceof StartRefused) return `livstegn: ${error.message}`;
  if (error instanceof DamagedFile)
    return `livstegn: the data folder is damaged: ${error.message} cannot be read; --fresh begins anew`;
  const reason = error instanceof Error ? error.message : "unknown error";
  return `livstegn: could not start: ${reason.replaceAll(/\s+/g, " ")}`;
}
