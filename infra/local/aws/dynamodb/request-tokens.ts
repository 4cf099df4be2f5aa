// The tokens that make a repeated TransactWriteItems harmless, kept in the same LevelDB batch as its writes.
// Invariant: a token is known exactly when its transaction is stored, for ten minutes of the stack's clock.
// Source: Amazon DynamoDB API reference, "TransactWriteItems", ClientRequestToken.
import { createHash } from "node:crypto";
import { serviceError, type BatchOp, type Input, type Store } from "./dynalite.ts";
import { isInput } from "./transact-items.ts";

const TOKEN_MS = 10 * 60 * 1000;
const PREFIX = "local-token~";

type Mark = { readonly digest: string; readonly until: number };

export type RequestTokens = {
  /** True when this request was stored before; throws IdempotentParameterMismatchException when its token was another's. */
  isRepeated(input: Input): boolean;
  /** What a request's own batch must also write: its mark, and the end of marks that have run out. */
  opsToRemember(input: Input): readonly BatchOp[];
  /** To be called once that batch is written. */
  remember(input: Input): void;
};

/** Reads the marks that are stored. `clock` answers milliseconds. */
export async function openRequestTokens(store: Store, clock: () => number): Promise<RequestTokens> {
  const marks = new Map<string, Mark>();
  for await (const [key, value] of store.db.iterator({ gt: PREFIX, lt: `${PREFIX}\xff` }))
    if (isMark(value)) marks.set(key.slice(PREFIX.length), value);

  const isOver = (mark: Mark): boolean => mark.until <= clock();
  return {
    isRepeated(input) {
      const mark = marks.get(tokenOf(input) ?? "");
      if (mark === undefined || isOver(mark)) return false;
      if (mark.digest === digestOf(input)) return true;
      throw serviceError(
        "IdempotentParameterMismatchException",
        "The ClientRequestToken was used before with other parameters",
      );
    },
    opsToRemember(input) {
      const token = tokenOf(input);
      const value = { digest: digestOf(input), until: clock() + TOKEN_MS };
      const ended = [...marks].filter(([, mark]) => isOver(mark)).map(([key]) => key);
      return [
        ...ended.map((key) => ({ type: "del" as const, key: PREFIX + key })),
        ...(token === undefined ? [] : [{ type: "put" as const, key: PREFIX + token, value }]),
      ];
    },
    remember(input) {
      for (const [key, mark] of marks) if (isOver(mark)) marks.delete(key);
      const token = tokenOf(input);
      if (token !== undefined) marks.set(token, { digest: digestOf(input), until: clock() + TOKEN_MS });
    },
  };
}

function tokenOf(input: Input): string | undefined {
  const token = input["ClientRequestToken"];
  return typeof token === "string" ? token : undefined;
}

function digestOf(input: Input): string {
  return createHash("sha256").update(JSON.stringify(input["TransactItems"])).digest("base64");
}

function isMark(value: unknown): value is Mark {
  return isInput(value) && typeof value["digest"] === "string" && typeof value["until"] === "number";
}
