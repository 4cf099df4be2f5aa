// The English words of dates and intervals.
// Invariant: variants stand in one string with `|` between them; folding takes care of case and accents.

import type { CommandWords, DateWords } from "./words.ts";

export const DATES_EN: DateWords = {
  weekdays: {
    monday: "monday|mondays",
    tuesday: "tuesday|tuesdays",
    wednesday: "wednesday|wednesdays",
    thursday: "thursday|thursdays",
    friday: "friday|fridays",
    saturday: "saturday|saturdays",
    sunday: "sunday|sundays",
  },
  weekdaysShort: {
    monday: "mon",
    tuesday: "tue|tues",
    wednesday: "wed|weds",
    thursday: "thu|thur|thurs",
    friday: "fri",
    saturday: "sat",
    sunday: "sun",
  },
  weekdaysPast: { monday: "", tuesday: "", wednesday: "", thursday: "", friday: "", saturday: "", sunday: "" },
  months: {
    1: "january|jan",
    2: "february|feb",
    3: "march|mar",
    4: "april|apr",
    5: "may",
    6: "june|jun",
    7: "july|jul",
    8: "august|aug",
    9: "september|sep|sept",
    10: "october|oct",
    11: "november|nov",
    12: "december|dec",
  },
  nearDays: {
    "-3": "",
    "-2": "the day before yesterday|day before yesterday|the other day|the other night",
    "-1": "yesterday|last night|yesterday morning|yesterday afternoon|yesterday evening",
    0: "today|tonight|this morning|this afternoon|this evening|just now|earlier today",
    1: "tomorrow|tomorrow morning|tomorrow afternoon|tomorrow evening|tomorrow night|tmrw|tomorow|tommorow",
    2: "the day after tomorrow|day after tomorrow|overmorrow",
  },
  units: {
    day: "day|days|day's|d",
    week: "week|weeks|week's|wk|wks|w",
    fortnight: "fortnight|fortnights",
    month: "month|months|month's|mth|mths|mo|m",
    quarter: "quarter|quarters",
    "half-year": "half year|half years|half a year",
    year: "year|years|yr|yrs|y",
  },
  modifiers: {
    next: "next|coming|the coming|this coming|upcoming|the upcoming|this upcoming|the next|following|the following",
    last: "last|past|the last|this past",
    this: "this",
  },
  anchors: {
    "before-christmas": "before christmas|before xmas",
    christmas: "christmas|christmas eve|xmas|xmas eve",
    "after-christmas":
      "after christmas|after xmas|after the christmas holidays|after the christmas holiday|over christmas|over xmas|past christmas|after the christmas break",
    "new-year":
      "after new year|after new years|after new year's|in the new year|new year|the new year|over new year|over new year's|early in the new year|past new year",
    "christmas-day": "christmas day",
    "second-christmas-day": "boxing day|st stephen's day",
    "new-year-day": "new year's day|new years day",
    shrovetide: "shrovetide|shrove sunday",
    "maundy-thursday": "maundy thursday",
    "good-friday": "good friday",
    easter: "easter|easter sunday|easter day|at easter",
    "easter-monday": "easter monday",
    ascension: "ascension|ascension day",
    whitsun: "whitsun|pentecost|whit sunday",
    "after-whitsun": "after whitsun|after pentecost|over whitsun",
    "midsummer-eve": "midsummer's eve|midsummer eve|st john's eve",
    halloween: "halloween",
    valentine: "valentine's day|valentines day",
    "winter-break": "the winter break|winter break|the winter holidays",
    "after-winter-break": "after the winter break|after the winter holidays|after winter break",
    "autumn-break": "the autumn break|autumn break|the autumn holidays",
    "after-autumn-break": "after the autumn break|after the autumn holidays|after autumn break",
    "before-easter": "before easter",
    "after-easter": "after easter|after the easter holidays|over easter|past easter|after the easter break",
    "before-summer": "before summer|before the summer|before the summer holidays|before the summer holiday",
    "after-summer":
      "after summer|after the summer|after the summer holidays|after the summer holiday|after the summer break|over the summer|over summer|over the summer holidays",
    "after-holidays": "after the holidays|after holidays",
    spring: "in spring|in the spring|next spring|this spring|spring",
    summer: "in summer|in the summer|next summer|this summer|summer",
    autumn: "in autumn|in the autumn|next autumn|this autumn|autumn|in the fall|next fall|this fall",
    winter: "in winter|in the winter|next winter|this winter|winter",
    weekend: "the weekend|this weekend|weekend|next weekend|at the weekend|over the weekend",
    "after-weekend": "after the weekend|after this weekend",
    "mid-week": "midweek|mid week|the middle of the week|middle of the week|in the middle of the week",
    "start-of-next-week":
      "the start of next week|start of next week|the beginning of next week|beginning of next week|early next week|first thing next week",
    "mid-next-week": "the middle of next week|middle of next week|mid next week|in the middle of next week",
    "end-of-next-week": "the end of next week|end of next week|late next week|later next week",
    "week-after-next": "the week after next|week after next|the following week but one",
    "end-of-week":
      "the end of the week|end of the week|end of week|the end of this week|end of this week|later this week|late this week|later in the week",
    "end-of-month":
      "the end of the month|end of the month|end of month|eom|the end of this month|end of this month|month end|the last of the month|the last day of the month|last day of the month",
    "end-of-next-month": "the end of next month|end of next month",
    "end-of-quarter": "the end of the quarter|end of the quarter|end of quarter|quarter end",
    "end-of-year": "the end of the year|end of the year|end of year|year end|new year's eve|new years eve",
    "mid-month": "the middle of the month|middle of the month|mid month",
    "first-of-next-month":
      "the first of next month|first of next month|the beginning of next month|beginning of next month|the start of next month|start of next month|early next month",
  },
  partsOfMonth: {
    start:
      "the start of|start of|the beginning of|beginning of|early|early in|the first of|in early|in|the first week of|first week of|begin",
    middle: "mid|the middle of|middle of|in mid|mid of",
    end: "the end of|end of|late|late in|in late",
  },
  before:
    "on|until|till|til|by|before|from|to|the|not before|no earlier than|at|of|for|starting|back on|again on|again|sometime|some time|sometime in|some time in|around|about|no later than|at the latest",
  ahead: "in|within|after|for|in about|in around|in another|another",
  ago: "ago|back|earlier",
  agoBefore: "",
  fromNow: "from now|from today|time|'s time|'s|later|hence|or so|give or take|or thereabouts",
  workingDays: "working days|working day|business days|business day|workdays|workday|weekdays",
  lastOf: "last|the last|final",
  thisMonth: "the month|this month",
  weekLater: "week|in a week|in eight days",
  weekNumber: "week|wk|in week|week no|week number|calendar week",
  every: "every|each|once every|about every",
  other: "other|second",
  rates: {
    "days-1": "daily|every day|every single day",
    "weeks-1": "weekly|each week",
    "weeks-2": "fortnightly|biweekly|every fortnight|each fortnight",
    "months-1": "monthly|each month",
    "months-3": "quarterly|each quarter",
    "months-6": "half yearly|half-yearly|biannually|semi-annually|semiannually|every half year",
    "months-12": "yearly|annually|each year|once a year",
  },
  once: "once",
  times: "times",
  per: "a|per|each|every|an",
  numbers: {
    1: "one|a|an|another|a single",
    2: "two|a couple of|a couple|couple of|couple|twice",
    3: "three|a few|few|thrice",
    4: "four",
    5: "five",
    6: "six",
    7: "seven",
    8: "eight",
    9: "nine",
    10: "ten",
    11: "eleven",
    12: "twelve",
    14: "fourteen",
    15: "fifteen",
    18: "eighteen",
    20: "twenty",
    21: "twenty-one",
    30: "thirty",
    60: "sixty",
    90: "ninety",
  },
  ordinals: {
    1: "first|1st",
    2: "second",
    3: "third",
    4: "fourth",
    5: "fifth",
    6: "sixth",
    7: "seventh",
    8: "eighth",
    9: "ninth",
    10: "tenth",
    11: "eleventh",
    12: "twelfth",
    13: "thirteenth",
    14: "fourteenth",
    15: "fifteenth",
    16: "sixteenth",
    17: "seventeenth",
    18: "eighteenth",
    19: "nineteenth",
    20: "twentieth",
    21: "twenty-first",
    30: "thirtieth",
    31: "thirty-first",
  },
  ordinalEndings: "st|nd|rd|th",
  andHalf: "and a half",
  oneAndAHalf: "one and a half",
  partsOfDay:
    "morning|afternoon|evening|night|noon|at noon|in the morning|in the afternoon|in the evening|first thing|early|late",
  atTime: "at",
};

