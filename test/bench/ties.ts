// npm run bench:ties: does the digest's warmth find the ties that are still alive, beside simple baselines?
// Needs a log of who wrote to whom (CORPUS, else ../shared/corpus) with its scorer; says so when there is none.
import { runScorer } from "./run-scorer.ts";

runScorer("ties", [
  { title: "A, how alive the tie is", module: new URL("./ties/aliveness.ts", import.meta.url) },
  { title: "A · D, and how late the word", module: new URL("./ties/aliveness-lateness.ts", import.meta.url) },
]);
