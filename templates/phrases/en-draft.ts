// The English of drafts: mails that owners send to their contacts as they stand.
// Invariant: each opener is true whoever sends it and whenever; of several, no two say the same words.

import type { DraftPhrases, TopicWords } from "./draft-phrases.ts";

export const DRAFT_EN: DraftPhrases = {
  greeting: (firstName) => (firstName === "" ? "Hello," : `Hi ${firstName},`),
  closing: (owner) => (owner === "" ? "Best wishes" : `Best wishes,\n${owner}`),
  plainSubject: (owner) => (owner === "" ? "How are you?" : `Hello from ${owner}`),
  birthdaySubject: "Happy birthday",
  birthday: ["Happy birthday! I hope you have a good day.", "Happy birthday! I wish you a good year."],
  birthdayLate: [
    "Happy birthday, a little late! I hope you had a good day.",
    "A late happy birthday! I wish you a good year.",
  ],
  mailSubject: "Your mail",
  shareSubject: "Something that made me think of you",
  share: (title) => [
    `I came across this and thought of you: ${title}`,
    `This made me think of you: ${title}`,
    `This may be something for you: ${title}`,
  ],
  note: ["I thought of you when I heard this:", "This may be something for you:", "This made me think of you:"],
  talk: (topic) => [
    `Last time we talked about ${topic}. What has happened since?`,
    `When we last talked, it was about ${topic}. Is there any news?`,
    `We talked about ${topic} last time. What came of it?`,
  ],
  meeting: (title) => [
    `How have things gone since our meeting about ${title}?`,
    `Last time we met, it was about ${title}. What has happened since?`,
    `We met about ${title} last time. What came of it?`,
  ],
  theirMail: (title) => [
    `Thank you for your mail about ${title}. What has happened since?`,
    `You wrote to me about ${title}. How does it look now?`,
    `In your last mail you wrote about ${title}. Is there any news?`,
  ],
  myMail: (title) => [
    `Last time I wrote to you about ${title}. How does it look now?`,
    `Is there any news since I wrote to you about ${title}?`,
    `My last mail to you was about ${title}. What came of it?`,
  ],
  owedAnswer: (title) =>
    title === undefined
      ? [
          "Thank you for your mail. I would like to answer it properly: when would a short talk suit you?",
          "I owe you an answer to your mail. When would it suit you to talk?",
        ]
      : [
          `Thank you for your mail about ${title}. I would like to answer it properly: when would a short talk suit you?`,
          `I owe you an answer about ${title}. When would it suit you to talk?`,
        ],
  comeBack: {
    plain: [
      "I would like to hear how you are. When would a short talk suit you?",
      "Shall we find time for a talk? Tell me when it suits you.",
    ],
    talk: (topic) => [
      `I would like to come back to our talk about ${topic}. When does it suit you?`,
      `Shall we continue our talk about ${topic}? Tell me when it suits you.`,
    ],
    mail: (title) => [
      `I would like to come back to my mail about ${title}. When would a short talk suit you?`,
      `Shall we talk about ${title}? Tell me when it suits you.`,
    ],
    meeting: (title) => [
      `I would like to come back to our meeting about ${title}. When does it suit you?`,
      `Shall we talk about what came of ${title}? Tell me when it suits you.`,
    ],
  },
  ask: (topic) => [
    `I wanted to ask about ${topic}. How is it going?`,
    `I have been meaning to ask about ${topic}. Where does it stand?`,
  ],
  request: (thing) => [`May I ask you for ${thing}?`, `Could you send me ${thing}?`],
  several: (topic) =>
    topic === undefined
      ? ["When would it suit each of you to talk?", "Shall we find a time to talk? Tell me when it suits each of you."]
      : [
          `I would like to come back to ${topic}. When would it suit each of you to talk?`,
          `Shall we talk about ${topic}? Tell me when it suits each of you.`,
        ],
  promised: {
    subject: "What I promised you",
    thing: (thing) => [`Here is what I promised you: ${thing}.`, `As promised: ${thing}.`],
    deed: (deed) => [
      `I promised to ${deed}. When does it suit you?`,
      `I have not forgotten that I promised to ${deed}. When is a good time?`,
    ],
    plain: [
      "I have not forgotten what I promised you. When would a short talk suit you?",
      "I still owe you what I promised. Shall we talk about it?",
    ],
  },
  theirPromise: (thing) =>
    thing === undefined
      ? ["How is it going with what you promised me?", "When may I expect what you promised me?"]
      : [
          `How is it going with what you promised me: ${thing}?`,
          `I look forward to what you promised me: ${thing}. When may I expect it?`,
        ],
  atWork: (organisation) => [
    `How are things at ${organisation}, and with you?`,
    `What is new at ${organisation}, and with you?`,
    `What are you busy with at ${organisation} these days?`,
  ],
  plain: [
    "How are you, and what are you working on these days?",
    "What is new with you?",
    "I would like to hear how you are. What are you busy with these days?",
  ],
};