/** English words of commands and notes. */
export const COMMANDS_EN: CommandWords = {
  verbs: {
    done: "done|did it|did that|finished|completed|handled|sorted|taken care of|already done|is done|was done|are done|it's done|it is done|did this one",
    snooze:
      "snooze|snoozed|later|postpone|defer|delay|wait|not now|remind me|remind me again|remind me later|maybe later|a bit later|a little later|snooze it|snooze this|put off|put it off|put this off|put her off|put him off|come back|bring it back|push|ask me again",
    skip: "skip|skipped|skip it|skip this|skip this one|skip this time|not this time|skip her|skip him|skip them",
    never: "never|never again|never ever|never more",
    no: "no|nope|no thanks|not interested|not for her|not for him|not for them|not relevant|not for this one|no interest|not a fit|not a match|not her thing|not his thing",
    ok: "ok|okay|accept|accepted|agreed|agree|fine",
    yes: "yes|yep|yeah|correct|that's right|it was me|that was me|yes please|yes it was me|same person",
    note: "note|notes|comment",
    kept: "kept|fulfilled|delivered",
    dropped: "dropped|drop|drop it",
  },
  splitSkip: { before: "pass", after: "over" },
  groups: {
    all: "all|everything|everyone|everybody|all of them|all of these|both|both of them|all the above|all of the above",
    rest: "rest|the rest|the others|others|all the rest|all others|remaining|the remaining|the rest of them|everyone else|everybody else|everything else",
  },
  and: "and|plus|as well as",
  rangeTo: "to|through|thru",
  numberWord: "no|nr|number|numbers|nos|item|items|num|point|points",
  nextTime:
    "next|next time|again|then again|then next|and next|next one|next contact|follow up|remind me|remind me again|bring her back|bring him back|get back to her|get back to him|get back to them|call again|write again|call back|remind me of her|remind me of him",
  fillers:
    "please|thanks|it|this|this one|that|that one|her|him|them|for now|again|now|too|also|already|thank you|me|one",
  notYet: "not yet|not done|not done yet|not yet done|still to do|haven't yet|have not yet|pending|still open",
  except:
    "except|except for|except that|but|but not|apart from|other than|not|just not|excluding|save|save for|without|minus|only not",
  until: "until|till|til|to|for|in|by|on|after|before|from",
  keywords: {
    undo: "undo|undo that|undo it|undo this|undo last|undo the last|undo the last one|undo all|undo everything|undo it all|take that back|revert",
    pause:
      "pause|pause digest|pause the digest|pause digests|take a break|pause livstegn|pause everything|stop digest|stop the digest|stop|unsubscribe|stop sending|stop it|stop mails|digest off|turn off the digest|turn the digest off|stop sending me mails|stop sending me these mails|stop sending these mails|stop these mails|please stop sending me mails|please stop sending me these mails|please stop sending these mails|please stop these mails|no more mails|unsubscribe me",
    resume:
      "resume|start again|unpause|restart|continue|resume digest|resume the digest|i am back|i'm back|back again|end pause|resume digests",
    "time-zone":
      "time zone|timezone|tz|my time zone is|my time zone|my timezone|time zone is|set time zone|set time zone to|set timezone",
    language:
      "language|my language|set language|set language to|language is|write to me in|write in|change language to",
    digest:
      "digest|digest on|the digest|send digest|send the digest|send the digest on|send me the digest|send me the digest on|digest day|digest time|weekly digest|digest every|mail every|mail me every|send mail every|send mail on",
    "at-most": "at most|max|maximum|no more than|not more than|up to|show at most",
    receipts: "receipts|receipt|receipt mode|send receipts",
    settings: "settings|my settings|show settings|show my settings|status|setup|preferences|account",
    help: "help|help me|manual|the manual|how does this work|commands|what can i write|instructions",
    "who-is": "who is|who's|who was|show|tell me about|what do you know about|what about",
    list: "list|list all|list everyone|list contacts|list my contacts|show all|show everyone|contacts|my contacts|list my network|network|my network|everyone|list people",
    find: "find|search|search for|look up|find people who know|who knows|who likes|who looks for|who is looking for|who works at|who works with|find someone who knows|find someone in",
    due: "due|who is due|what is due|what's due|who's due|overdue|show due|whom do i owe|who do i owe",
    "not-person": "not",
    purpose: "purpose|my purpose|purposes|purpose is|new purpose|my purposes",
    circle: "circle|circles|group|groups|my circles|new circle",
    introduce: "introduce|intro|connect",
    ask: "who can help with|who can help me with|ask who can|who could help with|ask|ask who|ask who knows|ask for",
    export: "export|export data|export my data|export everything|download my data|my data|send me my data",
    "delete-everything":
      "delete everything|delete all|delete my account|delete account|delete my data|erase everything|close my account|forget everything|forget me|remove my account",
    forget: "forget|delete|erase|remove|forget about|delete contact|remove contact",
    merge: "merge|join|combine|merge contacts",
    "add-address":
      "add address|add my address|add email|add e-mail|new address|also write from|i also write from|my other address is|add mail address|add another address|remove address|remove my address",
    "drop-box":
      "drop-box|dropbox|drop box|new drop-box|new dropbox|new drop box|replace drop-box|replace drop box|my drop-box|my drop box",
    import: "import|import contacts|import csv",
    "follow-up":
      "follow up|follow-up|followup|need to get back to|need to follow up with|remind me|remind me to write|remind me to call|remind me to|remind me of|remind me about|remember to|remember|don't forget|dont forget|don't forget to|reminder|reminder to|chase|get back|get back to|ping|check in|nudge me|nudge me about",
  },
  but: "but|it was|rather|instead|but rather|that was",
  together: "and|with|into|to|&",
  languages: {
    en: "english|en|in english|british english|eng|uk english|british",
    "en-us": "american english|american|us english|english us|en-us|en us|english american",
    da: "danish|da|dk|in danish|dansk",
  },
  noneOfThem:
    "none|none of them|none of these|neither|neither of them|somebody else|someone else|somebody new|someone new|a new one|new|another|another one|other|somebody different|someone different|nobody of them|not any of them",
  otherLanguages:
    "german|swedish|norwegian|french|spanish|italian|dutch|finnish|icelandic|polish|portuguese|russian|ukrainian|czech|hungarian|romanian|greek|turkish|arabic|hebrew|hindi|chinese|mandarin|japanese|korean|faroese|greenlandic|estonian|latvian|lithuanian|irish|welsh|scots|vietnamese|thai|persian",
  receiptModes: {
    auto: "auto|automatic|automatically|default|normal|standard",
    always: "always|on|all|every time|for everything|yes|every mail",
    problems: "problems|problem|only problems|problems only|errors|errors only|only errors|off|none|never|quiet|no",
  },
  facts: {
    phone:
      "phone|tel|telephone|mobile|cell|mob|phone number|tel no|phone is|new number|number is|mobile number|new phone|new phone number",
    address:
      "email|e-mail|mail|address|email address|e-mail address|new email|new e-mail|new address|new email address|email is|writes from",
    birthday:
      "birthday|bday|b-day|born|born on|birthday is|birthday on|has birthday|has birthday on|was born on|was born|birthdate|date of birth|turns|is turning|will turn",
    "works-at":
      "works at|works for|works with us at|new job at|new job with|now at|now with|is now at|has a new job at|got a new job at|got a job at|got a new job with|started at|has started at|joined|has joined|moved to work at|employed at|is employed at|changed jobs to|company|organisation|organization|employer|new employer",
    "role-at":
      "role|title|position|job title|works as|is now|is the new|new job as|now works as|new role|new title|promoted to|is|has become|became",
    need: "looks for|looking for|is looking for|needs|is searching for|searches for|seeks|is seeking|wants|would like|wants to find|in need of|is in need of|could use|wants to meet|would like to meet|asks for|need",
    interest:
      "likes|loves|enjoys|is interested in|interested in|is into|cares about|is fond of|is passionate about|follows|reads about|interests|interest|is keen on|collects|is curious about|is a fan of|hobby",
    strength:
      "knows|knows about|knows a lot about|is good at|good at|is great at|is an expert in|is an expert on|expert in|expert on|specialises in|specializes in|can help with|is strong in|is skilled in|skilled in|has experience with|experience with|strengths|strength|knows all about|is experienced in|teaches",
    "need-met":
      "found|has found|have found|has finally found|finally found|no longer looks for|no longer needs|is no longer looking for|no longer looking for|doesn't need|does not need|doesn't look for|does not look for|isn't looking for|is not looking for|stopped looking for|no longer wants|has hired|hired|no longer seeks|looks no longer for",
    "no-interest":
      "no longer likes|no longer loves|no longer enjoys|is no longer interested in|is not interested in|isn't interested in|not interested in|lost interest in|has lost interest in|doesn't like|does not like|no longer cares about|no longer follows|no longer collects|doesn't care about",
    "no-strength":
      "no longer knows|doesn't know|does not know|no longer knows about|is no longer an expert in|no longer teaches|doesn't know about|knows nothing about",
    speaks: "speaks|writes|writes in|language|prefers|speaks only|reads",
    important: "important|is important|very important|is very important|vip|high importance|more important|key contact",
    "less-important":
      "less important|is less important|not important|is not important|unimportant|not so important|is not so important|low importance",
    "normal-importance": "normal importance|normal|ordinary importance|neither more nor less important",
  },
  pledges: {
    "owner-pledge":
      "promised|i promised|i have promised|i've promised|promised to|i promised to|i promise|i promised her|i promised him|i promised them|promised her|promised him|promised them|owe|i owe|i owe her|i owe him|i will send|i'll send|i said i would|i must send|i shall send",
    "contact-pledge":
      "she promised|he promised|they promised|she promised to|he promised to|they promised to|she owes me|he owes me|they owe me|has promised|promised me|promised me to|she will send|he will send|they will send|she'll send|he'll send|owes me|she promised me|he promised me|has promised me",
  },
  activitiesPast: {
    meeting:
      "met|met up|met up with|have met|has met|saw|visited|had coffee|had lunch|had dinner|had breakfast|had a coffee|had a beer|had a meeting|had tea|had a drink|had drinks|had a walk|had a good meeting|had a good lunch|caught up over coffee|bumped into|ran into|ate lunch|ate dinner|went for a walk|had a lunch|met for coffee|met for lunch|met for a coffee|had beers|had a pint|had a mtg|had breakfast meeting|played golf|played tennis|played padel|went for lunch|went for coffee|went for a drink|went for a beer|dined|grabbed a bite|grabbed coffee|grabbed lunch|grabbed a coffee|sat down|walked|had a nice lunch|had a great lunch|had a nice coffee|had a chat over coffee|had a teams meeting|had a video meeting|had a zoom meeting|had an online meeting|had a session",
    call: "called|phoned|rang|spoke on the phone|talked on the phone|had a call|had a phone call|had a video call|facetimed|zoomed|spoke over the phone|talked over the phone|had a zoom|had a good call|got off the phone|just got off the phone|skyped|was on a call|was on the phone|had a quick call",
    "call-in": "called me|phoned me|rang me|called me up|rang me up",
    message:
      "texted|messaged|whatsapped|sent a text|sent a message|sent a text message|wrote on linkedin|chatted on whatsapp|sent an sms|dm'ed|pinged|left a message|left a voicemail|left message|left voicemail|left a voice mail",
    "message-in": "texted me|messaged me|sent me a text|sent me a message",
    mail: "wrote|emailed|e-mailed|mailed|wrote to|sent a mail|sent an email|sent an e-mail|replied|answered|wrote an email|wrote back",
    "mail-in":
      "wrote me|wrote to me|emailed me|e-mailed me|mailed me|sent me a mail|sent me an email|replied to me|answered me|wrote back to me",
    talk: "talked|spoke|chatted|talked to|spoke to|spoke with|had a talk|had a chat|caught up|discussed|have talked|have spoken|has talked|had a good talk|had a good chat|had a long talk|had a nice chat|had a quick chat|had a conversation|had a good conversation|heard from|got hold of|were in touch|was in touch|got in touch|reached",
  },
  activities: {
    meeting:
      "coffee|lunch|dinner|breakfast|meeting|meet|met up|walk|visit|beer|tea|drinks|drink|brunch|visited|seen|conference|saw each other|workshop|seminar|quick coffee|coffee break|a coffee|a beer|good meeting|great lunch|long lunch|nice lunch|golf|dinner party|event|party|run|ran|christmas lunch|christmas party|business lunch|working lunch|mtg|meetings|breakfast mtg|breakfast meeting|beers|pint|pints|cocktails|wine|tennis|padel|squash|sauna|football|concert|theatre|bike ride|hike|sailing|bbq|picnic|site visit|trade fair|demo|presentation|interview|kickoff|one-on-one|one on one|catch-up coffee|catch up coffee|coffee chat|quick beer|quick lunch|short meeting|quick meeting|status meeting|board meeting|sales meeting|client meeting|padel match|yoga|gym|bridge|chess|video meeting|zoom meeting|teams meeting|teams mtg|online meeting|skype meeting|session|mentoring|mentoring session|coaching|coaching session",
    call: "call|phone call|called|video call|zoom|teams call|phone|phoned|rang|zoom call|teams|facetime|skype|phone meeting|telephone call|quick call|long call|good call|short call|phonecall|vidcall|google meet|tel|ph|hangout|spoke on the phone|talked on the phone",
    "call-in": "called me|rang me|phoned me",
    message: "text|texted|sms|message|messaged|whatsapp|linkedin|linkedin message|dm|messenger|slack|signal",
    "message-in": "texted me|messaged me",
    mail: "mail|mailed|email|emailed|e-mail|e-mailed|wrote|letter|sent a mail|postcard",
    "mail-in": "wrote me|wrote to me|emailed me|mailed me",
    talk: "talk|talked|chat|chatted|spoke|conversation|catch-up|catch up|caught up|catchup|good talk|good chat|long talk|quick chat|nice chat|quick talk|long chat|great talk|great chat|short chat|short talk|brief chat|chatting|talking|sparring",
  },
  with: "with|to|and with|w|together with|along with",
  about:
    "about|regarding|re|abt|concerning|on|over|discussed|discussing|we talked about|talked about|we discussed|topic|subject",
  at: "at|from|of|with|in|(",
  subjects:
    "i|we|i just|we just|just|i have|i've|we have|we've|i have just|i've just|have|had|also|i also|we also|and|then|finally|i finally|we finally|so i|yes i|yes we|btw i|today i|this week i|this week we|recently|i recently|well i|i actually|actually i",
  negations:
    "not|never|no|haven't|havent|didn't|didnt|hasn't|wasn't|couldn't|cannot|can't|won't|without|hardly|almost|nearly|should|would|could|will|shall|must|might|may|if|wish|hope|want|before|unless|did not|until",
  polite: "from now on|going forward|please|thanks|many thanks|thank you|pls|thx|cheers",
  openers:
    "default|default cadence|by default|please|could you|can you|could you please|can you please|please could you|would you|i want to|i would like to|i'd like to|let's|add|add contact|new contact|new|remember|create|contact|note",
  articles: "a|an|the|some",
  pronouns:
    "he|she|they|him|her|them|it|you|me|us|we|i|who|someone|somebody|everyone|everybody|nobody|anyone|people|folks|his|hers|their|our|my|your|this|that|these|those",
  particles: "van|von|der|den|de|da|dos|di|del|della|la|le|du|al|el|bin|ibn|ben|st|ter|ten|zu|y|o'",
  notNames:
    "done|danish|english|left|haven't|havent|hadn't|couldn't|cannot|wouldn't|shouldn't|mustn't|hardly|barely|nope|none|unfortunately|sadly|congrats|congratulations|asked|told|tried|introduced|drafted|followed|pitched|offered|joined|signed|closed|won|lost|missed|cancelled|canceled|moved|rescheduled|postponed|invited|received|discussed|agreed|promised|remember|remind|buy|order|book|check|read|send|write|fix|pay|prepare|finish|collect|pick|ask|tell|invite|love|director|manager|merry|happy|listen|web|www|fax|office|linkedin|direct|score|result|skype|cell|mobile|ps|pps|btw|oh|ah|anyway|besides|nb|fyi|re|fw|fwd|from|to|cc|bcc|subject|date|sent|hi|hello|hey|dear|note|notes|question|idea|status|todo|today|tomorrow|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|thanks|thank|best|regards|cheers|kind|warm|sincerely|yours|the|a|an|this|that|these|those|all|rest|some|any|every|each|everyone|everybody|nobody|anyone|someone|people|something|nothing|everything|it|its|it's|he|she|they|we|i|i'm|you|us|his|her|their|our|my|your|who|what|when|where|why|how|which|if|when|then|there|here|well|not|no|yes|ok|okay|job|work|time|life|dinner|lunch|coffee|breakfast|meeting|call|email|mail|phone|great|good|nice|almost|nearly|half|fully|only|just|also|and|or|but|so|because|is|are|was|were|be|been|am|do|does|did|have|has|had|can|could|will|would|shall|should|may|might|must|let|let's|lets|please|sorry|see|talk|maybe|perhaps|now|never|ever|always|often|soon|later|sooner|much|more|most|less|many|few|lots|another|other|others|both|either|neither|next|last|first|second|third|one|two|three|four|five|i'll|i've|i'd|we'll|we've|we're|they're|he's|she's|that's|there's|what's|who's|don't|doesn't|didn't|can't|won't|isn't|aren't|wasn't|weren't|get|got|go|going|gone|come|came|take|took|make|made|want|need|think|thought|know|feel|looks|look|seems|seem|still|again|once|until|since|for|with|without|about|after|before|during|in|on|at|by|of|off|out|over|under|up|down|as|like|than|too|very|really|quite|such|same|digest|livstegn|mail|team|boss|mom|dad|weather|project|deadline|report|deal|deals|summary|agenda|update|reminder|warning|important|urgent|attention|conclusion|background|purpose|goal|plan|plans|result|results|answer|answers|comment|comments|link|links|source|sources|example|option|options|step|steps|part|point|points|item|items|number|price|cost|address|name|title|company|organisation|regarding|concerning|attached|best|with|sent|get|written|begin|forwarded|original|message|reply|wrote|on|important|january|february|march|april|june|july|august|september|october|november|december",
  personVerbs:
    "is|has|was|had|told|said|says|thinks|wants|wanted|moved|moves|left|leaves|got|will|can|might|asked|asks|recommended|introduced|plans|hopes|writes|became|bought|sold|sent|mentioned|suggested|started|stopped|retired|joined|went|goes|came|comes|works|lives|would|should|needs|helped|does|did|knows|and|who|now",
  pleasantries:
    "thanks|thank|thx|hi|hello|hey|dear|best|regards|cheers|kind|warm|sincerely|yours|see|take|have|good|great|ok|okay|sent|get|br|rgds|bye|xx|happy|sorry|love|many|talk|cordially|all|warmly|respectfully|looking|nice|perfect|super|cool|awesome|morning|evening",
  realWords:
    "introduced|introduces|connected|asked|asks|finn|fin|linn|fine|gone|dine|dines|tone|bone|zone|none|dome|lone|dune|dont|donna|don|ship|slip|skin|skim|skis|level|lather|latter|late|alter|water|layer|lasers|laser|lager|cater|hater|rater|fever|lever|sever|newer|ever|clever|over|river|vote|node|nose|mote|rote|tote|dote|nota|want|wart|gait|bait|waist|waits|went|event|sent|rent|tent|bent|cent|vest|cause|pauses|paused|fist|lost|lift|line|live|life|like|fine|fund|kind|mind|bind|find|wind|helm|hell|kelp|yelp|held|hello|whelp|under|undue|undid|push|pusher|rush|bush|same|some|came|sane|game|slept|kent|wept|drops|crop|prop|drop|list|fish|last|mist|dust|lust|best|delays|relay|decay|display|deter|refer|differ|finish|polished|finishes|ordered|sorted|sort|forted|handle|handled|candled",
  emptySubjects: "note|notes|log|no subject|(no subject)|hi|hello|livstegn|memo|test|fw|fwd|re|untitled",
};
