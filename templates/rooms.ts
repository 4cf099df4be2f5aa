// How much room a digest's parts get: wide first, narrower where the whole would not fit into what mail programs show.
// Invariant: no room is wider than the one before it, and the last holds the fullest digest that there can be.

/** Bounds of what comes from outside; bytes are UTF-8, and a letter in a link takes up to three times as many. */
export type Room = {
  /** Names, roles, organisations, telephone numbers, labels. */
  readonly nameBytes: number;
  /** Notes, topics, titles, promises, places. */
  readonly textBytes: number;
  /** A note that is passed on in its words. */
  readonly noteBytes: number;
  /** A longer page is no link any more: half an address leads nowhere. */
  readonly urlBytes: number;
  /** People of a meeting or of a recorded line, who are named. */
  readonly people: number;
  readonly pledges: number;
  /** Words that a share and a person have in common. */
  readonly words: number;
  /** Reasons beside the first. */
  readonly reasons: number;
  readonly recorded: number;
  /** Changes of one mail that are told. */
  readonly changes: number;
  /** First words, which stand in the draft too. */
  readonly openers: "shown" | "left-out";
  readonly taps: number;
};

const WIDEST: Room = {
  nameBytes: 200,
  textBytes: 600,
  noteBytes: 3_600,
  urlBytes: 1_000,
  people: 25,
  pledges: 3,
  words: 8,
  reasons: 5,
  recorded: 1_000,
  changes: 8,
  openers: "shown",
  taps: 5,
};
const WIDE: Room = {
  ...WIDEST,
  nameBytes: 100,
  textBytes: 200,
  noteBytes: 600,
  urlBytes: 600,
  people: 4,
  pledges: 2,
  words: 5,
  recorded: 50,
};
const NARROW: Room = {
  ...WIDE,
  nameBytes: 72,
  textBytes: 110,
  noteBytes: 300,
  urlBytes: 400,
  people: 3,
  pledges: 1,
  words: 3,
  reasons: 2,
  recorded: 25,
  changes: 4,
};
const NARROWER: Room = {
  ...NARROW,
  nameBytes: 56,
  textBytes: 72,
  noteBytes: 160,
  urlBytes: 250,
  people: 2,
  words: 2,
  reasons: 1,
  recorded: 15,
  changes: 2,
  openers: "left-out",
};
const NARROWEST: Room = {
  ...NARROWER,
  nameBytes: 36,
  textBytes: 40,
  noteBytes: 64,
  urlBytes: 160,
  people: 1,
  pledges: 0,
  words: 1,
  reasons: 0,
  recorded: 8,
  changes: 1,
  taps: 0,
};

export const ROOMS: readonly [Room, ...Room[]] = [WIDEST, WIDE, NARROW, NARROWER, NARROWEST];
