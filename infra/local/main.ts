// `npm start`: turns on the compile cache, then everything else.
// Invariant: imports nothing of the project before the cache is on, or the start would cost twice the time.
import { enableCompileCache } from "node:module";

enableCompileCache();
await import("./serve.ts");
