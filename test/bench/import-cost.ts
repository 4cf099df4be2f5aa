// What an address book costs to take in and to take back, and how long it takes: `npm run bench:import`.
// Invariant: five times as many people read and write at most a little more than five times as much; else the bench fails.

import { createStore } from "../../functions/adapters/dynamodb-store/create-store.ts";
import { arrive, signUp } from "../app/arriving.ts";
import { createFakePorts } from "../fakes/fake-ports.ts";
import type { FakePorts } from "../fakes/fake-ports.ts";
import { startBenchTables } from "./bench-table.ts";
import type { Meter } from "./consumed-capacity.ts";

const SIZES = [1000, 5000] as const;
/** Beside the people themselves there are a mail, its journal and its answer. */
const MOST_GROWTH = 1.1;

const tableOf = (size: number): string => `bench-${size}`;

type Figures = { readonly what: string; readonly calls: string; readonly units: number; readonly seconds: number };

await bench();

async function bench(): Promise<void> {
  const { documents, meter, stop } = await startBenchTables(SIZES.map(tableOf));
  const figures: Figures[][] = [];
  for (const size of SIZES) {
    const ports = createFakePorts();
    Object.assign(ports.store, createStore(documents, tableOf(size)));
    figures.push(await measure(ports, meter, size));
  }
  await stop();
  report(figures);
}

async function measure(ports: FakePorts, meter: Meter, size: number): Promise<Figures[]> {
  await signUp(ports);
  return [
    await timed(ports, meter, { what: `${size} people taken in`, letter: listOf(size) }),
    await timed(ports, meter, { what: `${size} people again, unchanged`, letter: listOf(size) }),
    await timed(ports, meter, {
      what: `${size} people taken back`,
      letter: { to: "me@in.example.org", text: "undo" },
    }),
  ];
}

type Letter = Parameters<typeof arrive>[1];

async function timed(
  ports: FakePorts,
  meter: Meter,
  { what, letter }: { readonly what: string; readonly letter: Letter },
): Promise<Figures> {
  meter.reset();
  const start = performance.now();
  const status = await arrive(ports, letter);
  if (status !== "applied") throw new Error(`${what}: ${status}.`);
  const seconds = (performance.now() - start) / 1000;
  return { what, ...meter.reset(), seconds };
}

function listOf(size: number): Letter {
  const rows = Array.from(
    { length: size },
    (_, at) => `Person ${at},p${at}@people.example,+45 ${String(at).padStart(8, "0")},Havnelab,Skipper,Customer`,
  );
  return {
    to: "me@in.example.org",
    headers: { "Content-Type": 'text/csv; name="people.csv"', "Content-Disposition": "attachment" },
    text: ["Name,E-mail,Phone,Company,Job title,Tags", ...rows, ""].join("\r\n"),
  };
}

function report(figures: readonly (readonly Figures[])[]): void {
  console.log("An address book (DynamoDB's units, indexes included; the table is dynalite, on this machine)\n");
  for (const { what, calls, units, seconds } of figures.flat())
    console.log(
      `${what.padEnd(32)} ${units.toFixed(0).padStart(7)} units  ${seconds.toFixed(1).padStart(5)} s   ${calls}`,
    );
  const [small = [], large = []] = figures;
  const growth = large.map(({ units }, at) => units / (small[at]?.units ?? 1) / (SIZES[1] / SIZES[0]));
  const isLinear = growth.every((one) => one <= MOST_GROWTH);
  console.log(isLinear ? "\nAs much for each of many as for each of few." : "\nNOT linear: the many cost more each.");
  if (!isLinear) process.exitCode = 1;
}
