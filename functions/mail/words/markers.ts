// Lines that clients put above a forwarded or quoted mail, per language, without their dashes and colons.
// Invariant: words are lower-case; a word is either a forward's or an original's, never both.

export type Marker = "forward" | "original";

const rows: readonly { readonly kind: Marker; readonly languages: string; readonly words: string }[] = [
  // Gmail (English only, but for some web languages), Thunderbird, HubSpot, Missive, Yahoo, MailMate, Spark.
  {
    kind: "forward",
    languages: "en",
    words:
      "forwarded message|forwarded mail|forwarded email|begin forwarded message|forward message|fwd.msg|forwarded by|start of forwarded message|forward header|forwarded",
  },
  {
    kind: "original",
    languages: "en",
    words:
      "original message|original email|original mail|reply message|replied message|message original|original appointment|original note|previous message|reply above this line|please reply above this line|quoted text",
  },
  // Apple Mail: "Videresendt meddelelse"/"Start på videresendt besked"; Thunderbird: "Videresendt meddelelse"; Samsung: "Oprindelig besked".
  {
    kind: "forward",
    languages: "da no",
    words:
      "videresendt meddelelse|videresendt besked|videresendt mail|videresendt e-mail|videresendt melding|start på videresendt meddelelse|start på videresendt besked|start på den videresendte meddelelse|begyndelsen på videresendt besked|begynnelse på videresendt melding|starten på den videresendte meldingen|videresendt melding starter|videresendt|starten på videresendt besked|start på videresendt melding|start på den videresendte meldingen",
  },
  {
    kind: "original",
    languages: "da no",
    words:
      "oprindelig meddelelse|oprindelig besked|oprindelig mail|oprindelig e-mail|original besked|original meddelelse|originalmeddelelse|opprinnelig melding|original melding|opprinnelig e-post|oprindelig aftale|opprinnelig avtale",
  },
  {
    kind: "forward",
    languages: "sv",
    words:
      "vidarebefordrat mejl|vidarebefordrat meddelande|vidarebefordrat brev|vidarebefordrat e-postmeddelande|vidarebefordrat|börja vidarebefordrat meddelande|början på vidarebefordrat brev",
  },
  {
    kind: "original",
    languages: "sv",
    words: "ursprungligt meddelande|originalmeddelande|ursprungligt mail|ursprungligt mejl|ursprunglig avtalad tid",
  },
  { kind: "forward", languages: "is", words: "áframsend skilaboð|áframsendur póstur" },
  { kind: "original", languages: "is", words: "upprunaleg skilaboð|upphafleg skilaboð" },
  {
    kind: "forward",
    languages: "de",
    words:
      "weitergeleitete nachricht|anfang der weitergeleiteten nachricht|weitergeleitete e-mail|weitergeleitete mail|beginn der weitergeleiteten nachricht|weitergeleitet von",
  },
  {
    kind: "original",
    languages: "de",
    words:
      "ursprüngliche nachricht|originalnachricht|original-nachricht|antwort nachricht|original nachricht|ursprüngliche mail|originalmail|ursprünglicher termin|urspr. nachricht",
  },
  {
    kind: "forward",
    languages: "nl",
    words:
      "doorgestuurd bericht|begin doorgestuurd bericht|begin van doorgestuurd bericht|doorgestuurde e-mail|doorgestuurde mail",
  },
  {
    kind: "original",
    languages: "nl",
    words: "oorspronkelijk bericht|origineel bericht|oorspronkelijke bericht|origineel e-mailbericht",
  },
  {
    kind: "forward",
    languages: "fr",
    words:
      "message transféré|début du message transféré|message transmis|message réexpédié|début du message réexpédié|e-mail transféré|courriel transféré|mail transféré",
  },
  {
    kind: "original",
    languages: "fr",
    words:
      "message d'origine|message d’origine|message original|message initial|courriel original|e-mail d'origine|mail original|message origine",
  },
  {
    kind: "forward",
    languages: "es ca",
    words:
      "mensaje reenviado|inicio del mensaje reenviado|mensaje enviado|correo reenviado|missatge reenviat|inici del missatge reenviat",
  },
  { kind: "original", languages: "es ca", words: "mensaje original|correo original|missatge original" },
  {
    kind: "forward",
    languages: "pt",
    words:
      "mensagem encaminhada|mensagem reencaminhada|início da mensagem encaminhada|início da mensagem reencaminhada|email encaminhado|e-mail encaminhado",
  },
  { kind: "original", languages: "pt", words: "mensagem original|mensagem de origem" },
  {
    kind: "forward",
    languages: "it",
    words:
      "messaggio inoltrato|inizio messaggio inoltrato|inizio del messaggio inoltrato|messaggio rinviato|e-mail inoltrata",
  },
  { kind: "original", languages: "it", words: "messaggio originale|messaggio di origine|messaggio iniziale" },
  {
    kind: "forward",
    languages: "ro",
    words: "mesaj redirecționat|începe mesajul redirecționat|mesaj redirectionat|mesaj înaintat",
  },
  { kind: "original", languages: "ro", words: "mesaj original|mesajul original" },
  {
    kind: "forward",
    languages: "pl",
    words:
      "przekazana wiadomość|treść przekazanej wiadomości|początek przekazywanej wiadomości|wiadomość przekazana dalej|wiadomość przekazana|przekazany list|treść przekazywanej wiadomości",
  },
  {
    kind: "original",
    languages: "pl",
    words: "oryginalna wiadomość|wiadomość oryginalna|pierwotna wiadomość|treść oryginalnej wiadomości",
  },
  {
    kind: "forward",
    languages: "cs sk sl",
    words:
      "přeposlaná zpráva|začátek přeposílané zprávy|přeposílaná zpráva|předaná zpráva|preposlaná správa|začiatok preposlanej správy|posredovano sporočilo|začetek posredovanega sporočila|preposielaná správa",
  },
  {
    kind: "original",
    languages: "cs sk sl",
    words: "původní zpráva|původní e-mail|pôvodná správa|izvirno sporočilo|originálna správa|---původní zpráva---",
  },
  {
    kind: "forward",
    languages: "hr sr",
    words:
      "proslijeđena poruka|započni proslijeđenu poruku|početak proslijeđene poruke|proslijeđena poruke|prosleđena poruka|прослеђена порука",
  },
  { kind: "original", languages: "hr sr", words: "izvorna poruka|originalna poruka|оригинална порука|izvorna poruke" },
  {
    kind: "forward",
    languages: "hu",
    words:
      "továbbított üzenet|továbbított levél kezdete|továbbított levél|továbbított üzenet kezdete|továbbított e-mail",
  },
  { kind: "original", languages: "hu", words: "eredeti üzenet|eredeti levél" },
  {
    kind: "forward",
    languages: "fi et",
    words:
      "välitetty viesti|välitetty viesti alkaa|alkaa välitetty viesti|edelleenlähetetty viesti|edelleen lähetetty viesti|edastatud kiri|edastatud sõnum|edastatud kirja algus|välitetty viesti / fwd.msg",
  },
  {
    kind: "original",
    languages: "fi et",
    words: "alkuperäinen viesti|alkuperäinen sähköposti|algne sõnum|originaalsõnum|algne kiri",
  },
  {
    kind: "forward",
    languages: "lv lt",
    words: "pārsūtīts ziņojums|pārsūtītā ziņa|persiųstas laiškas|persiunčiamas laiškas|persiųsta žinutė",
  },
  {
    kind: "original",
    languages: "lv lt",
    words: "sākotnējais ziņojums|oriģinālā vēstule|originalus laiškas|pradinis laiškas",
  },
  { kind: "forward", languages: "el", words: "προωθημένο μήνυμα|έναρξη προωθημένου μηνύματος|προωθούμενο μήνυμα" },
  { kind: "original", languages: "el", words: "αρχικό μήνυμα" },
  {
    kind: "forward",
    languages: "ru",
    words:
      "перенаправленное сообщение|пересылаемое сообщение|пересланное сообщение|начало переадресованного сообщения|пересылаемое письмо|пересланное письмо|начало пересылаемого сообщения|переадресованное сообщение",
  },
  {
    kind: "original",
    languages: "ru",
    words: "исходное сообщение|оригинальное сообщение|исходное письмо|первоначальное сообщение",
  },
  {
    kind: "forward",
    languages: "uk bg",
    words:
      "переслане повідомлення|початок листа, що пересилається|пересланий лист|перенаправлене повідомлення|препратено съобщение|начало на препратеното съобщение",
  },
  {
    kind: "original",
    languages: "uk bg",
    words: "оригінальне повідомлення|вихідне повідомлення|початкове повідомлення|оригинално съобщение",
  },
  {
    kind: "forward",
    languages: "tr",
    words:
      "iletilen ileti|ileti başlangıcı|iletilmiş mesaj|iletilen mesaj|yönlendirilen ileti|yönlendirilmiş ileti|iletilen ileti başlangıcı|yönlendirilen mesaj",
  },
  { kind: "original", languages: "tr", words: "orijinal mesaj|özgün ileti|orijinal ileti|özgün mesaj" },
  {
    kind: "forward",
    languages: "he ar vi id",
    words:
      "הודעה שהועברה|תחילת ההודעה שהועברה|رسالة معاد توجيهها|الرسالة المعاد توجيهها|thư đã chuyển tiếp|tin nhắn đã chuyển tiếp|tin nhắn được chuyển tiếp|pesan terusan|pesan yang diteruskan",
  },
  {
    kind: "original",
    languages: "he ar vi id",
    words: "הודעה מקורית|الرسالة الأصلية|رسالة أصلية|thư gốc|tin nhắn gốc|pesan asli",
  },
  {
    kind: "forward",
    languages: "zh ja ko th",
    words:
      "转发邮件信息|转发的邮件|已转发邮件|以下是转发的邮件|轉寄郵件|轉寄的郵件|開始轉寄郵件|开始转发的邮件|已转发的邮件|メッセージを転送|転送メッセージ|転送されたメッセージ|転送メール|전달된 메시지|전달한 메시지|전달된 메세지|ข้อความที่ส่งต่อ",
  },
  {
    kind: "original",
    languages: "zh ja ko th",
    words:
      "原始邮件|原邮件|邮件原件|原始郵件|原始信息|原始訊息|元のメッセージ|オリジナルメッセージ|元のメール|원본 메시지|원본 메일|원본 이메일|ข้อความต้นฉบับ|original message",
  },
];

/** Marker by its words, lower-case, single-spaced. */
export const markersByWords: ReadonlyMap<string, Marker> = new Map(
  rows.flatMap((row) => row.words.split("|").map((words) => [words, row.kind] as const)),
);

/** What a few clients (mutt, Gnus, Horde, Yandex) put below a forwarded mail, lower-case, without dashes. */
export const endMarkers: ReadonlySet<string> = new Set(
  "end forwarded message|end of forwarded message|end of forwarded mail|slut på videresendt besked|slut på videresendt meddelelse|slutt på videresendt melding|slut på vidarebefordrat meddelande|ende der weitergeleiteten nachricht|einde doorgestuurd bericht|fin du message transféré|fin del mensaje reenviado|конец пересылаемого сообщения|конец пересланного сообщения".split(
    "|",
  ),
);

/** Longest marker, in characters. */
export const maxMarkerLength = 48;
