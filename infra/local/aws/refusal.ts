// A call that a stand-in refuses as the service would: the status of HTTP, the service's own code, and its words.
// Invariant: only the stand-in that threw it answers it, in its own protocol.

export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}
