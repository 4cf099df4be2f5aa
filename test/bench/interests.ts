// npm run bench:interests: does ranking by words find the people whom a text would please, in Danish and English?
// Needs texts and simulated contacts (CORPUS, else ../shared/corpus) with their scorer; says so when there are none.
import { runScorer } from "./run-scorer.ts";

runScorer("interests", [
  { title: "stems and groups of four letters", module: new URL("./interests/by-words.ts", import.meta.url) },
]);
