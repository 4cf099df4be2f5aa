// Nouns that are no person, in large letters or small: "the team", "bestyrelsen", "Boat Show", "Q3 Budget".
// Invariant: a phrase that holds one of these never becomes a contact; the table has only words that are nobody's name.

import { wordSet } from "./phrases.ts";

const EN =
  "academy|agency|birthday|birthdays|anniversary|anniversaries|wedding|funeral|new|old|agenda|agm|annual|article|association|auditors|authority|award|awards|bank|board|boat|book|books|brainstorm|budget|building|bureau|business|campaign|case|centre|center|ceremony|chamber|charity|christmas|church|city|class|client|clients|club|colleague|colleagues|college|committee|company|competitor|competitors|conference|congress|consultants|contractor|contractors|contract|convention|council|course|customer|customers|demo|department|dinner|directors|easter|embassy|employees|engineers|everybody|exhibition|expo|factory|fair|families|family|feedback|festival|finance|forum|foundation|friends|fund|gala|government|graduates|group|guests|guys|halloween|harbor|harbour|headquarters|holiday|holidays|hospital|hotel|house|institute|interns|interview|invitation|invoice|investors|journalists|kickoff|kick-off|kids|landlord|launch|lawyers|leadership|league|legal|library|lot|lunch|management|market|marketing|mates|meetup|meeting|members|ministry|museum|neighbour|neighbours|neighbor|neighbors|network|networking|news|newsletter|office|officials|onboarding|organisation|organisers|others|panel|parents|partners|party|pipeline|pitch|plan|plans|planning|police|press|product|programme|program|project|proposal|quarter|quarterly|q1|q2|q3|q4|recruiters|report|representatives|research|restaurant|retrospective|review|roadmap|sales|school|season|seminar|session|shareholders|show|sponsor|sponsors|staff|stakeholders|standup|startup|status|steering|strategy|students|summit|supplier|suppliers|support|survey|sync|task|team|teams|tender|thanksgiving|theatre|tour|trade|training|trip|unit|university|update|vendor|vendors|visitors|volunteers|webinar|website|weekly|workshop|xmas|year|tentative|provisional|log|correction|actual|attendees|participants|role|subject|topic|minutes|decision|decisions|decided|agreed|deadline|venue|location|vacation|leave|maternity|paternity|present";

const DA =
  "aarsmoede|foedselsdag|foedselsdage|foedselsdagsliste|bryllup|bryllupsdag|bryllupsdage|soelvbryllup|guldbryllup|navnedag|navnedage|begravelse|jubilaeum|jubilaeer|ny|nyt|nye|gammel|afdeling|afdelingen|afdelingsmoede|advokaterne|aftale|aften|ambassaden|ansatte|arkitekterne|artikel|arrangement|arrangementet|baadmesse|banken|bestyrelse|bestyrelsen|bestyrelsesmoede|bogen|boern|boernene|branchen|bureauet|byraadet|chefen|cheferne|deltagerne|direktionen|distributionen|ejerne|eksperterne|elever|eleverne|entreprenoeren|erhvervsforeningen|familie|familien|fabrikken|festen|firmaet|flokken|folkemoedet|folkene|fonden|foraeldre|foraeldrene|foreningen|forretningen|forsamlingen|forslag|forening|forsikringen|forskerne|generalforsamling|gaester|gaesterne|gruppe|gruppen|gutterne|havnefest|havnen|holdet|hospitalet|hotellet|huset|indkoeb|ingenioererne|interessenterne|investorer|investorerne|julefrokost|julefrokosten|juristerne|kantinen|kandidater|kandidaterne|klassen|klub|klubben|kollega|kollegaen|kollegaer|kollegaerne|kolleger|kollegerne|kommune|kommunen|komiteen|konference|konferencen|konkurrenten|konkurrenterne|konsulenterne|kontakterne|kontoret|kunde|kunden|kunder|kunderne|kundemoede|kursus|kurset|landsholdet|ledelse|ledelsen|ledergruppen|leverandoer|leverandoeren|leverandoererne|logen|loesning|manden|medarbejder|medarbejdere|medarbejderne|medlemmer|medlemmerne|messe|messen|ministeriet|moede|moedet|museet|myndighederne|maegleren|naboen|naboer|naboerne|netvaerk|netvaerket|netvaerksgruppe|netvaerksgruppen|nogle|nyhed|nyheder|opgave|organisationen|orkestret|partiet|partnere|partnerne|personalet|pigerne|politiet|praktikanten|praktikanterne|pressen|projektet|projektgruppen|publikum|raadet|regering|regeringen|rejsen|revisoren|revisorerne|salg|salgsafdelingen|salgsteamet|samarbejdspartner|samarbejdspartnere|samarbejdspartneren|samarbejdspartnerne|selskabet|skolen|sommerfest|sommerfesten|staben|studerende|styregruppen|styrelsen|svigerfamilien|teamet|turen|udvalget|udviklerne|ungerne|universitetet|veninderne|vennerne|venner|virksomheden|vaertshuset|foredrag|foredraget|tilbud|tilbuddet|kontrakt|kontrakten|faktura|fakturaen|budget|budgettet|julemand|jul|paaske|nytaar|rapport|referat|dagsorden|strategi|statusmoede|moedereferat|udbud|udbuddet|verden|vejr|aftalt|aftaler|barsel|orlov|ferie|vikar|foreloebig|deltagere|deltager|emne|beslutning|besluttet|rettelse|stilling|opfoelgning|dagens|moedt|tilstede|fravaerende";

const FIRMS =
  "aps|a/s|as|ltd|inc|llc|gmbh|ab|plc|corp|corporation|consulting|consult|holding|holdings|partners|industries|logistics|shipping|solutions|systems|technologies|tech|software|services|kommune|universitet|hoejskole|gymnasium|forening|fond|styrelse|ministerium|bank";

const NOUNS = wordSet(EN, DA, FIRMS);

/** Danish plurals and collectives in small letters: "advokaterne", "forhandlergruppen". */
const GROUP_ENDING =
  /(?:erne|arne|elsen|heden|skabet|gruppen|teamet|klubben|holdet|firmaet|foreningen|afdelingen|udvalget|kollegaer|kunderne|chefen|lederen)$/;

/** Danish compounds of what people come to: "Holdmiddag", "Generalforsamling", "Netværksmøde". */
const EVENT_ENDING =
  /.(?:moede|middag|frokost|morgenmad|konference|messe|reception|forsamling|samtale|session|seminar|workshop|foredrag|kursus)$/;

/** True for a folded word that is a thing or a group, and no name. */
export function isNoPerson(word: string): boolean {
  return NOUNS.has(word) || EVENT_ENDING.test(word);
}

/** As {@link isNoPerson}, for a word in small letters, where endings tell as well. */
export function isSmallNoun(word: string): boolean {
  return NOUNS.has(word) || GROUP_ENDING.test(word);
}
