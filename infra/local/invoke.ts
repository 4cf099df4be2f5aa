// Invocations as Lambda makes them: one event in, an answer, an error, or the death of the process.
// Invariant: a crashed invocation is abandoned where it stands; what it still does has no effect, because no stand-in answers it.
import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";
import { createFaults, type Faults } from "./aws/faults.ts";
import { markInvocations } from "./aws/invocations.ts";

export const HANDLER_NAMES = ["inbound-mail", "digest", "mail-feedback", "sweep", "unsubscribe"] as const;
export type HandlerName = (typeof HANDLER_NAMES)[number];
export type Handler = (event: unknown) => Promise<unknown>;
export type Handlers = Readonly<Record<HandlerName, Handler>>;

export type Outcome =
  | { readonly kind: "returned"; readonly value: unknown }
  | { readonly kind: "failed"; readonly error: unknown }
  | { readonly kind: "crashed" };

export type Invoker = {
  /** To be handed to the stand-ins; calls outside any invocation use none up. */
  readonly faults: Faults;
  /** Never throws. */
  invoke(name: HandlerName, event: unknown): Promise<Outcome>;
  stop(): void;
};

/** Handlers are loaded at the first invocation, so that the stack serves before they are there. */
export function createInvoker(load: () => Promise<Handlers>): Invoker {
  const storage = new AsyncLocalStorage<string>();
  const stopMarking = markInvocations(storage);
  const crashes = new Map<string, () => void>();
  const faults = createFaults({ onCrash: ({ invocation }) => crashes.get(invocation ?? "")?.() });
  return {
    faults: {
      ...faults,
      take: (service, operation, invocation) =>
        service !== "sqs" && invocation === undefined ? undefined : faults.take(service, operation),
    },
    async invoke(name, event) {
      const id = randomUUID();
      try {
        const handler = (await load())[name];
        const crash = new Promise<Outcome>((resolve) => crashes.set(id, () => resolve({ kind: "crashed" })));
        return await Promise.race([crash, storage.run(id, () => run(handler, event))]);
      } catch (error) {
        return { kind: "failed", error };
      } finally {
        crashes.delete(id);
      }
    },
    stop: stopMarking,
  };
}

async function run(handler: Handler, event: unknown): Promise<Outcome> {
  try {
    return { kind: "returned", value: await handler(event) };
  } catch (error) {
    return { kind: "failed", error };
  }
}
