// The stories of the README in the order in which they are played: a file, its day, and where it goes.
// Invariant: every file of this folder is played exactly once.

export type Scene = {
  readonly file: string;
  readonly says: string;
  /** The clock is moved here first; digests that fall due on the way are sent. */
  readonly at: string;
  /** Recipients of the envelope: the service only ever sees what is sent to it. */
  readonly to: "me" | "log" | "share" | "digest" | "draft";
};

export const START = "2027-01-04T08:00:00Z";

export const SCENES: readonly Scene[] = [
  { file: "1-hello.eml", says: "Ann writes her first mail, to me@.", at: "2027-01-04T08:00:00Z", to: "me" },
  {
    file: "2-forward.eml",
    says: "She forwards a mail from Mia to log@, with a line above it.",
    at: "2027-01-04T08:20:00Z",
    to: "log",
  },
  { file: "3-bcc.eml", says: "She writes to Ole, with log@ in BCC.", at: "2027-01-04T09:02:00Z", to: "log" },
  {
    file: "4-note.eml",
    says: "She notes a coffee with Karl, and a promise, to log@: the subject counts as the first line.",
    at: "2027-01-04T11:40:00Z",
    to: "log",
  },
  {
    file: "5-share.eml",
    says: "That Thursday she sends an article to share@.",
    at: "2027-01-14T15:15:00Z",
    to: "share",
  },
  {
    file: "6-answer.eml",
    says: "She answers Monday's digest: the promise is kept, and she talked with Karl.",
    at: "2027-01-18T07:10:00Z",
    to: "digest",
  },
  {
    file: "7-draft.eml",
    says: "A week on, she sends the draft that the digest offers for Mia: sending it is the answer.",
    at: "2027-01-25T07:20:00Z",
    to: "draft",
  },
  {
    file: "8-later.eml",
    says: "Next time she changes a rhythm and takes a holiday.",
    at: "2027-02-01T07:30:00Z",
    to: "digest",
  },
  {
    file: "9-invitation.eml",
    says: "Back again, she forwards an invitation: the digest before the meeting says who comes.",
    at: "2027-03-02T08:10:00Z",
    to: "log",
  },
];
/** The end of the demonstration, after the digest that tells of the meeting. */
export const END = "2027-03-08T08:00:00Z";
