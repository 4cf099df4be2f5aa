import { readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { SCENES } from "../../infra/local/demo/stories.ts";

it("the demonstration plays each of its mails once, in the order of time", () => {
  const mails = readdirSync(new URL("../../infra/local/demo/", import.meta.url)).filter((name) =>
    name.endsWith(".eml"),
  );
  expect(SCENES.map(({ file }) => file).sort()).toEqual(mails.sort());
  const moments = SCENES.map(({ at }) => at);
  expect(moments).toEqual([...moments].sort());
});
