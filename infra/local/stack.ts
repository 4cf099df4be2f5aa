// The whole service in one process but for its doors: data folder, stand-ins, queues, clock and handlers, put together.
// Invariant: what was acknowledged before a kill is on its queue again before anything new is taken.
import { emptyScratch } from "./aws/durable-file.ts";
import type { Faults } from "./aws/faults.ts";
import { openObjectFiles, type ObjectFiles } from "./aws/object-files.ts";
import { openClock, type VirtualClock } from "./clock.ts";
import type { DataFolder } from "./data-folder.ts";
import { createEngine, type Engine } from "./engine.ts";
import { RAW_BUCKET, setEnvironment } from "./environment.ts";
import { itemExpiry, rawMailExpiry } from "./expiries.ts";
import type { Program } from "./handlers.ts";
import { openInbox, type Arrived, type Inbox } from "./inbox.ts";
import { createInvoker, type Invoker } from "./invoke.ts";
import { openQueues, type Queues } from "./queues.ts";
import { receiveRaw, snsEnvelope } from "./receive.ts";
import { startServices, type Services } from "./services.ts";
import type { Envelope } from "./ses-headers.ts";
import { AFTER_START, sweepEvent, sweeps } from "./sweeps.ts";
import { openTable } from "./table.ts";

export type StackOptions = {
  readonly folder: DataFolder;
  /** Where a new clock stands still, in milliseconds; absent: it runs with the machine. */
  readonly clock?: number;
  readonly owners: string;
  /** The HTTP address that mails name. */
  readonly http: string;
  /** The deployed functions; tests put their own here. */
  readonly load?: (now: () => number) => Promise<Program>;
};

export type Stack = {
  readonly clock: VirtualClock;
  readonly engine: Engine;
  readonly inbox: Inbox;
  readonly queues: Queues;
  readonly services: Services;
  readonly objects: ObjectFiles;
  readonly faults: Faults;
  /** The handlers and ports; loaded at the first call. */
  readonly program: () => Promise<Program>;
  /** Stores an arriving mail; answers its id. */
  receive(envelope: Envelope, raw: Buffer): Promise<string>;
  stop(): Promise<void>;
};

const INBOUND_TOPIC = "livstegn-local-arrived";
/** More mails than this cannot have been under way at once when an earlier process died. */
const UNDER_WAY = 50;

/** Opens the data folder, starts everything and goes on with what is unfinished; rejects when the folder is damaged. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const kept = await openKept(options);
  const { clock, queues, inbox } = kept;
  const now = clock.now;
  const program = once(() => (options.load ?? loadHandlers)(now));
  const invoker = createInvoker(async () => (await program()).handlers);
  const { faults } = invoker;
  // The engine comes after the stand-ins that report work to it.
  const work = { onWork: (): void => undefined };
  const onWork = (): void => work.onWork();
  const services = await startServices({ ...kept, folder: options.folder, faults, now, onWork });
  setEnvironment(options.owners, { ...services.urls, http: options.http });
  const objects = await openObjectFiles(options.folder.part("objects"), now);
  const announce = (notice: string, id: string): Promise<void> =>
    queues.byName["inbound-mail"].send(snsEnvelope(INBOUND_TOPIC, notice, now()), id, now());
  const engine = await createStackEngine({ ...kept, program, invoker, services, announce });
  work.onWork = engine.poke;
  engine.poke();
  return {
    clock,
    engine,
    inbox,
    queues,
    services,
    objects,
    faults,
    program,
    async receive(envelope, raw) {
      const id = await receiveRaw({ objects, bucket: RAW_BUCKET, inbox, now, announce }, envelope, raw);
      engine.poke();
      return id;
    },
    async stop() {
      await engine.stop();
      invoker.stop();
      await services.stop();
    },
  };
}

type Kept = { readonly scratch: string; readonly clock: VirtualClock; readonly queues: Queues; readonly inbox: Inbox };

async function openKept({ folder, clock: start }: StackOptions): Promise<Kept> {
  const scratch = await emptyScratch(folder.path);
  const path = folder.part("clock.json");
  return {
    scratch,
    clock: await openClock({ path, scratch, ...(start === undefined ? {} : { start }) }),
    queues: await openQueues(folder.part("queues"), scratch),
    inbox: await openInbox(folder.part("inbox"), scratch),
  };
}

type EngineWorld = Kept & {
  readonly program: Stack["program"];
  readonly invoker: Invoker;
  readonly services: Services;
  readonly announce: (notice: string, id: string) => Promise<void>;
};

/** The engine with all that falls due by itself, and with what an earlier process left undone. */
async function createStackEngine(world: EngineWorld): Promise<Engine> {
  const { clock, queues, inbox, invoker, services, program, announce } = world;
  const { oldestUnfinished } = await openTable(services.urls.dynamodb);
  const unannounced = perhapsUnannounced(world);
  const sweep = async (detail: string): Promise<void> =>
    void (await invoker.invoke("sweep", sweepEvent(detail, clock.now())));
  return createEngine({
    clock,
    queues,
    invoker,
    settled: services.settled,
    sources: [
      services.scheduler.book,
      sweeps({ oldestUnfinished, sweep: () => sweep("Scheduled Event"), startedAt: clock.now() }),
      itemExpiry(services.dynamodb),
      rawMailExpiry(services.s3, inbox),
    ],
    async afterStart() {
      for (const { id, notice } of unannounced)
        if ((await (await program()).ports.store.mail(id)) === undefined) await announce(notice, id);
      const oldest = await oldestUnfinished();
      if (oldest !== undefined && oldest <= clock.now()) await sweep(AFTER_START);
    },
  });
}

const loadHandlers = async (now: () => number): Promise<Program> => (await import("./handlers.ts")).program(now);

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}

/**
 * A mail may be stored and listed without its notice on the queue, if the process died in between; nobody acknowledged it.
 * Those that perhaps are, to be looked up once the handlers are there.
 */
function perhapsUnannounced({ inbox, queues }: Pick<Stack, "inbox" | "queues">): readonly Arrived[] {
  const queue = queues.byName["inbound-mail"];
  const waiting = new Set(queue.waiting().map(({ id }) => id));
  return inbox.newest(UNDER_WAY).filter(({ id }) => !waiting.has(id) && !queue.isDead(id));
}
