// The command line of the local stack.
// Invariant: a flag is right or refused with one line that says what to write; nothing is guessed.
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { allowedOwnersSchema } from "../../functions/contract.ts";

export type Flags = {
  /** Absolute path of the data folder. */
  readonly data: string;
  readonly smtpPort: number;
  readonly httpPort: number;
  /** Milliseconds; absent: the machine's time. */
  readonly clock?: number;
  readonly isFresh: boolean;
  /** The deployment setting's form, or `open`. */
  readonly owners: string;
};

/** What the person who started the stack can put right: told in one line, without a stack trace. */
export class StartRefused extends Error {
  override readonly name = "StartRefused";
}

export const USAGE =
  "npm start -- [--data DIR] [--smtp-port 2525] [--http-port 8025] [--clock 2026-11-23T08:00:00Z] [--fresh] [--owners LIST]";
/** What `--help` prints. */
export const HELP = `${USAGE}

  --data DIR        the folder that keeps everything; .livstegn in the project unless given
  --smtp-port 2525  the port that takes mails; 0 picks a free one
  --http-port 8025  the port of the console and its interface; 0 picks a free one
  --clock MOMENT    where the clock stands until it is moved; the machine's time unless given
  --fresh           empties the folder first
  --owners LIST     who may sign up: "ann@example.org + ann@work.example, @example.com"; anybody unless given`;
const HIGHEST_PORT = 65_535;

/** Reads the arguments after the script's name; throws {@link StartRefused}. */
export function readFlags(args: readonly string[], projectDir: string): Flags {
  const values = parse(args);
  if (values.data === "") throw new StartRefused("--data needs a folder");
  return {
    data: resolve(values.data ?? `${projectDir}/.livstegn`),
    smtpPort: portOf("--smtp-port", values["smtp-port"] ?? "2525"),
    httpPort: portOf("--http-port", values["http-port"] ?? "8025"),
    isFresh: values.fresh ?? false,
    owners: ownersOf(values.owners ?? "open"),
    ...(values.clock === undefined ? {} : { clock: momentOf(values.clock) }),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        data: { type: "string" },
        "smtp-port": { type: "string" },
        "http-port": { type: "string" },
        clock: { type: "string" },
        fresh: { type: "boolean" },
        owners: { type: "string" },
      },
    }).values;
  } catch (error) {
    const [reason = ""] = error instanceof Error ? error.message.split(/\.\s|\n/) : [];
    throw new StartRefused(`${reason}; usage: ${USAGE}`);
  }
}

function portOf(flag: string, text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= HIGHEST_PORT))
    throw new StartRefused(`${flag} needs a number from 0 to ${HIGHEST_PORT}, not "${text}"`);
  return port;
}

/** The setting as it was written; the service itself reads it once more, from its environment. */
function ownersOf(text: string): string {
  const [wrong] = allowedOwnersSchema.safeParse(text).error?.issues ?? [];
  if (wrong !== undefined) throw new StartRefused(`--owners: ${wrong.message}, not "${text}"`);
  return text.trim();
}

function momentOf(text: string): number {
  const moment = readMoment(text);
  if (moment === undefined) throw new StartRefused(`--clock needs a moment, as 2026-11-23T08:00:00Z, not "${text}"`);
  return moment;
}

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/;

/** Milliseconds of an ISO 8601 moment with its offset; undefined for anything else, also for 30 February. */
export function readMoment(text: string): number | undefined {
  const moment = MOMENT.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(moment)) return undefined;
  const day = text.slice(0, 10);
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day) ? moment : undefined;
}
