// Makes a screenshot small: a page has few colours, so that one byte a dot says it as well as three.
// Invariant: the 256 most frequent colours stay as they are; a rarer one becomes the nearest of them.

import { crc32, deflateSync, inflateSync } from "node:zlib";

type Picture = { readonly width: number; readonly height: number; readonly channels: number; readonly dots: Buffer };

const SIGNATURE = Buffer.from("89504e470d0a1a0a", "hex");
const COLOURS = 256;
const CHANNELS: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

/** Writes a PNG of 8 bits a channel without interlacing, as browsers make them, anew with a palette (PNG, 11.2.2). */
export function smallPng(png: Buffer): Buffer {
  const picture = decode(png);
  const colours = colourOfEachDot(picture);
  const palette = mostFrequent(colours);
  const { width, height } = picture;
  const rows = Buffer.alloc((width + 1) * height);
  const numbers = new Map(palette.map((colour, index) => [colour, index]));
  for (const [index, colour] of colours.entries()) {
    const number = numbers.get(colour) ?? nearest(colour, palette);
    numbers.set(colour, number);
    rows[index + Math.floor(index / width) + 1] = number;
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", head),
    chunk("PLTE", Buffer.from(palette.flatMap(channelsOf))),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function decode(png: Buffer): Picture {
  const parts: Buffer[] = [];
  let [width, height, channels] = [0, 0, 0];
  for (let at = SIGNATURE.length; at < png.length; at += png.readUInt32BE(at) + 12) {
    const data = png.subarray(at + 8, at + 8 + png.readUInt32BE(at));
    const kind = png.toString("latin1", at + 4, at + 8);
    if (kind === "IDAT") parts.push(data);
    if (kind !== "IHDR") continue;
    [width, height, channels] = [data.readUInt32BE(0), data.readUInt32BE(4), CHANNELS[data[9] ?? 0] ?? 0];
  }
  if (channels === 0) throw new Error("The picture is not of the kind that a browser makes.");
  return { width, height, channels, dots: unfiltered(inflateSync(Buffer.concat(parts)), width * channels, channels) };
}

/** Undoes the filter of each row (PNG, 9.2): what a byte was told relative to. */
function unfiltered(rows: Buffer, length: number, channels: number): Buffer {
  const dots = Buffer.alloc((rows.length / (length + 1)) * length);
  for (let from = 0, to = 0; from < rows.length; from += length + 1, to += length) {
    const filter = rows[from] ?? 0;
    for (let x = 0; x < length; x++) {
      const left = x < channels ? 0 : (dots[to + x - channels] ?? 0);
      const above = to === 0 ? 0 : (dots[to + x - length] ?? 0);
      const corner = x < channels || to === 0 ? 0 : (dots[to + x - length - channels] ?? 0);
      const guesses = [0, left, above, (left + above) >> 1, paeth(left, above, corner)];
      dots[to + x] = (rows[from + 1 + x] ?? 0) + (guesses[filter] ?? 0);
    }
  }
  return dots;
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}

function colourOfEachDot({ channels, dots }: Picture): Uint32Array {
  return Uint32Array.from({ length: dots.length / channels }, (_, index) => dots.readUIntBE(index * channels, 3));
}

function mostFrequent(colours: Uint32Array): readonly number[] {
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, COLOURS)
    .map(([colour]) => colour);
}

const channelsOf = (colour: number): readonly number[] => [colour >> 16, (colour >> 8) & 255, colour & 255];

function nearest(colour: number, palette: readonly number[]): number {
  const wanted = channelsOf(colour);
  const away = palette.map((one) =>
    channelsOf(one).reduce((sum, value, index) => sum + (value - (wanted[index] ?? 0)) ** 2, 0),
  );
  return away.indexOf(Math.min(...away));
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
