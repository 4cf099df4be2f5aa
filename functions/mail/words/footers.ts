// Lines that a phone or an app adds by itself under what was written, per language.
// Invariant: each pattern is anchored, has no nested repetition, and matches a whole short line, never a sentence about sending.

/** Longest line that can be a footer, in characters. */
export const maxFooterLength = 160;

const devices =
  "(?:iphone|ipad|ipod|apple watch|mac|macbook|android|blackberry|samsung|galaxy|huawei|xiaomi|redmi|oneplus|pixel|nokia|sony|xperia|htc|lg|motorola|windows|outlook|hotmail|gmail|google|yahoo|aol|proton|protonmail|fastmail|hey|spark|airmail|mailbird|thunderbird|mail|mailbox|k-9|fairphone|verizon|t-mobile|mobile|mobil|mobiltelefon|mobiltelefonen|telefon|telefonen|telefoon|phone|cell|cellphone|smartphone|tablet|handheld|device|enhed|handy|mobilgerät|mobiltelefoon|portable|móvil|celular|telemóvel|pc|surface|alcatel|ti-85|nexus|lumia|acompli|bluemail|edison|superhuman|airmail|nine|aqua mail|mailspring|front|missive|readdle|polymail|newton|sparrow|canary|mimestream|vivaldi|web\\.de|gmx|tutanota|tuta|ymail|zoho|mail\\.ru|windows mail|microsoft|boxer|blackphone)";

const opener =
  // en
  "sent (?:from|via|with|by|using)|from my|get|sent using|written on|typed on|sent on|" +
  // da
  "sendt (?:fra|via|med|ved hjælp af)|hent|skrevet på|afsendt fra|" +
  // no, sv
  "sendt med|skickat från|skickad från|skickat med|skickades från|hämta|last ned|få|" +
  // de
  "gesendet (?:von|mit|via|über)|von meinem|holen sie sich|diese nachricht wurde von|versendet mit|" +
  // nl
  "verzonden (?:met|vanaf|via|vanuit)|verstuurd (?:vanaf|met|via)|download|" +
  // fr, es, pt, it, pl, fi, cs, hu, ru, tr
  "envoyé (?:depuis|de|à partir|avec)|téléchargez|obtenir|enviado (?:desde|do|a partir|de|con|via)|obtener|obter|inviato (?:da|dal|con)|scarica|wysłane z|wysłano z|lähetetty|odesláno z|odoslané z|küldve|отправлено (?:с|из)|надіслано (?:з|із)|gönderildi";

/** `Sent from my iPhone`, `Sendt fra min iPhone`, `Get Outlook for iOS<...>`, `Von meinem iPhone gesendet`. */
export const footerPattern = new RegExp(
  `^[\\s<(\\[*_—–-]{0,4}(?:${opener})\\b.{0,60}?(?:^|[^\\p{L}\\p{N}])\\[?${devices}(?![\\p{L}-]).{0,90}$`,
  "iu",
);

/** Footers that name no device, or name it first. */
export const otherFooters: readonly RegExp[] = [
  // A make that the list lacks: nothing but capitalised words and numbers behind "Sent from (my)".
  /^(?:Sent from|Sendt fra|Sendt via|Skickat från|Gesendet von|Envoyé depuis|Verzonden vanaf|Enviado desde|Inviato da)(?: (?:my|min|mit|mitt|meinem|meiner|mon|mijn|mi|il mio))?(?: [\p{Lu}\d][\p{L}\d+.-]{0,20}){1,5}(?: ?[<([]?https?:\S{1,80})?[.!]?$/u,
  /^從我的 .{1,30} 傳送$/u,
  /^从我的 .{1,30} 发送$/u,
  /^(?:发自|發自)我的.{1,30}$/u,
  /^.{0,12}から送信$/u,
  /^나의 .{1,30}에서 보냄$/u,
  /^.{1,30} cihazımdan gönderildi$/iu,
  /^[[(<]{0,3}sent (?:by|from) (?:a |my )?(?:phone|mobile|galaxy)[\])>]{0,3}$/iu,
  /^someone from mobile$/iu,
];

/** Words that show that a "sent from" line is a sentence of the writer. */
export const sentenceWords =
  /\b(?:is|are|was|were|will|er|var|so|but|and then|much|easier|because|fordi|app|desk|skrivebord)\b/iu;
