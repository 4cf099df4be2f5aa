// Names of the months as they stand in dates, per language: long, genitive and short forms, January to December.
// Invariant: twelve groups a row, forms parted by `|`, lower-case, without the full stop of an abbreviation.

export const monthRows: readonly string[] = [
  // English
  "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sep|sept october|oct november|nov december|dec",
  // Danish
  "januar|jan februar|feb marts|mar april|apr maj juni|jun juli|jul august|aug september|sep|sept oktober|okt november|nov december|dec",
  // Norwegian
  "januar|jan februar|feb mars|mar april|apr mai juni|jun juli|jul august|aug september|sep|sept oktober|okt november|nov desember|des",
  // Swedish
  "januari|jan februari|feb mars|mar april|apr maj juni|jun juli|jul augusti|aug september|sep|sept oktober|okt november|nov december|dec",
  // Icelandic
  "janúar|jan febrúar|feb mars|mar apríl|apr maí júní|jún júlí|júl ágúst|ágú september|sep október|okt nóvember|nóv desember|des",
  // German
  "januar|jan|jänner|jän februar|feb|feber märz|mär|mrz|maerz april|apr mai juni|jun juli|jul august|aug september|sep|sept oktober|okt november|nov dezember|dez",
  // Dutch
  "januari|jan februari|feb maart|mrt april|apr mei juni|jun juli|jul augustus|aug september|sep oktober|okt november|nov december|dec",
  // French
  "janvier|janv|jan février|févr|fevrier|fev|fév mars avril|avr mai juin juillet|juil|juill août|aout septembre|sept octobre|oct novembre|nov décembre|déc|decembre|dec",
  // Spanish
  "enero|ene febrero|feb marzo|mar abril|abr mayo|may junio|jun julio|jul agosto|ago septiembre|sept|sep|setiembre|set octubre|oct noviembre|nov diciembre|dic",
  // Catalan
  "gener|gen febrer|febr març abril|abr maig juny juliol|jul agost|ag setembre|set octubre|oct novembre|nov desembre|des",
  // Portuguese
  "janeiro|jan fevereiro|fev março|mar|marco abril|abr maio|mai junho|jun julho|jul agosto|ago setembro|set outubro|out novembro|nov dezembro|dez",
  // Italian
  "gennaio|gen febbraio|feb marzo|mar aprile|apr maggio|mag giugno|giu luglio|lug agosto|ago settembre|set|sett ottobre|ott novembre|nov dicembre|dic",
  // Romanian
  "ianuarie|ian februarie|feb martie|mar aprilie|apr mai iunie|iun iulie|iul august|aug septembrie|sept octombrie|oct noiembrie|nov|noi decembrie|dec",
  // Polish
  "styczeń|sty|stycznia luty|lut|lutego marzec|mar|marca kwiecień|kwi|kwietnia maj|maja czerwiec|cze|czerwca lipiec|lip|lipca sierpień|sie|sierpnia|sierpien wrzesień|wrz|września|wrzesnia październik|paź|października|pazdziernika listopad|lis|listopada grudzień|gru|grudnia",
  // Czech
  "leden|led|ledna únor|úno|února březen|bře|března duben|dub|dubna květen|kvě|května červen|čvn|června|čvna červenec|čvc|července srpen|srp|srpna září|zář říjen|říj|října listopad|lis|listopadu prosinec|pro|prosince",
  // Slovak
  "január|jan|januára február|feb|februára marec|mar|marca apríl|apr|apríla máj|mája jún|júna júl|júla august|aug|augusta september|sep|septembra október|okt|októbra november|nov|novembra december|dec|decembra",
  // Slovene
  "januar|jan|januarja februar|feb|februarja marec|mar|marca april|apr|aprila maj|maja junij|jun|junija julij|jul|julija avgust|avg|avgusta september|sep|septembra oktober|okt|oktobra november|nov|novembra december|dec|decembra",
  // Croatian
  "siječanj|sij|siječnja veljača|velj|veljače ožujak|ožu|ožujka travanj|tra|travnja svibanj|svi|svibnja lipanj|lip|lipnja srpanj|srp|srpnja kolovoz|kol|kolovoza rujan|ruj|rujna listopad|lis|listopada studeni|stu|studenoga|studenog prosinac|pro|prosinca",
  // Serbian
  "јануар|јан фебруар|феб март|мар април|апр мај јун јул август|авг септембар|сеп октобар|окт новембар|нов децембар|дец",
  // Hungarian
  "január|jan február|febr március|márc április|ápr május|máj június|jún július|júl augusztus|aug szeptember|szept|szep október|okt november|nov december|dec",
  // Finnish
  "tammikuu|tammi|tammikuuta|tammik helmikuu|helmi|helmikuuta|helmik maaliskuu|maalis|maaliskuuta|maalisk huhtikuu|huhti|huhtikuuta|huhtik toukokuu|touko|toukokuuta|toukok kesäkuu|kesä|kesäkuuta|kesäk heinäkuu|heinä|heinäkuuta|heinäk elokuu|elo|elokuuta|elok syyskuu|syys|syyskuuta|syysk lokakuu|loka|lokakuuta|lokak marraskuu|marras|marraskuuta|marrask joulukuu|joulu|joulukuuta|jouluk",
  // Estonian
  "jaanuar|jaan veebruar|veebr märts aprill|apr mai juuni juuli august|aug september|sept oktoober|okt november|nov detsember|dets",
  // Latvian
  "janvāris|janv februāris|febr marts aprīlis|apr maijs jūnijs|jūn jūlijs|jūl augusts|aug septembris|sept oktobris|okt novembris|nov decembris|dec",
  // Lithuanian
  "sausis|sausio|saus vasaris|vasario|vas kovas|kovo|kov balandis|balandžio|bal gegužė|gegužės|geg birželis|birželio|birž liepa|liepos|liep rugpjūtis|rugpjūčio|rugp rugsėjis|rugsėjo|rugs spalis|spalio|spal lapkritis|lapkričio|lapkr gruodis|gruodžio|gruod",
  // Greek
  "ιανουαρίου|ιαν|ιανουάριος φεβρουαρίου|φεβ|φεβρουάριος μαρτίου|μαρ|μάρτιος απριλίου|απρ|απρίλιος μαΐου|μαΐ|μάιος|μαϊ ιουνίου|ιουν|ιούνιος|ιούν ιουλίου|ιουλ|ιούλιος|ιούλ αυγούστου|αυγ|αύγουστος|αύγ σεπτεμβρίου|σεπ|σεπτέμβριος|σεπτ οκτωβρίου|οκτ|οκτώβριος νοεμβρίου|νοε|νοέμβριος|νοεμ δεκεμβρίου|δεκ|δεκέμβριος",
  // Russian
  "январь|янв|января февраль|февр|февраля|фев март|марта|мар апрель|апр|апреля май|мая июнь|июня|июн июль|июля|июл август|авг|августа сентябрь|сент|сентября|сен октябрь|окт|октября ноябрь|нояб|ноября|ноя декабрь|дек|декабря",
  // Ukrainian
  "січень|січ|січня лютий|лют|лютого березень|бер|березня квітень|квіт|квітня травень|трав|травня червень|черв|червня липень|лип|липня серпень|серп|серпня вересень|вер|вересня жовтень|жовт|жовтня листопад|лист|листопада грудень|груд|грудня",
  // Bulgarian
  "януари|яну февруари|фев март април|апр май юни юли август|авг септември|сеп октомври|окт ноември|ное декември|дек",
  // Turkish
  "ocak|oca şubat|şub mart|mar nisan|nis mayıs|may haziran|haz temmuz|tem ağustos|ağu eylül|eyl ekim|eki kasım|kas aralık|ara",
  // Hebrew
  "ינואר|ינו׳ פברואר|פבר׳ מרץ אפריל|אפר׳ מאי יוני יולי אוגוסט|אוג׳ ספטמבר|ספט׳ אוקטובר|אוק׳ נובמבר|נוב׳ דצמבר|דצמ׳",
  // Arabic
  "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
  // Indonesian
  "januari|jan februari|feb maret|mar april|apr mei juni|jun juli|jul agustus|agu september|sep oktober|okt november|nov desember|des",
  // Galician
  "xaneiro|xan febreiro|feb marzo|mar abril|abr maio xuño xullo|xul agosto|ago setembro|set outubro|out novembro|nov decembro|dec",
  // Basque, in the genitive: "2026(e)ko azaroaren 3(a)".
  "urtarrila|urt|urtarrilaren otsaila|ots|otsailaren martxoa|mar|martxoaren apirila|api|apirilaren maiatza|mai|maiatzaren ekaina|eka|ekainaren uztaila|uzt|uztailaren abuztua|abu|abuztuaren iraila|ira|irailaren urria|urr|urriaren azaroa|aza|azaroaren abendua|abe|abenduaren",
  // Albanian
  "janar|jan shkurt|shk mars|mar prill|pri maj qershor|qer korrik|korr gusht|gush shtator|sht tetor|tet nëntor|nën dhjetor|dhj",
  // Macedonian
  "јануари|јан февруари|фев март|мар април|апр мај јуни|јун јули|јул август|авг септември|сеп октомври|окт ноември|ное декември|дек",
  // Belarusian
  "студзень|сту|студзеня люты|лют|лютага сакавік|сак|сакавіка красавік|кра|красавіка май|мая чэрвень|чэр|чэрвеня ліпень|ліп|ліпеня жнівень|жні|жніўня верасень|вер|верасня кастрычнік|кас|кастрычніка лістапад|ліс|лістапада снежань|сне|снежня",
  // Thai
  "มกราคม|ม.ค กุมภาพันธ์|ก.พ มีนาคม|มี.ค เมษายน|เม.ย พฤษภาคม|พ.ค มิถุนายน|มิ.ย กรกฎาคม|ก.ค สิงหาคม|ส.ค กันยายน|ก.ย ตุลาคม|ต.ค พฤศจิกายน|พ.ย ธันวาคม|ธ.ค",
];

