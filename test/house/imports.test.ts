import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** ARCHITECTURE.md's import table: for each folder, the only places it may import from. The longest matching folder counts. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  "functions/domain": ["functions/domain", "temporal-polyfill"],
  "functions/mail": ["functions/mail", "postal-mime", "temporal-polyfill"],
  "functions/intent": ["functions/intent", "functions/mail", "functions/domain", "temporal-polyfill"],
  "functions/intent/tokens.ts": ["functions/intent", "functions/domain", "node:crypto"],
  "functions/contract.ts": ["zod"],
  "functions/app": [
    "functions/app",
    "functions/domain",
    "functions/mail",
    "functions/intent",
    "functions/contract.ts",
    "templates",
    "node:crypto",
  ],
  "functions/adapters": [
    "functions/adapters",
    "functions/domain",
    "functions/app/commit.ts",
    "functions/app/ports.ts",
    "functions/contract.ts",
    "@aws-sdk/",
    "@smithy/",
    "@aws-lambda-powertools/",
    "dynamodb-toolbox",
    "nodemailer",
    "zod",
    "node:",
  ],
  "functions/handlers": ["functions", "templates", "zod", "@aws-sdk/", "@aws-lambda-powertools/"],
  templates: ["templates", "functions/domain"],
  infra: ["infra", "functions/contract.ts", "aws-cdk-lib", "constructs", "cdk-nag", "esbuild", "zod", "node:"],
  "infra/local": [
    "infra/local",
    "functions",
    "templates",
    "zod",
    "@aws-sdk/",
    "@smithy/",
    "dynalite",
    "smtp-server",
    "nodemailer",
    "croner",
    "postal-mime",
    "temporal-polyfill",
    "node:",
  ],
};

/** Imports of types alone that are allowed beside the table: templates read the types of the domain and nothing else of it. */
const TYPES_ONLY: Readonly<Record<string, string>> = { templates: "functions/domain" };

const files = ["functions", "templates", "infra"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => `${folder}/${name}`),
);
const rowOf = (file: string): string =>
  Object.keys(MAY_IMPORT)
    .filter((row) => file === row || file.startsWith(`${row}/`))
    .sort((a, b) => b.length - a.length)[0] ?? "";

type Import = { readonly from: string; readonly isType: boolean };
function importsOf(file: string): readonly Import[] {
  const source = readFileSync(join(root, file), "utf8");
  const pattern =
    /^(?:import|export)\s+(type\s)?(?:[^"';]*?\sfrom\s+)?"([^"]+)"|\bimport\("([^"]+)"\)|\brequire\("([^"]+)"\)/gmu;
  return [...source.matchAll(pattern)].map(([, isType, ...names]) => {
    const name = names.find((found) => found !== undefined) ?? "";
    return { from: name.startsWith(".") ? normalize(join(dirname(file), name)) : name, isType: isType !== undefined };
  });
}

const mayImport = (file: string, from: string): boolean =>
  (MAY_IMPORT[rowOf(file)] ?? []).some(
    (allowed) =>
      from === allowed || from.startsWith(allowed.endsWith("/") || allowed.endsWith(":") ? allowed : `${allowed}/`),
  );

describe("the house", () => {
  it("has a row for every source file", () => {
    expect(files.length).toBeGreaterThan(100);
    expect(files.filter((file) => rowOf(file) === "")).toEqual([]);
  });

  it("keeps the import table", () => {
    const broken = files.flatMap((file) =>
      importsOf(file)
        .filter(({ from }) => !mayImport(file, from))
        .map(({ from }) => `${file} imports ${from}`),
    );
    expect(broken).toEqual([]);
  });

  it("lets templates know types of the domain alone", () => {
    const broken = files.flatMap((file) => {
      const only = TYPES_ONLY[rowOf(file)];
      return only === undefined
        ? []
        : importsOf(file)
            .filter(({ from, isType }) => from.startsWith(only) && !isType)
            .map(({ from }) => `${file} imports ${from}`);
    });
    expect(broken).toEqual([]);
  });

  it("keeps the MIME library in one file", () => {
    const users = files.filter(
      (file) => file.startsWith("functions/") && importsOf(file).some(({ from }) => from === "postal-mime"),
    );
    expect(users).toHaveLength(1);
  });

  it("lets the core ask neither the time nor for chance", () => {
    const pure = files.filter((file) => /^(functions\/(domain|mail|intent)|templates)\//u.test(file));
    const asking = pure.filter((file) =>
      /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|Temporal\.Now\b/u.test(readFileSync(join(root, file), "utf8")),
    );
    expect(asking).toEqual([]);
  });

  it("opens every file with what it is", () => {
    const silent = files.filter((file) => !readFileSync(join(root, file), "utf8").startsWith("//"));
    expect(silent).toEqual([]);
  });

  it("has no class but errors and constructs, no barrel, no decorator", () => {
    const classes = files.flatMap((file) =>
      [
        ...readFileSync(join(root, file), "utf8").matchAll(
          /^(?:export )?(?:abstract )?class (\w+)(?: extends (\w+))?/gmu,
        ),
      ].map(([, name, base]) => ({ file, name, base })),
    );
    expect(classes.filter(({ base }) => base !== "Error" && base !== "Construct" && base !== "Stack")).toEqual([]);
    expect(files.filter((file) => file.endsWith("/index.ts"))).toEqual([]);
  });
});

const TOP_LEVEL = [
  "LICENSE",
  "README.md",
  "cdk.json",
  "functions",
  "infra",
  "package-lock.json",
  "package.json",
  "templates",
  "test",
  "tsconfig.json",
];
/** Things that tools make beside the project, none of which git keeps. */
const MADE = ["node_modules", "cdk.out"];

describe("the top level", () => {
  it("is fixed", () => {
    const visible = readdirSync(root).filter((name) => !name.startsWith(".") && !MADE.includes(name));
    expect(visible.sort()).toEqual(TOP_LEVEL.sort());
  });
});
