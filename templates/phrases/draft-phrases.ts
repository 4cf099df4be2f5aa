// What a draft can say to a contact, and the words by which it is judged whether it may be said.
// Invariant: every language has all of it; several wordings take turns, so that nobody reads the same words twice running.

/** Several wordings of one thing, which take turns. */
export type Wordings = readonly string[];

/** Topics, things and titles come in as they stand in a sentence; a title is in quotes by then. */
export type DraftPhrases = {
  greeting(firstName: string): string;
  closing(ownerFirstName: string): string;
  plainSubject(ownerFirstName: string): string;
  readonly birthdaySubject: string;
  readonly birthday: Wordings;
  readonly birthdayLate: Wordings;
  readonly mailSubject: string;
  readonly shareSubject: string;
  share(title: string): Wordings;
  /** Above the words of a note that is passed on. */
  readonly note: Wordings;
  /** What was last talked about. */
  talk(topic: string): Wordings;
  meeting(title: string): Wordings;
  /** The last mail was theirs, or the owner's. */
  theirMail(title: string): Wordings;
  myMail(title: string): Wordings;
  /** They wrote last, and the owner wanted to come back to it. */
  owedAnswer(title: string | undefined): Wordings;
  /** The owner wanted to come back to it, or just to them. */
  readonly comeBack: {
    readonly plain: Wordings;
    talk(topic: string): Wordings;
    mail(title: string): Wordings;
    meeting(title: string): Wordings;
  };
  /** What the owner wanted to be reminded of asking. */
  ask(topic: string): Wordings;
  /** What the owner wanted to be reminded of asking for. */
  request(thing: string): Wordings;
  /** To several at once, of what the owner wanted to come back to. */
  several(topic: string | undefined): Wordings;
  /** A promise of the owner's: a thing, or something to do. */
  readonly promised: {
    readonly subject: string;
    thing(thing: string): Wordings;
    deed(deed: string): Wordings;
    readonly plain: Wordings;
  };
  theirPromise(thing: string | undefined): Wordings;
  atWork(organisation: string): Wordings;
  readonly plain: Wordings;
};

/** Words of one language, by which a topic or a promise is judged before a draft says it; lists are set apart by spaces. */
export type TopicWords = {
  /** "his new boat" in a mail to himself. */
  readonly thirdPerson: string;
  readonly firstPerson: string;
  /** What stands in a subject only to fill it. */
  readonly empty: string;
  /** True on the day on which they were written, and no longer. */
  readonly days: string;
  /** Not for a draft to bring up. */
  readonly delicate: string;
  readonly activities: string;
  /** What machines and bookkeepers send, and what was only eaten together: nobody can be asked what came of it. */
  readonly idle: string;
  /** The beginning of a subject that greets or thanks, and names nothing. */
  readonly greets: RegExp;
  /** What stands before the matter in a subject: "Regarding", "Urgent:". */
  readonly leads: RegExp;
  /** "ask about the boat": what to ask about. */
  readonly askAbout: RegExp;
  /** "ask him for the numbers": the thing. */
  readonly askFor: RegExp;
  /** The word for a person whose name it stands for. */
  readonly them: string;
  /** "send him the report": the thing. */
  readonly sends: RegExp;
  /** A thing that was promised without a verb. */
  readonly thing: RegExp;
  /** One word that names what both know (`planen`), in a language that has such. */
  readonly definite?: RegExp;
  /** "call him about it", "introduce her to Bo". */
  readonly does: RegExp;
  /** The third person as it is said to them. */
  readonly you: Readonly<Record<string, string>>;
};
