// The Danish words of dates and intervals.
// Invariant: variants stand in one string with `|` between them; folding takes care of case, accents and `ae oe aa`.

import type { CommandWords, DateWords } from "./words.ts";

export const DATES_DA: DateWords = {
  weekdays: {
    monday: "mandag|mandage|mandagen",
    tuesday: "tirsdag|tirsdage|tirsdagen",
    wednesday: "onsdag|onsdage|onsdagen",
    thursday: "torsdag|torsdage|torsdagen",
    friday: "fredag|fredage|fredagen",
    saturday: "lørdag|lørdage|lørdagen",
    sunday: "søndag|søndage|søndagen",
  },
  weekdaysShort: {
    monday: "man",
    tuesday: "tir|tirs",
    wednesday: "ons",
    thursday: "tor|tors",
    friday: "fre",
    saturday: "lør",
    sunday: "søn",
  },
  weekdaysPast: {
    monday: "i mandags|mandags",
    tuesday: "i tirsdags|tirsdags",
    wednesday: "i onsdags|onsdags",
    thursday: "i torsdags|torsdags",
    friday: "i fredags|fredags",
    saturday: "i lørdags|lørdags",
    sunday: "i søndags|søndags",
  },
  months: {
    1: "januar|jan",
    2: "februar|feb|febr",
    3: "marts|mar",
    4: "april|apr",
    5: "maj",
    6: "juni|jun",
    7: "juli|jul",
    8: "august|aug",
    9: "september|sep|sept",
    10: "oktober|okt",
    11: "november|nov",
    12: "december|dec",
  },
  nearDays: {
    "-3": "forleden dag",
    "-2": "i forgårs|forgårs|forleden|forleden aften|her forleden",
    "-1": "i går|igår|i går aftes|i aftes|i går aften|i går morges|i går eftermiddag",
    0: "i dag|idag|i aften|i formiddag|i eftermiddag|i morges|her til morgen|nu her|tidligere i dag|dags dato|i formiddags|i eftermiddags|i nat|her i formiddag",
    1: "i morgen|imorgen|i morgen tidlig|i morgen aften|i morgen formiddag|i morgen eftermiddag",
    2: "i overmorgen|overmorgen",
  },
  units: {
    day: "dag|dage|døgn|dagen|dages",
    week: "uge|uger|ugen|ugers|uges|u",
    fortnight: "",
    month: "måned|måneder|mdr|mdr.|mnd|md|måneden|måneders|måneds",
    quarter: "kvartal|kvartaler|kvartalet",
    "half-year": "halvt år|halve år|halvår|halvåret",
    year: "år|året|års",
  },
  modifiers: {
    next: "næste|på næste|kommende|førstkommende|den kommende|til næste|den næste|nu på|i næste",
    last: "sidste|forrige|i sidste|i forrige|seneste|den sidste",
    this: "denne|dette|den her|i denne",
  },
  anchors: {
    "before-christmas": "før jul|inden jul",
    christmas: "jul|juleaften|til jul|i julen|julen",
    "after-christmas":
      "efter jul|efter juleferien|på den anden side af jul|over jul|over julen|hen over jul|henover jul|efter julen|over juleferien",
    "new-year":
      "efter nytår|nytår|til nytår|i det nye år|det nye år|på den anden side af nytår|over nytår|hen over nytår|henover nytår|ind i det nye år|først i det nye år",
    "christmas-day": "juledag|1. juledag|første juledag",
    "second-christmas-day": "2. juledag|anden juledag",
    "new-year-day": "nytårsdag",
    shrovetide: "fastelavn",
    "maundy-thursday": "skærtorsdag",
    "good-friday": "langfredag",
    easter: "påske|påsken|til påske|i påsken|påskedag|påskesøndag",
    "easter-monday": "2. påskedag|anden påskedag",
    ascension: "kristi himmelfart|kristi himmelfartsdag",
    whitsun: "pinse|pinsen|til pinse|i pinsen|pinsedag",
    "after-whitsun": "efter pinse|over pinse|over pinsen|efter pinsen",
    "midsummer-eve": "sankt hans|sankthans|skt. hans|til sankt hans",
    halloween: "halloween",
    valentine: "valentinsdag",
    "winter-break": "vinterferien|i vinterferien|vinterferie",
    "after-winter-break": "efter vinterferien|efter vinterferie",
    "autumn-break": "efterårsferien|i efterårsferien|efterårsferie",
    "after-autumn-break": "efter efterårsferien|efter efterårsferie",
    "before-easter": "før påske|inden påske",
    "after-easter": "efter påske|efter påskeferien|over påske|over påsken|efter påsken|hen over påske",
    "before-summer": "før sommer|før sommerferien|inden sommerferien|inden sommer|før ferien|inden ferien",
    "after-summer":
      "efter sommerferien|efter sommer|efter sommeren|efter ferien|over sommeren|over sommerferien|hen over sommeren|henover sommeren",
    "after-holidays": "efter ferierne",
    spring: "til foråret|i foråret|foråret|forår|næste forår",
    summer: "til sommer|i sommer|sommeren|sommer|næste sommer|til sommeren",
    autumn: "til efteråret|i efteråret|efteråret|efterår|næste efterår|til efterår",
    winter: "til vinter|i vinter|vinteren|vinter|næste vinter|til vinteren",
    weekend: "weekenden|i weekenden|weekend|denne weekend|næste weekend|til weekenden",
    "after-weekend": "efter weekenden|over weekenden|på den anden side af weekenden|efter weekend",
    "mid-week": "midt på ugen|midt i ugen|i midten af ugen",
    "start-of-next-week":
      "starten af næste uge|i starten af næste uge|begyndelsen af næste uge|i begyndelsen af næste uge|først i næste uge|tidligt i næste uge|først på næste uge",
    "mid-next-week": "midt i næste uge|midten af næste uge|i midten af næste uge|midt på næste uge",
    "end-of-next-week":
      "slutningen af næste uge|i slutningen af næste uge|sidst i næste uge|sent i næste uge|sidst på næste uge",
    "week-after-next": "ugen efter næste|i ugen efter næste|ugen efter den næste",
    "end-of-week":
      "slutningen af ugen|i slutningen af ugen|sidst på ugen|ugens slutning|sidst i ugen|senere på ugen|senere i denne uge|senere denne uge|slutningen af denne uge",
    "end-of-month":
      "slutningen af måneden|i slutningen af måneden|sidst på måneden|månedens udgang|udgangen af måneden|ultimo måneden|ultimo|ultimo denne måned|sidst i måneden|sidst på denne måned",
    "end-of-next-month":
      "slutningen af næste måned|i slutningen af næste måned|udgangen af næste måned|ultimo næste måned",
    "end-of-quarter": "slutningen af kvartalet|udgangen af kvartalet|kvartalets udgang",
    "end-of-year": "slutningen af året|udgangen af året|årets udgang|nytårsaften|årsskiftet",
    "mid-month": "midt på måneden|midten af måneden|midt i måneden|medio måneden|medio",
    "first-of-next-month":
      "den første i næste måned|starten af næste måned|begyndelsen af næste måned|i starten af næste måned|i begyndelsen af næste måned|først i næste måned|primo næste måned|primo",
  },
  partsOfMonth: {
    start: "start|starten af|i starten af|begyndelsen af|i begyndelsen af|primo|først i|tidligt i|i|til",
    middle: "midten af|i midten af|medio|midt i",
    end: "slut|slutningen af|i slutningen af|ultimo|udgangen af|sidst i|sent i|inden udgangen af",
  },
  before:
    "på|til|indtil|inden|den|d|d.|fra|senest|før|om|ikke før|tidligst|igen|igen på|i|engang|engang i|en gang i|omkring|ca|cirka|nu på|senest på|fra og med|fra den|til og med",
  ahead: "om|efter|inden for|i|om cirka|om ca|om en|om endnu|i løbet af|i endnu|endnu",
  ago: "siden",
  agoBefore: "for",
  fromNow: "fra nu|fra i dag|frem|mere|til|tid|eller så|eller deromkring",
  workingDays: "hverdage|hverdag|arbejdsdage|arbejdsdag|bankdage",
  lastOf: "sidste|den sidste",
  thisMonth: "måneden|denne måned",
  weekLater: "otte dage|8 dage|om otte dage|om 8 dage",
  weekNumber: "uge|i uge|uge nr|uge nummer",
  every: "hver|hvert|hvert eneste|en gang hver|cirka hver|ca hver",
  other: "anden|andet|2|2.",
  rates: {
    "days-1": "dagligt|daglig",
    "weeks-1": "ugentligt|ugentlig",
    "weeks-2": "",
    "months-1": "månedligt|månedlig",
    "months-3": "kvartalsvis|kvartalsvist",
    "months-6": "halvårligt|halvårlig|halvårsvis|hvert halve år|hvert halvår",
    "months-12": "årligt|årlig",
  },
  once: "en gang|én gang",
  times: "gange|gang",
  per: "om|i|pr|pr.|per|hver|hvert",
  numbers: {
    1: "en|et|én|ét|endnu en|endnu et",
    2: "to|et par",
    3: "tre|nogle|nogle få",
    4: "fire",
    5: "fem",
    6: "seks",
    7: "syv",
    8: "otte",
    9: "ni",
    10: "ti",
    11: "elleve",
    12: "tolv",
    14: "fjorten",
    15: "femten",
    18: "atten",
    20: "tyve",
    21: "enogtyve",
    30: "tredive",
    60: "tres",
    90: "halvfems",
  },
  ordinals: {
    1: "første",
    2: "anden|andet",
    3: "tredje",
    4: "fjerde",
    5: "femte",
    6: "sjette",
    7: "syvende",
    8: "ottende",
    9: "niende",
    10: "tiende",
    11: "ellevte",
    12: "tolvte",
    13: "trettende",
    14: "fjortende",
    15: "femtende",
    16: "sekstende",
    17: "syttende",
    18: "attende",
    19: "nittende",
    20: "tyvende",
    21: "enogtyvende",
    30: "tredivte",
    31: "enogtredivte",
  },
  ordinalEndings: "ende|te",
  andHalf: "og en halv|og et halvt",
  oneAndAHalf: "halvanden|halvandet",
  partsOfDay:
    "morgen|formiddag|eftermiddag|aften|middag|nat|tidlig|sent|om morgenen|om formiddagen|om eftermiddagen|om aftenen",
  atTime: "kl|klokken",
};

