// Given names that are common in the Nordic countries and in English: what makes a small or a doubtful word a person.
// Invariant: a name is never refused for not standing here; the table only helps where spelling leaves a doubt.

import { fold } from "./fold.ts";

const NAMES =
  "aage|aase|kari|siv|finn|oda|fie|zenia|nadine|jade|ian|iain|ewan|evan|dylan|liz|ester|esme|freya|bryan|karim|leila|layla|mariam|nour|rania|samira|tariq|yara|zainab|ingunn|oystein|oyvind|kjersti|eirik|hege|torunn|trond|vidar|bjorn|goran|lennart|ulrika|pontus|linnea|hakan|gunilla|sven-erik|ann-sofie|anne-marie|anna-lise|gunvor|juergen|jurgen|wolfgang|dieter|heike|ute|katrin|matthias|abdul|abigail|adam|adrian|agnes|agnete|ahmad|ahmed|aisha|albert|alberte|alec|alejandro|alex|alexander|alexandra|alf|alfred|ali|alice|alicia|alison|allan|alma|amalie|amanda|amelia|amina|amir|amy|ana|anders|andre|andrea|andreas|andrew|andy|ane|anette|angela|anita|anja|anker|ann|anna|annalise|anne|anneli|annelise|annemette|annette|anni|annie|anthony|anton|antonio|archie|arne|arnold|arthur|arvid|asger|ashley|aske|asta|astrid|august|ava|axel|bahar|barbara|beate|beatrice|ben|benedikte|benjamin|benny|benson|bente|bernard|bernhard|bertil|bertram|beth|betina|betty|bettina|bianca|birger|birgit|birgitte|birte|birthe|bjarke|bjarne|bob|bodil|bonnie|boris|brad|brian|brigitte|britt|britta|bruce|bruno|camilla|camille|carina|carl|carla|carlo|carlos|carmen|carol|carole|caroline|carolina|carsten|catherine|cathrine|cecilia|cecilie|celine|charles|charlie|charlotte|chloe|chris|christa|christel|christen|christian|christina|christine|christoffer|christopher|cindy|clara|claire|claudia|claus|cleo|colin|connie|conny|conrad|craig|cynthia|daniel|daniela|danielle|danny|dave|david|deborah|debbie|denis|denise|dennis|derek|diana|diane|dina|ditte|dominic|donald|donna|dora|doris|dorothy|dorte|dorthe|duncan|ebba|ebbe|eddie|edgar|edith|edmund|edward|edvard|egon|eigil|eileen|einar|ejnar|ejvind|elena|eleanor|eli|elias|elin|elisa|elisabeth|elise|eliza|elizabeth|ella|ellen|ellie|elliot|elna|elsa|elsebeth|elvira|emil|emilia|emilie|emily|emma|emmanuel|enrique|erica|erik|erika|erling|ernst|esben|espen|esther|ethan|eugene|eva|evald|evelyn|ewa|fabian|fatima|felix|ferdinand|filip|finlay|fiona|flemming|florence|frances|francesca|francesco|francis|francisco|frank|frans|franz|freddy|frede|frederic|frederik|frederikke|freja|frida|fritz|gabriel|gabriela|gareth|gary|gavin|geoff|geoffrey|georg|george|georgia|georgina|gerald|gerd|gerda|gert|gerhard|gertrud|gitte|gillian|giovanni|giulia|gordon|graham|greg|gregers|gregory|grete|grethe|gudrun|guillaume|gunhild|gunnar|gunner|gurli|gustav|guy|haakon|hakon|halfdan|hanna|hannah|hanne|hans|harald|harriet|harry|harvey|hasan|hassan|hector|hedvig|heidi|heine|heinrich|helen|helena|helene|helga|helge|helle|henning|henny|henriette|henrik|henrique|henry|herbert|herdis|herman|hermann|hilda|hilde|holger|howard|hugh|hugo|hussein|ib|ibrahim|ida|igor|ilse|imran|ina|ines|ingeborg|inga|inge|ingelise|inger|ingolf|ingrid|ingvar|irene|irina|irma|isaac|isabel|isabella|isabelle|iselin|ivan|ivar|iver|jack|jackie|jacob|jacqueline|jakob|james|jamie|jan|jane|janet|janice|janne|jannik|janni|janus|jason|jasmin|jasper|jean|jeanette|jeanne|jeff|jeffrey|jelena|jennifer|jenny|jens|jeppe|jeremy|jes|jesper|jess|jesse|jessica|jette|jill|jim|jimmy|joachim|joakim|joan|joanna|joanne|joe|joel|johan|johanna|johanne|johannes|john|johnny|jokum|jon|jonas|jonathan|jonna|jordan|jorge|jose|josef|josefine|joseph|josephine|joshua|joy|joyce|juan|judith|judy|julia|julian|juliane|julie|julius|jonatan|justin|jytte|joergen|joern|kaare|kai|kaj|kamilla|kara|karen|karin|karina|karl|karla|karoline|karsten|kasper|kaspar|kate|katharina|katherine|kathrine|kathleen|kathryn|kathy|katja|katrine|katy|kay|keith|kelly|ken|kenneth|kenny|kent|kerstin|kevin|kim|kira|kirsten|kirstin|kirstine|kirsty|kit|kjeld|kjell|klara|klaus|knud|knut|kristen|kristian|kristin|kristina|kristine|kristoffer|kristofer|kurt|kyle|kaethe|lana|lars|lasse|laura|lauren|laurence|laurits|lauritz|lea|leah|leif|lena|lene|leo|leon|leonard|leonardo|leonora|leslie|liam|lili|lilian|lillian|lilly|lily|lina|linda|lindsay|line|linea|linus|lisa|lisbet|lisbeth|lise|liselotte|lissi|liv|liza|loic|lone|lonnie|lorenzo|lotte|louis|louise|luca|lucas|lucia|lucie|lucy|ludvig|luis|luisa|lukas|luke|luna|lykke|lynn|mads|madeleine|magda|magnus|mai|maiken|maja|malene|malik|malin|malte|marc|marcel|marco|marcus|maren|margaret|margit|margot|margrete|margrethe|maria|marian|mariane|marianne|marie|marina|mario|marius|marianna|marjorie|markus|marlene|martha|marthe|martin|martina|marvin|mary|mathias|mathilde|mathilda|mats|matt|mattias|matteo|matthew|maureen|maurice|max|maya|megan|mehdi|mehmet|mel|melanie|melissa|merete|meryem|metha|mette|mia|michael|michaela|michal|michel|michelle|miguel|mik|mikael|mikala|mike|mikkel|mila|milena|milla|minna|miriam|mie|mogens|mohamed|mohammad|mohammed|moira|molly|mona|monica|monika|morten|moses|muhammad|mustafa|nadia|nadja|naja|nancy|nanna|naomi|natalia|natalie|natasha|nathalie|nathan|neil|nelly|nichlas|nicholas|nicholai|nicola|nicolai|nicolaj|nicolas|nicole|nicoline|niels|nigel|niklas|nikolaj|nikolai|nikita|nikoline|nils|nina|nis|noah|noel|nora|nynne|ola|olaf|olav|ole|oliver|olivia|olga|oluf|omar|orla|oscar|oskar|oswald|otto|ove|pablo|palle|pamela|paolo|patricia|patrick|patrik|paul|paula|paulina|pauline|pedro|peder|peer|penelope|penny|per|pernille|peter|petra|petter|phil|philip|philippe|phillip|pia|piet|pierre|piotr|polly|poul|preben|priya|pelle|rachel|raimund|rafael|ragnar|ragnhild|raj|ralf|ralph|ramona|randi|rasmus|raymond|rebecca|rebekka|regitze|regina|rene|renate|rex|ricardo|richard|rick|ricky|rikke|rita|robert|roberta|roberto|robin|roger|roland|rolf|roman|ronald|ronja|ronnie|rory|rosa|rosalie|rosemary|rosie|ross|roy|ruben|rudolf|rune|rupert|russell|ruth|ryan|sabina|sabine|sabrina|salma|salomon|sally|sam|samantha|samir|samuel|sandra|sanne|sara|sarah|saskia|scott|sean|sebastian|selma|sergio|seth|shane|sharon|sheila|shirley|sidsel|sif|signe|sigrid|sigurd|silas|silje|silke|silvia|simon|simone|sine|siri|sissel|sofia|sofie|solveig|sonia|sonja|sonny|sophia|sophie|spencer|stacy|stanley|stefan|stefanie|steffen|stella|sten|stephanie|stephen|steve|steven|stig|stine|stuart|sune|susan|susanna|susanne|susie|suzanne|svend|sven|sverre|sybille|sylvester|sylvia|soeren|sanna|tabita|tage|tanja|tania|tamara|tanya|tara|tatiana|ted|teresa|terese|terje|terry|thea|theo|theodor|theresa|therese|theis|thomas|thor|thorbjoern|thorkild|thorsten|thyra|tim|timothy|tina|tine|tinna|tobias|toby|tod|todd|tom|tomas|tommy|toni|tony|tor|torben|tore|torsten|torkil|tracy|travis|trevor|trine|trisha|troels|troy|tristan|tyler|tyge|tove|uffe|ulf|ulla|ulrich|ulrik|ulrikke|ulrike|ursula|vagn|valdemar|valentin|valentina|valerie|vanessa|vera|verner|veronica|veronika|vibeke|victor|victoria|viggo|viktor|viktoria|villads|ville|vilhelm|villy|vincent|viola|violet|virginia|vita|vivi|vivian|vivienne|vladimir|waldemar|walter|wanda|wayne|wendy|werner|wilfred|wilhelm|william|willy|xenia|yasmin|yasmine|ylva|yngve|yusuf|yvette|yvonne|zara|zoe|aasa|oejvind|oeyvind|oestein|bo";

