// How much of a long run is done here: all of it in CI's long part, a fixed twentieth in `npm test`.
/** The count to run of `whole`; at least one. */
export function shareOfRun(whole: number): number {
  return process.env["LONG_RUNS"] === "whole" ? whole : Math.ceil(whole / 20);
}
