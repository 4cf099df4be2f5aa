// The colours of the mails and pages, by role, in light and dark.
// Invariant: every pair of ink and ground in {@link PAIRS} has a contrast of at least 4.5:1 (WCAG 2.2, 1.4.3); a test computes it.

export type Palette = {
  readonly ground: string;
  readonly card: string;
  readonly ink: string;
  /** Second voice: hints, footers, organisations. */
  readonly quiet: string;
  /** Headings, numbers and links. */
  readonly accent: string;
  readonly button: string;
  readonly buttonInk: string;
  /** Behind what can be typed or tapped. */
  readonly soft: string;
  readonly line: string;
};

export const LIGHT: Palette = {
  ground: "#f5f1ea",
  card: "#fffdf9",
  ink: "#26231e",
  quiet: "#655f54",
  accent: "#1d5f58",
  button: "#1d5f58",
  buttonInk: "#ffffff",
  soft: "#eaf1ee",
  line: "#e3dccf",
};

export const DARK: Palette = {
  ground: "#161513",
  card: "#1f1d1a",
  ink: "#eee9df",
  quiet: "#b6aea1",
  accent: "#93d1c4",
  button: "#93d1c4",
  buttonInk: "#10221f",
  soft: "#29332f",
  line: "#3b3732",
};

/** Which ink stands on which ground somewhere. */
export const PAIRS: readonly (readonly [keyof Palette, keyof Palette])[] = [
  ["ink", "card"],
  ["ink", "ground"],
  ["ink", "soft"],
  ["quiet", "card"],
  ["quiet", "ground"],
  ["accent", "card"],
  ["accent", "ground"],
  ["accent", "soft"],
  ["buttonInk", "button"],
];
