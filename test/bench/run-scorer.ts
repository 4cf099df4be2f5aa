// Runs a corpus's own scorer over modules of ours, one after the other.
// Invariant: without the corpus nothing fails; one line says what is missing.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

type Scored = { readonly title: string; readonly module: URL };

export function runScorer(corpus: string, modules: readonly Scored[]): void {
  const project = fileURLToPath(new URL("../..", import.meta.url));
  const folder = resolve(project, process.env["CORPUS"] ?? "../shared/corpus");
  const scorer = join(folder, corpus, "score.mjs");
  if (!existsSync(scorer)) {
    console.log(`no ${corpus} to measure against: ${scorer} is not there (CORPUS=DIR names another folder)`);
    return;
  }
  for (const { title, module } of modules) {
    console.log(`\n${title}`);
    const { status } = spawnSync(process.execPath, [scorer, fileURLToPath(module)], { stdio: "inherit" });
    if (status !== 0) process.exitCode = 1;
  }
}