/** Names that are common words as well: in small letters they mean those, except right after "with". */
const WORDS_TOO =
  "dan|jo|li|wei|ole|bo|per|kit|max|jan|may|liv|joy|rex|guy|frank|jack|penny|violet|viola|sine|line|robin|lone|vita|luna|lana|ross|tor|lea|alma|mai|august|hector|jean|kay|kim|leo|mel|noel|nora|sif|sune|sten|tage|tine|tove|vagn|ville|ava|eli|ella|ask|art|bill|mark|rose|grace|hope|faith|will|drew|dean|dawn|april|june|ruby|pearl|miles|chase|cliff|rob|sue|pat|don|ray|gene|dick|stine|mie|cleo|chris|ib|nis|gry|tue|dag|eric|pil|storm|bjoern|bent|holm";

let names: ReadonlySet<string> | undefined;
let plain: ReadonlySet<string> | undefined;

/** What is known of names beside the table; `wordsFrom` counts how many words at the front are one known name's own. */
export type KnownNames = {
  readonly isGiven: (word: string) => boolean;
  readonly isPlain: (word: string) => boolean;
  readonly wordsFrom: (words: readonly string[]) => number;
};

const NOBODY_KNOWN: KnownNames = { isGiven: () => false, isPlain: () => false, wordsFrom: () => 0 };
let known: KnownNames = NOBODY_KNOWN;

