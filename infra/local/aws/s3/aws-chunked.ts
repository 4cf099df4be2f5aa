// The body of an S3 upload as it travels: plain, or in aws-chunked pieces with trailers after them.
// Invariant: exactly the object's bytes come out; a body that ends early throws.
// Source: Amazon S3 API reference, "Signature calculations for trailing headers (chunked uploads)".

const LINE_LIMIT = 8192;

export class IncompleteBody extends Error {}

/** Takes the chunks apart; `trailer` gets each header after the last one, its name in lower case. Signatures are not checked. */
export async function* decodeAwsChunked(
  body: AsyncIterable<Uint8Array>,
  trailer: (name: string, value: string) => void,
): AsyncGenerator<Uint8Array> {
  const source = lineReader(body);
  for (;;) {
    const size = Number.parseInt((await source.line()).split(";")[0] ?? "", 16);
    if (!Number.isSafeInteger(size) || size < 0) throw new IncompleteBody("a chunk without a size");
    if (size === 0) break;
    yield* source.bytes(size);
    if ((await source.line()) !== "") throw new IncompleteBody("a chunk longer than its size");
  }
  for (let line = await source.line(); line !== ""; line = await source.line()) {
    const colon = line.indexOf(":");
    trailer(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
}

type LineReader = { line(): Promise<string>; bytes(count: number): AsyncGenerator<Uint8Array> };

function lineReader(body: AsyncIterable<Uint8Array>): LineReader {
  const iterator = body[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  const more = async (): Promise<boolean> => {
    const { done, value } = await iterator.next();
    if (done === true) return false;
    held = held.length === 0 ? Buffer.from(value) : Buffer.concat([held, value]);
    return true;
  };
  return {
    async line() {
      let end = held.indexOf("\r\n");
      while (end < 0) {
        if (held.length > LINE_LIMIT) throw new IncompleteBody("a chunk head without an end");
        // Some clients leave out the last line's end.
        if (!(await more())) return endOfBody(held, () => (held = Buffer.alloc(0)));
        end = held.indexOf("\r\n");
      }
      const line = held.toString("latin1", 0, end);
      held = held.subarray(end + 2);
      return line;
    },
    async *bytes(count) {
      let left = count;
      while (left > 0) {
        if (held.length === 0 && !(await more())) throw new IncompleteBody("a body that ends within a chunk");
        const piece = held.subarray(0, left);
        held = held.subarray(piece.length);
        left -= piece.length;
        yield piece;
      }
    },
  };
}

function endOfBody(held: Buffer, clear: () => void): string {
  const line = held.toString("latin1");
  clear();
  return line;
}
