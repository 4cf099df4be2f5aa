// Answers of the HTTP interface, and its errors.
// Invariant: a wrong call is 400 or 404 with `{"error"}`; anything else that fails is 500, in the same form.

export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
};

/** A call that the caller can put right. */
export class WrongCall extends Error {
  override readonly name = "WrongCall";
  readonly status: 400 | 404;
  constructor(status: 400 | 404, message: string) {
    super(message);
    this.status = status;
  }
}

export function json(value: unknown, status = 200): Answer {
  const headers = { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" };
  return { status, headers, body: `${JSON.stringify(value)}\n` };
}

export function answerError(error: unknown): Answer {
  if (error instanceof WrongCall) return json({ error: error.message }, error.status);
  console.error("http:", error);
  return json({ error: error instanceof Error ? error.message : "unknown error" }, 500);
}
