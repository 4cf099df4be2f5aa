// Taking aws-chunked bodies apart, however the network cut them.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { decodeAwsChunked, IncompleteBody } from "../../../infra/local/aws/s3/aws-chunked.ts";

type Decoded = { readonly body: Buffer; readonly trailers: Readonly<Record<string, string>> };

async function decode(pieces: readonly Uint8Array[]): Promise<Decoded> {
  const trailers: Record<string, string> = {};
  const chunks: Uint8Array[] = [];
  const source = (async function* () {
    yield* pieces;
  })();
  for await (const chunk of decodeAwsChunked(source, (name, value) => (trailers[name] = value))) chunks.push(chunk);
  return { body: Buffer.concat(chunks), trailers };
}

function encode(chunks: readonly Uint8Array[], { signed }: { readonly signed: boolean }): Buffer {
  const signature = signed ? `;chunk-signature=${"a".repeat(64)}` : "";
  const parts = chunks.flatMap((chunk) => [`${chunk.length.toString(16)}${signature}\r\n`, chunk, "\r\n"]);
  const trailers = ["X-Amz-Checksum-Crc32:AAAAAA==\r\n", signed ? `x-amz-trailer-signature:${"b".repeat(64)}\r\n` : ""];
  return Buffer.concat([...parts, `0${signature}\r\n`, ...trailers, "\r\n"].map((part) => Buffer.from(part)));
}

function cut(bytes: Buffer, sizes: readonly number[]): readonly Uint8Array[] {
  const pieces: Uint8Array[] = [];
  let at = 0;
  for (let index = 0; at < bytes.length; index += 1) {
    const size = sizes[index % sizes.length] ?? 1;
    pieces.push(bytes.subarray(at, at + size));
    at += size;
  }
  return pieces;
}

const chunk = fc.uint8Array({ minLength: 1, maxLength: 60 });
const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 9 });

test("whatever the chunks and the cuts, the same bytes and trailers come out, signed or not", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(chunk, { maxLength: 6 }), sizes, fc.boolean(), async (chunks, cuts, signed) => {
      const { body, trailers } = await decode(cut(encode(chunks, { signed }), cuts));
      expect(body.equals(Buffer.concat(chunks))).toBe(true);
      expect(trailers["x-amz-checksum-crc32"]).toBe("AAAAAA==");
    }),
  );
});

test("a body that ends within a chunk, or runs over its size, is refused", async () => {
  const whole = encode([Uint8Array.of(1, 2, 3, 4)], { signed: false });
  for (let end = 0; end < 9; end += 1)
    await expect(decode([whole.subarray(0, end)]), `cut at ${end}`).rejects.toThrow(IncompleteBody);
  await expect(decode([Buffer.from("2\r\nabc\r\n0\r\n\r\n")])).rejects.toThrow(IncompleteBody);
  await expect(decode([Buffer.from("x".repeat(20_000))])).rejects.toThrow(IncompleteBody);
});
