// How much of a long run is done here: all of it in CI's long part, a fixed fortieth in `npm test`.
/** The count to run of `whole`; at least one. */
export function shareOfRun(whole: number): number {
  return process.env["LONG_RUNS"] === "whole" ? whole : Math.ceil(whole / 40);
}

/** Of what a journey tells in each language: one telling at hand, the first or the last; all where long runs are whole. */
export function tellingsHere<T>(all: readonly T[], atHand: "first" | "last" = "first"): readonly T[] {
  if (process.env["LONG_RUNS"] === "whole") return all;
  return atHand === "first" ? all.slice(0, 1) : all.slice(-1);
}
