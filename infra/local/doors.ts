// The two doors of the stack, SMTP and HTTP, and the stack behind them.
// Invariant: both ports are taken before the data folder is touched, so that a port in use costs nobody their data.
import { flushCompileCache } from "node:module";
import type { DataFolder } from "./data-folder.ts";
import { StartRefused, type Flags } from "./flags.ts";
import { openHttpDoor } from "./http.ts";
import { openSmtpDoor } from "./smtp.ts";
import { startStack, type Stack, type StackOptions } from "./stack.ts";

export type Doors = {
  readonly smtp: string;
  readonly http: string;
  readonly stack: Stack;
  /** Loads the handlers in advance. */
  warmUp(): void;
  stop(): Promise<void>;
};

/** Opens everything that the flags ask for; rejects with {@link StartRefused} when a person can put it right. */
export async function openDoors(
  flags: Flags,
  openFolder: (path: string, isFresh: boolean) => Promise<DataFolder>,
  load?: StackOptions["load"],
): Promise<Doors> {
  const started = Promise.withResolvers<Stack>();
  started.promise.catch(() => undefined);
  const smtpDoor = await openSmtpDoor({
    port: flags.smtpPort,
    ready: started.promise.then(() => undefined),
    receive: async (envelope, raw) => (await started.promise).receive(envelope, raw),
  }).catch(portRefused(flags.smtpPort, "--smtp-port"));
  const httpDoor = await openHttpDoor(flags.httpPort, started.promise).catch(
    portRefused(flags.httpPort, "--http-port"),
  );
  const http = `http://127.0.0.1:${httpDoor.port}`;
  const folder = await openFolder(flags.data, flags.isFresh);
  const stack = await startStack({
    folder,
    owners: flags.owners,
    http,
    ...(flags.clock === undefined ? {} : { clock: flags.clock }),
    ...(load === undefined ? {} : { load }),
  });
  started.resolve(stack);
  return {
    smtp: `smtp://127.0.0.1:${smtpDoor.port}`,
    http,
    stack,
    warmUp: () => void warmUp(stack),
    async stop() {
      await Promise.all([smtpDoor.stop(), httpDoor.stop(), stack.stop()]);
      await folder.release();
    },
  };
}

async function warmUp(stack: Stack): Promise<void> {
  try {
    await stack.program();
    // Now and not at the end, which a kill would leave out.
    flushCompileCache();
  } catch (error) {
    console.error("the handlers cannot be loaded:", error);
  }
}

function portRefused(port: number, flag: string): (error: unknown) => never {
  return (error) => {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "EADDRINUSE")
      throw new StartRefused(`port ${port} of 127.0.0.1 is in use; choose another with ${flag}`);
    if (code === "EACCES") throw new StartRefused(`port ${port} may not be used; choose another with ${flag}`);
    throw error;
  };
}
