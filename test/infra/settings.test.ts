import { describe, expect, it } from "vitest";
import { EXAMPLE_USED, loadSettings, parseSettings } from "../../infra/settings.ts";

const good = {
  stage: "prod",
  domain: "in.example.org",
  region: "eu-west-1",
  owners: "ann@example.org + ann@work.example, @example.com",
};

describe("settings", () => {
  it("are the shipped example where there are none of one's own, and that is said", () => {
    const said: string[] = [];
    const settings = loadSettings(new URL("none.json", import.meta.url), (line) => said.push(line));
    expect(settings).toMatchObject({ domain: "in.example.org" });
    expect(said).toEqual([EXAMPLE_USED]);
  });
  it("of one's own are used without a word", () => {
    const said: string[] = [];
    loadSettings(new URL("../../infra/settings.example.json", import.meta.url), (line) => said.push(line));
    expect(said).toEqual([]);
  });
  it("fill in what need not be said", () => {
    expect(parseSettings(good)).toMatchObject({
      timeZone: "Europe/Copenhagen",
      receipts: "auto",
      replaceActiveRuleSet: false,
    });
  });
  it.each([
    [{ stage: "Prod!" }, /settings\.json: stage: write a short lower-case name/],
    [{ domain: "example" }, /domain: write a domain in lower case/],
    [{ region: "Ireland" }, /region: write an AWS region/],
    [{ owners: "ann" }, /owners: write "open"/],
    [{ owners: "ann@example.org + @example.com" }, /owners: write "open"/],
    [{ owners: "@" }, /owners: write "open"/],
    [{ timeZone: "Copenhagen" }, /timeZone: write an IANA time zone/],
    [{ receipts: "never" }, /receipts: write auto, always or problems/],
    [{ replaceActiveRuleSet: "yes" }, /replaceActiveRuleSet: write true or false/],
    [{ domian: "x" }, /domian/],
  ])("name the mistake in %o", (mistake, message) => {
    expect(() => parseSettings({ ...good, ...mistake })).toThrow(message);
  });
  it("name every mistake at once", () => {
    expect(() => parseSettings({ ...good, stage: "", region: "" })).toThrow(/stage:[\s\S]*region:/);
  });
});
