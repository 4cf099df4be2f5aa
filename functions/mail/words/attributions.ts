// Words of the line that introduces a quote ("On Monday Ann wrote:"), per language.
// Invariant: a verb alone never makes an attribution; attribution.ts also wants a date, an address or an opener.

/** Verbs at or near the end of the line, lower-case. */
export const wroteVerbs: readonly string[] = // en | da no | sv | de | nl
  (
    "wrote|writes|sent|a wrote|skrev|skrev følgende|skriver|skrev følgende:|følgende|skrev|skrev detta|följande|" +
    "schrieb|schrieb folgendes|schrieb am|geschrieben|schreef|schreef het volgende|het volgende geschreven|geschreven|heeft geschreven|volgende geschreven|" +
    // fr | es ca | pt | it | ro
    "a écrit|écrit|écrivait|a ecrit|escribió|ha escrit|escrigué|va escriure|escribio|escreveu|escreveu o seguinte|ha scritto|scritto|scrisse|a scris|scris|" +
    // pl | cs sk | sl hr sr | hu
    "napisał|napisała|napisał(a)|pisze|napisal|napsal|napsal(a)|napsala|napísal|napísal(a)|napísala|píše|je napisal|je napisala|je napisao|je napisao/la|napisao|napisala|napisao/la|написа|je pisao|ezt írta|írta|írta (időpont|a következőt írta|" +
    // fi | et | lv lt | el | ru uk bg | tr
    "kirjoitti|kirjoitti seuraavasti|kirjutas|kirjutas järgmist|rakstīja|rašė|parašė|έγραψε|έγραψε τα εξής|написал|написал(а)|написала|пишет|написав|написала|написав(ла)|пише|писал|писав|написано|написа|şunu yazdı|şunları yazdı|yazdı|yazdi|" +
    // is | he ar vi id th | zh ja ko
    "skrifaði|כתב|כתבה|כתב/ה|‫כתב|مساهمة|كتب|كتبت|đã viết|menulis|เขียนว่า|写道|寫道|写到|のメッセージ|さんは書きました|が書きました|のメール|作成|작성|님이 작성|wrote"
  ).split("|");

/** How such a line begins, lower-case, before a date or a weekday. */
export const openers: readonly string[] =
  "on|at|in data|il giorno|il|el|em|a|le|am|op|den|på|þann|w dniu|dnia|dne|dňa|dana|v|u|vào|pada|το|στις|på|la|în|pe|kirjoitettu|в|у|on date|from|den|il dí|el dia|ve|tarihinde".split(
    "|",
  );