/**
 * Reads with these names beside the table. Reading never waits, so that no other mail is read by them; handed from rule
 * to rule they would stand in the signature of every function that looks at a word.
 */
export function knowing<Read>(names: KnownNames, read: () => Read): Read {
  const before = known;
  known = names;
  try {
    return read();
  } finally {
    known = before;
  }
}

/** How many of these folded words, from the first on, are the name of somebody whom the owner knows. */
export function knownWordsFrom(words: readonly string[]): number {
  return known.wordsFrom(words);
}

/** True for a folded word that is a common given name, or one of somebody known, whatever else it may mean. */
export function isGivenName(word: string): boolean {
  return isListedName(word) || known.isGiven(word);
}

/** True for a name of the table. */
export function isListedName(word: string): boolean {
  names ??= new Set([...fold(NAMES).split("|"), ...fold(WORDS_TOO).split("|")]);
  return names.has(word) || (word.includes("-") && word.split("-").every((part) => isListedName(part)));
}

/** True for a name of the table that is a common word as well. */
export function isWordToo(word: string): boolean {
  wordsToo ??= new Set(fold(WORDS_TOO).split("|"));
  return wordsToo.has(word);
}
let wordsToo: ReadonlySet<string> | undefined;

/** True for one that means nothing else, so that it is a person in small letters too. */
export function isPlainName(word: string): boolean {
  plain ??= new Set(
    fold(NAMES)
      .split("|")
      .filter((name) => !isWordToo(name)),
  );
  return plain.has(word) || known.isPlain(word);
}
