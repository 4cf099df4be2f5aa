// Mutilated mails for fuzzing: each call breaks one fixture in a few places, the same way for the same seed.

/** A small generator of numbers in [0, 1) (mulberry32), so that a failure can be played again. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = Math.trunc(state + 0x6d2b79f5);
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = Math.trunc(mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const pieces = [
  "\r\n",
  "\n\n",
  ">",
  "> > ",
  "<",
  "</div>",
  "<blockquote>",
  "From: ",
  ":",
  "--",
  "=",
  "=?utf-8?q?",
  "&#",
  "On 3 Mar 2026 ",
  " wrote:",
  "\0",
  "\u00e6",
  "@",
  "; boundary=",
  "-----Original Message-----\n",
];

export function mutate(fixture: Uint8Array, random: () => number): Uint8Array {
  let bytes = Buffer.from(fixture);
  const times = 1 + Math.floor(random() * 6);
  for (let time = 0; time < times; time += 1) bytes = mutateOnce(bytes, random);
  return bytes;
}

function mutateOnce(bytes: Buffer<ArrayBuffer>, random: () => number): Buffer<ArrayBuffer> {
  const at = Math.floor(random() * (bytes.length + 1));
  const end = Math.min(bytes.length, at + Math.floor(random() * 200));
  switch (Math.floor(random() * 5)) {
    case 0:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(end)]);
    case 1:
      return Buffer.concat([bytes.subarray(0, end), bytes.subarray(at)]);
    case 2:
      return Buffer.concat([
        bytes.subarray(0, at),
        Buffer.from(pieces[Math.floor(random() * pieces.length)] ?? ""),
        bytes.subarray(at),
      ]);
    case 3: {
      const copy = Buffer.from(bytes);
      if (at < copy.length) copy[at] = Math.floor(random() * 256);
      return copy;
    }
    default:
      return bytes.subarray(0, at);
  }
}