/** Danish words of commands and notes. */
export const COMMANDS_DA: CommandWords = {
  verbs: {
    done: "gjort|færdig|klaret|ordnet|er gjort|er klaret|er ordnet|er færdig|gjort det|har gjort det|overstået|er overstået|fikset|udført|afsluttet|er done|blev gjort|er fikset|allerede gjort|færdige|er klar|færdigt",
    snooze:
      "udsæt|udskyd|vent|senere|udsat|udsættes|udskydes|ikke nu|mind mig|mind mig igen|mind mig om det|mind mig om den|vent lidt|lidt senere|måske senere|udsæt den|udsæt det|vent med|vent med den|udskyd den|kom igen|tag den igen|tag det op igen|snooze den",
    skip: "spring over|spring over denne gang|spring den over denne gang|spring den over|spring det over|spring hende over|spring ham over|spring|ikke denne gang|ikke i denne omgang|sprunget over|spring denne over|skip den|springes over|bliver sprunget over",
    never: "aldrig|aldrig mere|aldrig igen|aldrig nogensinde",
    no: "nej|nej tak|niks|ikke noget for hende|ikke noget for ham|ikke noget for dem|ikke interesseret|ikke relevant|ikke for hende|ikke for ham|ikke noget|ikke aktuelt|er ikke noget for hende|er ikke noget for ham|ikke hendes ting|ikke hans ting|ikke hendes kop te|ikke hans kop te",
    ok: "ok|okay|fint|godkend|godkendt|accepter|i orden|enig",
    yes: "ja|jep|jo|korrekt|det er rigtigt|det var mig|ja tak|jada|rigtigt|samme person|ja det var mig",
    note: "notat|note|noter|bemærkning|notér|kommentar",
    kept: "holdt|indfriet|opfyldt|er holdt|leveret",
    dropped: "droppet|drop|drop den|drop det|frafaldet|er droppet",
  },
  splitSkip: { before: "spring", after: "over" },
  groups: {
    all: "alle|alt|det hele|allesammen|alle sammen|begge|begge to|dem alle|samtlige|alle dem",
    rest: "resten|de andre|de øvrige|øvrige|alle andre|de resterende|de sidste|resten af dem|alle de andre",
  },
  and: "og|samt|plus",
  rangeTo: "til",
  numberWord: "nr|nummer|numrene|punkt|nummer nr|pkt|punkterne|ad",
  nextTime:
    "næste gang|næste|igen|og igen|så igen|følg op|mind mig|mind mig igen|og næste gang|så næste gang|ny gang|vend tilbage|vender tilbage|ring igen|ringer igen|skriv igen|skriver igen",
  fillers:
    "tak|den|det|denne|dette|ham|hende|dem|lige|foreløbig|igen|nu|også|allerede|venligst|mange tak|mig|en|for nu|da|så",
  notYet:
    "ikke endnu|endnu ikke|ikke gjort|ikke gjort endnu|ikke færdig|ikke nået|nåede ikke|nåede jeg ikke|ikke klaret|mangler|mangler stadig",
  except:
    "undtagen|undtaget|bortset fra|på nær|men ikke|ikke|dog ikke|med undtagelse af|ud over|udover|foruden|uden|minus|bare ikke|kun ikke",
  until: "til|indtil|om|i|på|efter|inden|før|fra",
  keywords: {
    undo: "fortryd|fortryd det|fortryd den|fortryd dette|fortryd det sidste|fortryd alt|fortryd det hele|fortryd seneste|annuller|angre",
    pause:
      "pause|hold pause|sæt på pause|pausér|pauser|tag en pause|holder pause|hold ferie|stop digest|pause digest|stop indtil|afmeld|stop|stop det|frameld|digest fra|digest slukket|slå digest fra|slå oversigten fra|oversigt fra|stop med at sende|stop med at sende mails|stop med at sende mig mails|stop med at sende mig de her mails|stop med at sende mig disse mails|ikke flere mails|afmeld mig",
    resume:
      "start igen|genoptag|fortsæt|begynd igen|start op igen|jeg er tilbage|tilbage igen|afslut pause|slut på pause|stop pausen|genstart|i gang igen",
    "time-zone":
      "tidszone|min tidszone er|min tidszone|tidszonen|tidszone er|sæt tidszone|sæt tidszone til|tidszonen er",
    language: "sprog|mit sprog|sproget|skift sprog til|sprog er|skriv til mig på|skriv på|skift sprog",
    digest:
      "digest|oversigt|ugebrev|ugemail|ugens mail|oversigten|digest på|digest hver|ugentlig mail|oversigt hver|send digest|send oversigten|digesten|mail hver|mail mig hver|send mail hver|send mail på",
    "at-most": "højst|maks|max|maksimalt|ikke flere end|ikke mere end|op til|vis højst|maksimum|allerhøjst|højest",
    receipts: "kvitteringer|kvittering|kvitteringen|send kvitteringer",
    settings:
      "indstillinger|mine indstillinger|vis indstillinger|vis mine indstillinger|opsætning|status|konto|min konto|indstilling",
    help: "hjælp|hjælp mig|vejledning|vejledningen|manual|manualen|kommandoer|hvordan virker det|hvad kan jeg skrive|brugsanvisning",
    "who-is": "hvem er|hvem var|vis|fortæl om|fortæl mig om|hvad ved du om|hvad med",
    list: "liste|vis alle|kontakter|mine kontakter|list|vis kontakter|vis mine kontakter|netværket|mit netværk|alle kontakter|vis netværk|vis liste|oversigt over kontakter",
    find: "find|søg|søg efter|søg på|hvem kender|hvem ved noget om|hvem kan lide|hvem søger|hvem leder efter|hvem arbejder hos|hvem arbejder med|hvem har forstand på|find en der",
    due: "hvem mangler|mangler|forfaldne|hvem står for tur|hvem er forfalden|for tur|hvem skylder jeg|hvem er næste|forfaldet|hvem er for tur",
    "not-person": "ikke",
    purpose: "formål|mit formål|formålet er|nyt formål|mine formål|formål er|formålet",
    circle: "netværk|kreds|gruppe|kredse|grupper|kredsen|gruppen|ny kreds|nyt netværk|ny gruppe",
    introduce: "introducer|introducér|forbind|præsenter|præsentér|sæt",
    ask: "hvem kan hjælpe med|hvem kan hjælpe mig med|spørg hvem der kan|hvem kunne hjælpe med|spørg|spørg hvem|spørg hvem kender|spørg efter",
    export:
      "eksport|eksporter|eksportér|eksporter alt|eksporter mine data|mine data|send mig mine data|udtræk|udtræk data|hent mine data",
    "delete-everything":
      "slet alt|slet det hele|slet min konto|slet alle data|slet mine data|slet alle mine data|glem alt|luk min konto|slet mig|glem mig",
    forget: "slet|glem|fjern|slet kontakt|slet kontakten|slet alt om|glem alt om",
    merge: "slå sammen|slå|flet|saml|sammenlæg|forén",
    "add-address":
      "tilføj adresse|tilføj adressen|tilføj mail|tilføj e-mail|tilføj email|ny adresse|jeg skriver også fra|min anden adresse er|tilføj min adresse|fjern adresse|fjern adressen",
    "drop-box":
      "drop-box|dropbox|ny drop-box|ny dropbox|postkasse|ny postkasse|dropboks|ny dropboks|min dropbox|udskift dropbox|skift postkasse",
    import: "importer|importér|import|importer kontakter|indlæs|indlæs kontakter",
    "follow-up":
      "følg op|følg op med|opfølgning|minde mig om|minde mig om at|minde mig på|huske mig på|huske mig på at|påminde mig om|giv mig et praj|giv mig et praj om|mind mig om|mind mig|mind mig om at skrive|mind mig om at ringe|ryk|følg op på|vend tilbage|påmind mig|påmind mig om|husk mig på|husk mig på at|husk|husk at|husk på|glem ikke|glem ikke at|påmindelse|mind mig om at",
  },
  but: "men|det var|i stedet|men derimod|snarere",
  together: "og|med|for|til|&|sammen med|ind i",
  languages: {
    en: "engelsk|på engelsk|english|britisk engelsk|britisk",
    "en-us": "amerikansk engelsk|amerikansk|engelsk amerikansk|på amerikansk engelsk|us engelsk",
    da: "dansk|på dansk|danish",
  },
  noneOfThem:
    "ingen|ingen af dem|ingen af delene|en anden|en helt anden|en ny|ny|en tredje|nogen anden|nogen andre|andre|hverken eller|en person mere",
  otherLanguages:
    "tysk|svensk|norsk|fransk|spansk|italiensk|hollandsk|nederlandsk|finsk|islandsk|polsk|portugisisk|russisk|ukrainsk|tjekkisk|ungarsk|rumænsk|græsk|tyrkisk|arabisk|hebraisk|hindi|kinesisk|japansk|koreansk|færøsk|grønlandsk|estisk|lettisk|litauisk|irsk|persisk",
  receiptModes: {
    auto: "auto|automatisk|normal|standard|normalt",
    always: "altid|til|ja|hver gang|på alt|for alt|alle",
    problems:
      "problemer|kun problemer|ved problemer|fejl|kun fejl|ved fejl|fra|nej|aldrig|ingen|kun ved problemer|kun ved fejl",
  },
  facts: {
    phone:
      "tlf|telefon|mobil|tlf.nr|tlfnr|telefonnummer|mobilnummer|nyt nummer|telefon er|nummer er|nyt telefonnummer|nyt mobilnummer|mob|tlf nr",
    address:
      "mail|email|e-mail|mailadresse|e-mailadresse|adresse|ny mail|ny e-mail|ny mailadresse|ny adresse|skriver fra|mail er",
    birthday:
      "fødselsdag|har fødselsdag|født|født den|fødselsdag er|fødselsdag den|har fødselsdag den|er født|er født den|fylder år|fylder år den|runder|fødselsdato|fylder|vil fylde",
    "works-at":
      "arbejder hos|arbejder på|arbejder for|nyt job hos|nyt job i|nyt job på|nu hos|er nu hos|har fået nyt job hos|har fået job hos|fået nyt job hos|har fået nyt job i|er begyndt hos|begyndt hos|startet hos|er startet hos|ansat hos|er ansat hos|arbejder nu hos|nyt arbejde hos|skiftet til|er skiftet til|firma|virksomhed|arbejdsgiver|organisation",
    "role-at":
      "rolle|titel|stilling|arbejder som|er nu|er ny|nyt job som|ny titel|ny stilling|ny rolle|er blevet|blevet|er|forfremmet til|ansat som|er ansat som",
    need: "søger|leder efter|mangler|har brug for|kigger efter|ønsker|vil gerne have|efterlyser|er på udkig efter|på udkig efter|vil gerne møde|vil gerne finde|står og mangler|kunne bruge|er på jagt efter",
    interest:
      "kan lide|elsker|interesserer sig for|er interesseret i|interesseret i|er vild med|vild med|er glad for|går op i|brænder for|holder af|følger|læser om|samler på|er optaget af|interesser|interesse|er fan af|kan godt lide|er nysgerrig på|dyrker",
    strength:
      "kender til|kender|ved noget om|ved alt om|ved meget om|ved en masse om|er god til|god til|er ekspert i|ekspert i|er dygtig til|dygtig til|kan hjælpe med|har erfaring med|erfaring med|er stærk i|stærk i|har forstand på|forstand på|er specialist i|specialist i|styrker|styrke|er skrap til|underviser i",
    "need-met":
      "har fundet|fandt|har endelig fundet|leder ikke længere efter|søger ikke længere|mangler ikke længere|har ikke længere brug for|behøver ikke længere|kigger ikke længere efter|ønsker ikke længere|leder ikke efter|søger ikke|mangler ikke|har ikke brug for|har ansat|ansatte|er holdt op med at lede efter|leder ikke mere efter|mangler ikke mere|søger ikke mere|efterlyser ikke længere",
    "no-interest":
      "kan ikke længere lide|elsker ikke længere|interesserer sig ikke længere for|er ikke længere interesseret i|er ikke interesseret i|ikke interesseret i|interesserer sig ikke for|har mistet interessen for|kan ikke lide|følger ikke længere|går ikke længere op i|samler ikke længere på|er ikke længere vild med|kan ikke mere lide|går ikke op i",
    "no-strength":
      "kender ikke længere|ved ikke længere noget om|ved ikke noget om|kender ikke til|kender ikke længere til|er ikke længere ekspert i|underviser ikke længere i|ved intet om|har ikke forstand på",
    speaks: "taler|skriver på|sprog|foretrækker|skriver|læser",
    important: "vigtig|er vigtig|meget vigtig|er meget vigtig|vip|vigtigere|er vigtigere",
    "less-important":
      "mindre vigtig|er mindre vigtig|ikke vigtig|er ikke vigtig|ikke så vigtig|er ikke så vigtig|uvigtig",
    "normal-importance": "normal vigtighed|almindelig vigtig|normal|hverken mere eller mindre vigtig",
  },
  pledges: {
    "owner-pledge":
      "lovede|jeg lovede|har lovet|jeg har lovet|lovede at|jeg lovede at|lovet|lovede hende|lovede ham|lovede dem|jeg lovede hende|jeg lovede ham|skylder|jeg skylder|jeg skylder hende|jeg skylder ham|jeg sender|jeg skal sende|jeg må sende|jeg lover",
    "contact-pledge":
      "hun lovede|han lovede|de lovede|hun lovede at|han lovede at|de lovede at|hun har lovet|han har lovet|de har lovet|hun skylder mig|han skylder mig|de skylder mig|lovede mig|lovede mig at|skylder mig|hun sender|han sender|de sender|hun lovede mig|han lovede mig|har lovet mig",
  },
  activitiesPast: {
    meeting:
      "mødte|mødtes|har mødt|traf|så|besøgte|har set|har besøgt|drak kaffe|spiste frokost|spiste middag|fik kaffe|fik en kop kaffe|fik en kaffe|havde møde|havde et møde|holdt møde|var til møde|var til frokost|spiste morgenmad|fik en øl|drak en kop kaffe|gik en tur|løb ind i|stødte ind i|stødte på|var på besøg hos|var til kaffe|havde frokost|tog en kaffe|tog en kop kaffe|drak en øl|holdt et møde|fik frokost|mødtes med|har spist frokost|har drukket kaffe|sås|sås med|så hinanden|løb på|spiste sammen|drak øl|drak vin|spillede golf|spillede tennis|spillede padel|har været til møde|har holdt møde|har haft møde|har mødtes|gik tur|var på besøg|havde besøg af|fik besøg af|var ude at spise|havde et videomøde|havde videomøde|havde et teamsmøde|havde teamsmøde|havde et onlinemøde|havde en session",
    call: "ringede|ringede til|har ringet til|talte i telefon|snakkede i telefon|havde en samtale i telefonen|fik fat på i telefonen|har talt i telefon|havde et opkald|telefonerede|talte i telefonen|snakkede i telefonen|talt i telefon|talt i tlf|har lige talt i telefon|talte i tlf|snakkede i tlf|skypede|har ringet|har ringet med|har haft fat i i telefonen|holdt videomøde",
    "call-in": "ringede til mig|ringede mig op|ringede op",
    message:
      "smsede|sms'ede|skrev en sms|sendte en sms|sendte en besked|skrev en besked|beskedede|skrev på linkedin|skrev på messenger|lagde en besked|lagde besked|lagde en telefonsvarerbesked|indtalte en besked|skrev en sms til",
    "message-in": "sms'ede mig|smsede mig|sendte mig en sms|sendte mig en besked|skrev en sms til mig",
    mail: "skrev|mailede|skrev til|har skrevet til|sendte en mail|skrev en mail|sendte en e-mail|svarede|skrev tilbage|skrev sammen|skrev sammen med|har skrevet med|har skrevet",
    "mail-in": "skrev til mig|mailede mig|sendte mig en mail|svarede mig|skrev tilbage til mig|skrev en mail til mig",
    talk: "talte|snakkede|talte med|snakkede med|har talt|har snakket|fik snakket|fik en snak|havde en snak|havde en god snak|fik en god snak|drøftede|sludrede|fik talt|fik en lang snak|hørte fra|fik fat i|fik fat på|var i kontakt|har været i kontakt|har hørt fra|havde en lang snak|talte sammen|snakkede sammen|fik vendt",
  },
  activities: {
    meeting:
      "kaffe|frokost|middag|morgenmad|møde|mødt|mødtes|tur|gåtur|besøg|øl|te|brunch|aftensmad|julefrokost|firmafrokost|arbejdsfrokost|konference|en kop kaffe|kop kaffe|en øl|frokostmøde|kaffemøde|god frokost|godt møde|lang frokost|hyggelig frokost|workshop|seminar|golf|fest|reception|løbetur|set|arrangement|møder|morgenmøde|statusmøde|salgsmøde|kundemøde|formøde|opstartsmøde|bestyrelsesmøde|øller|vin|tennis|padel|squash|sauna|fodbold|koncert|teater|biograf|cykeltur|vandretur|sejltur|grill|rundvisning|demo|præsentation|interview|forhandling|træning|skak|bridge|yoga|hurtig kaffe|kort møde|hurtigt møde|hurtig frokost|en frokost|sparring|et møde|en middag|lynfrokost|kaffepause|videomøde|teamsmøde|teams-møde|teams møde|zoommøde|zoom-møde|zoom møde|skypemøde|onlinemøde|mentorsamtale|mentorsession|mentorforløb|coaching|coachingsession|session",
    call: "opkald|telefonsamtale|ringet|telefonmøde|i telefon|ringede|telefonopkald|teams|videoopkald|zoom|snak i telefonen|samtale i telefon|tlf|tlf-møde|tlfmøde|telefonsnak|skype|facetime|kald|kort opkald|hurtigt opkald|google meet",
    "call-in": "ringede til mig|ringede mig op",
    message: "sms|besked|smsede|linkedin|messenger|chat|chattet|whatsapp|linkedin-besked",
    "message-in": "sms'ede mig|sendte mig en besked",
    mail: "mail|mailet|skrev|skrevet|mailede|e-mail|email|brev|postkort",
    "mail-in": "skrev til mig|mailede mig",
    talk: "snak|snakket|samtale|talt|snakkede|talte|god snak|lang snak|kort snak|hyggelig snak|god samtale|fin snak|hurtig snak|sludder|catch-up|catchup|opfølgningssnak",
  },
  with: "med|til|hos|sammen med",
  about: "om|vedrørende|angående|ang|vedr|mht|omkring|drøftede|vi talte om|vi snakkede om|talte om|snakkede om|emne",
  at: "hos|fra|i|af|på",
  subjects:
    "jeg|vi|jeg har|vi har|har|havde|jeg har lige|har lige|lige|jeg har også|også|og|så|endelig|i dag har jeg|vi har lige|jeg fik|ja jeg|har også|også lige|og så|jeg har netop|netop|har netop|vi fik|fik",
  negations:
    "ikke|aldrig|ingen|nåede|uden|næsten|skal|skulle|vil|ville|bør|burde|kan|kunne|må|måtte|hvis|håber|ønsker|inden|før|måske|mangler|glemte",
  polite: "fremover|fremadrettet|fra nu af|tak|mange tak|tusind tak|på forhånd tak|venligst",
  openers:
    "standard|som standard|venligst|vil du|kan du|vil du venligst|kan du venligst|vær venlig at|jeg vil gerne|må jeg|tilføj|tilføj kontakt|ny kontakt|opret|opret kontakt|husk|kontakt|ny",
  articles: "en|et|den|det|de|nogle|noget|nogen",
  pronouns:
    "han|hun|de|ham|hende|dem|den|det|du|dig|mig|os|vi|jeg|man|nogen|ingen|alle|hans|hendes|deres|vores|min|mit|mine|din|dit|dine|folk|sig|hver",
  particles: "van|von|de|la|du|der",
  notNames:
    "gjort|lovede|lovet|dansk|engelsk|lagde|spurgte|fortalte|prøvede|sendte|introducerede|inviterede|ønskede|aftalte|aflyste|udsatte|købte|solgte|vandt|tabte|fulgte|bestilte|ring|køb|bestil|tjek|læs|send|skriv|betal|spørg|inviter|forbered|glædelig|glædeligt|god|godt|venligst|cvr|kontor|direkte|mobil|tlf|hjemmeside|ps|pps|forresten|apropos|ellers|desuden|altså|fx|dvs|kort|jul|påske|sommer|weekend|nb|vedr|sv|vs|fra|til|emne|dato|sendt|hej|kære|note|notat|spørgsmål|idé|ide|status|husk|i|dag|morgen|går|mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag|tak|mange|venlig|hilsen|hilsner|mvh|vh|kh|bedste|kærlig|med|den|det|de|denne|dette|disse|alle|alt|resten|nogle|nogen|noget|ingen|ingenting|intet|hver|hvert|alting|han|hun|vi|jeg|du|man|os|dem|hans|hendes|deres|vores|min|mit|mine|din|dit|hvem|hvad|hvornår|hvor|hvorfor|hvordan|hvilken|hvis|når|da|så|der|her|nå|ikke|nej|ja|jo|ok|okay|arbejde|arbejdet|tid|livet|frokost|kaffe|middag|møde|mødet|mail|telefon|godt|god|fint|fin|dejligt|næsten|helt|halvt|kun|bare|lige|også|og|eller|men|fordi|er|var|bliver|blev|har|havde|kan|kunne|vil|ville|skal|skulle|må|måtte|bør|lad|beklager|undskyld|ses|tales|måske|nu|aldrig|altid|ofte|snart|senere|tidligere|meget|mere|mest|mindre|mange|få|en|et|anden|andre|begge|enten|hverken|næste|sidste|første|to|tre|få|fik|gå|går|gik|kom|kommer|tage|tog|tager|lave|laver|lavede|gør|gjorde|tænker|tror|ved|synes|stadig|igen|indtil|siden|for|uden|om|efter|før|under|på|ad|af|over|op|ned|som|end|meget|virkelig|sådan|samme|vejret|projektet|projekt|rapporten|opgaven|opgave|chefen|mor|far|firmaet|kunden|kunderne|danmark|oversigt|vigtigt|obs|bemærk|konklusion|baggrund|formål|mål|plan|planen|resultat|svar|kommentar|link|kilde|eksempel|mulighed|trin|del|punkt|pris|adresse|navn|titel|firma|angående|vedhæftet|skrev|videresendt|besked|start|færdig|januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december",
  personVerbs:
    "er|har|var|havde|fortalte|fortæller|sagde|siger|mener|vil|ville|skal|flytter|flyttede|fik|får|går|gik|spurgte|spørger|anbefalede|kan|kommer|kom|blev|bliver|købte|solgte|sendte|nævnte|foreslog|startede|stoppede|rejser|rejste|bor|hjalp|planlægger|håber|og|som|der|nu|tager|tog|holder|holdt|kender",
  pleasantries:
    "tak|mange|hej|kære|venlig|med|mvh|vh|kh|bedste|kærlig|hilsen|hilsner|ses|vi|dejligt|fint|godt|god|ok|okay|sendt|hav|knus|de|alt|super|perfekt|fedt|goddag|davs|halløj|morn|godmorgen|tusind|på",
  realWords:
    "gjord|gjorde|bort|kort|stort|sort|hjort|port|gjorte|færdighed|færdigt|farlig|værdig|klare|klarer|klarede|klart|ordne|ordner|ordnede|ordentlig|vente|venter|vend|vendt|ven|vens|rent|bent|hent|nevt|sent|venet|seneste|senest|serene|stenede|alder|aldre|altid|sidrig|spring|springe|springer|sprog|hold|holde|holder|hold|kold|told|dropper|droppe|drop|notar|noget|nota|notater|pausen|pauser|liste|lister|listen|kiste|sidste|slette|sletter|sletning|glem|glemt|glemte|klem|flet|fjerne|fjernt|fjern|finde|fint|fin|fine|mind|fund|fing|bind|vind|rind|hind|sind|hjelm|hjul|hjælper|hjælpe|hjælpsom|sammen|samle|samles|same|fuld|trekant|vens|mange|ferier|færge|færre|udskyde|udskød|udsatte|udstyr|udsalg|udset|udsigt",
  emptySubjects: "note|notat|log|intet emne|uden emne|hej|livstegn|test|vs|sv|fwd|re",
};
