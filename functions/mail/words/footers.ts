// Lines that a phone or an app adds by itself under what was written, per language.
// Invariant: each pattern is anchored, has no nested repetition, and matches a whole short line; a note that speaks of
// sending something ("Sent the deck to Ann by mail") matches none of them.

/** Longest line that can be a footer, in characters. */
export const maxFooterLength = 160;

const brands =
  "iphone|ipad|ipod|apple watch|mac|macbook|android|blackberry|samsung|galaxy|huawei|xiaomi|redmi|oneplus|pixel|nokia|sony|xperia|htc|lg|motorola|windows|outlook|hotmail|gmail|google|yahoo|aol|proton|protonmail|fastmail|hey|spark|airmail|mailbird|thunderbird|mailbox|k-9|fairphone|verizon|t-mobile|surface|alcatel|ti-85|nexus|lumia|acompli|bluemail|edison|superhuman|nine|aqua mail|mailspring|front|missive|readdle|polymail|newton|sparrow|canary|mimestream|vivaldi|web\\.de|gmx|tutanota|tuta|ymail|zoho|mail\\.ru|\\[mail\\]|mail for windows|mail til windows|boxer|typeapp";

const things =
  "mobile|mobil|mobiltelefon|mobilen|mobiltelefonen|telefon|telefonen|telefoon|phone|cell|cellphone|smartphone|tablet|handheld|device|mobile device|enhed|handy|mobilgerät|mobiltelefoon|portable|móvil|celular|telemóvel|pc|computer";

const mine = "my|min|mit|mitt|meinem|meiner|mijn|mon|ma|mi|meu|minha|mio|il mio|dal mio|mojego|mého|omalta";

const sent =
  // en
  "sent (?:from|via|with|by|using)|from my|written on|typed on|" +
  // da, no, sv
  "sendt (?:fra|via|med|ved hjælp af)|skrevet på|afsendt fra|skickat från|skickad från|skickat med|skickades från|" +
  // de
  "gesendet (?:von|mit|via|über)|von meinem|diese nachricht wurde von|versendet mit|" +
  // nl
  "verzonden (?:met|vanaf|via|vanuit)|verstuurd (?:vanaf|met|via)|" +
  // fr, es, pt, it
  "envoyé (?:depuis|de|à partir|avec)|enviado (?:desde|do|a partir|de|con|via)|inviato (?:da|dal|con)|" +
  // pl, fi, cs, sk, hu, ru, uk, tr
  "wysłane z|wysłano z|lähetetty|odesláno z|odoslané z|küldve|отправлено (?:с|из)|надіслано (?:з|із)|gönderildi";

const get =
  "get|hent|få|hämta|last ned|holen sie sich|download|téléchargez|obtenir|obtenez|obtener|obtén|obter|scarica|pobierz";

/** `Sent from my iPhone`, `Sendt fra Outlook til Android`, `Von meinem iPhone gesendet`. */
const fromBrand = new RegExp(
  `^[\\s<(\\[*_—–-]{0,4}(?:${sent})(?!\\p{L}).{0,28}?[^\\p{L}\\p{N}]?(?:${brands})(?!\\p{L}).{0,90}$`,
  "iu",
);

/** `Sent from my cell, please excuse any typos.`; a thing counts only as somebody's own. */
const fromThing = new RegExp(
  `^[\\s<(\\[*_—–-]{0,4}(?:${sent}) (?:${mine}) .{0,24}?(?:${things})(?!\\p{L}).{0,60}$`,
  "iu",
);

/** `Get Outlook for iOS<https://...>`, `Hent Outlook til Android`, `Get [Outlook for Android](https://...)`. */
const getApp = new RegExp(
  `^[\\s<(*_-]{0,3}(?:${get}) \\[?(?:outlook|bluemail|typeapp|yahoo mail|spark|gmail|proton mail|edison mail)(?:\\]? (?:for|til|för|für|pour|para|per|voor|dla|på|do) .{0,90}|[\\]<(.].{0,90})?$`,
  "iu",
);

export const footerPatterns: readonly RegExp[] = [
  fromBrand,
  fromThing,
  getApp,
  // A make that the list lacks: nothing but capitalised words and numbers behind "Sent from (my)".
  new RegExp(
    `^(?:Sent from|Sendt fra|Sendt via|Skickat från|Gesendet von|Envoyé depuis|Verzonden vanaf|Enviado desde|Inviato da)(?: (?:${mine}))?(?: [\\p{Lu}\\d][\\p{L}\\d+.-]{0,20}){1,5}(?: ?[<([]?https?:\\S{1,80})?[.!]?$`,
    "u",
  ),
  /^[[(<]{0,3}(?:sent|sendt) (?:by|from|via|fra) (?:a |my )?(?:phone|mobile|mobile device|galaxy|mobil)[\])>.]{0,3}$/iu,
  /^從我的 .{1,30} 傳送$/u,
  /^从我的 .{1,30} 发送$/u,
  /^(?:发自|發自)我的.{1,30}$/u,
  /^.{0,12}から送信$/u,
  /^나의 .{1,30}에서 보냄$/u,
  /^.{1,30} cihazımdan gönderildi$/iu,
  /^someone from mobile$/iu,
];

const firstWords: ReadonlySet<string> = new Set(
  `${sent}|${get}|someone`.split("|").map((words) => words.trim().split(" ", 1)[0] ?? ""),
);
const elsewhere = /[\u1100-\u11ff\u3000-\u9fff\uac00-\ud7af\uf900-\ufaff]|cihazımdan/iu;

/** Most lines are told from a footer by their first word; where the verb stands last, by the script or a word. */
export function mayBeFooter(line: string): boolean {
  const word = /^[\s<([*_—–-]{0,4}(\p{L}+)/u.exec(line)?.[1]?.toLowerCase();
  return (word !== undefined && firstWords.has(word)) || (/[^\x20-\xff]/u.test(line) && elsewhere.test(line));
}

/** Words that show that such a line is a sentence of the writer. */
export const sentenceWords =
  /(?<!\p{L})(?:is|are|was|were|will|er|var|and then|much|easier|because|fordi|app|desk|skrivebord|(?:to|til)(?! (?:ios|android|iphone|ipad|windows|mac|pc)))(?!\p{L})/iu;