/** The words by which a topic or a promise is judged in this language. */
export const TOPIC_WORDS_EN: TopicWords = {
  // Whoever reads "his new boat" in a mail to himself wonders whose.
  thirdPerson: "he him his himself she her hers herself they them their theirs themselves",
  firstPerson: "i me my mine myself",
  // What stands in a subject line only to fill it.
  empty:
    "hi hello hey question questions info information update news mail e-mail email note notes message reminder urgent important thanks thank you for your misc various stuff things meeting call talk lunch coffee dinner contact follow-up followup test subject none a an the no re quick short little",
  // True on the day on which they were written, and no longer.
  days: "today tomorrow yesterday tonight now soon later monday tuesday wednesday thursday friday saturday sunday week weekend morning afternoon evening noon",
  // Not for the owner's software to bring up.
  delicate:
    "ill illness sick sickness cancer disease hospital operation surgery stress depression divorce divorced separation death dead died funeral loss fired dismissal dismissed redundancy redundant bankrupt bankruptcy debt debts salary pregnancy pregnant miscarriage lawsuit affair alcohol complaint",
  activities: "coffee lunch dinner breakfast drinks beer tea meeting call walk catch-up visit talk chat",
  idle: "invoice invoices receipt newsletter unsubscribe confirmation password undeliverable undelivered failed statement account payment autoreply fyi lunch dinner breakfast coffee drinks beer party",
  greets:
    /^(?:(?:great|good|nice|lovely)\s+(?:to|meeting|seeing|talking)|catch(?:ing)?[\s-]+up|follow(?:ing)?[\s-]+up|happy|merry|congrat|many\s+thanks|thanks?(?![\p{L}])|out\s+of\s+(?:the\s+)?office|away\s+from)/iu,
  leads: /^(?:(?:regarding|concerning|about)\s*:?\s+|(?:urgent|important)\s*:\s*)/iu,
  /** "ask about the boat", "hear him about the boat". */
  askAbout:
    /^(?:please\s+)?(?:ask|hear|check|follow\s+up|talk|speak)\s+(?:(?:him|her|them|with\s+(?:him|her|them)|to\s+(?:him|her|them)|in)\s+)?(?:about|on|how\s+it\s+(?:is\s+going|went)\s+with)\s+(.+)$/i,
  askFor: /^(?:please\s+)?ask\s+(?:(?:him|her|them)\s+)?for\s+(.+)$/i,
  them: "them",
  /** "send him the report": the thing. */
  sends:
    /^(?:to\s+)?(?:send|mail|e-?mail|forward|give|bring|show|pass\s+on|hand\s+over|deliver|get|write)\s+(?:(?:him|her|them|me)\s+)?(?=(?:the|a|an|some|my|our|two|three|\d+)\s)(.+?)(?:\s+to\s+(?:him|her|them))?$/i,
  /** "call him", "introduce her to Bo". */
  does: /^(?:to\s+)?((?:call|ring|phone|visit|meet|invite|introduce|help|show|teach|take|remind|recommend|text)\s+(?:him|them|her(?=$|\s+(?:to|with|about|on|in|at|by|for|from|when|and|around|round|up|out|home)\b))(?:\s.*)?)$/i,
  you: { him: "you", her: "you", them: "you" },
  /** A thing that was promised without a verb: "the deck". */
  thing: /^(?:the|a|an|some|my|our|two|three|four|five|\d+)\s/i,
};