/**
 * Month numbers by name. Where two languages disagree the row above wins: `listopad` and `lis` are November (Polish,
 * Czech) before October (Croatian), `srp` August (Czech) before July, `lip` July (Polish) before June.
 */
export const monthsByName = monthsOf(() => monthRows);

/** Croatian months, for dates whose year carries a full stop ("27. lis 2021. u 09:31"). */
export const croatianMonthsByName = monthsOf(() => monthRows.filter((row) => row.startsWith("siječanj")));

/** Month numbers by name; made when the first date is read, because a cold start loads every language and reads few dates. */
function monthsOf(rows: () => readonly string[]): Pick<ReadonlyMap<string, number>, "get"> {
  let made: ReadonlyMap<string, number> | undefined;
  return { get: (name) => (made ??= buildMonths(rows())).get(name) };
}

function buildMonths(rows: readonly string[]): ReadonlyMap<string, number> {
  const months = new Map<string, number>();
  for (const row of rows) {
    for (const [index, forms] of row.split(" ").entries()) {
      for (const form of forms.split("|")) {
        for (const name of [form, withoutAccents(form)]) if (!months.has(name)) months.set(name, index + 1);
      }
    }
  }
  return months;
}

/** A name without its accents, as it stands in mails from keyboards that lack them. */
function withoutAccents(name: string): string {
  return name.normalize("NFD").replace(/[\u0300-\u036f]/gu, "");
}
