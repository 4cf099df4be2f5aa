// Prefixes that clients put before a subject when they forward or answer, per language.
// Invariant: `VS` is Danish and Norwegian for a forward and Finnish for an answer, so it is in neither list and decided by its block.

export const forwardPrefixes: ReadonlySet<string> = new Set(
  // en | da | no sv | de | nl | fr | es | pt | it | ro | pl | cs sk | hr | hu | fi | et | el | ru uk bg | tr | is | zh ja ko | id
  (
    "fw|fwd|fwrd|forward|forwarded|videresend|videresendt|vb|wg|doorst|trans|dooorst|tr|rv|reenv|reenviado|enc|res_enc|" +
    "i|inoltro|redir|redirecționat|redirectionat|pd|předáno|fš|prosl|proslijeđeno|továbbítás|továbbít|tovabbitas|továbbítva|vl|edasi|" +
    "πρθ|πρ|пересл|пересилання|переслано|препр|ilt|i̇lt|ileti|yönlendirme|yön|frs|fs|áframsent|转发|轉寄|転送|전달|trs|vid|vidarebefordrat"
  ).split("|"),
);

export const replyPrefixes: ReadonlySet<string> = new Set(
  "re|sv|aw|antw|antwort|ref|ynt|yanıt|odp|rif|r|res|resp|rép|vá|válasz|vast|απ|ответ|на|відп|回复|回覆|答复|返信|답장|bls|atb|svar|odg|отг|תגובה|השב".split(
    "|",
  ),
);

/** `vs`: forward in Danish and Norwegian Outlook, answer (vastaus) in Finnish. */
export const ambiguousPrefixes: ReadonlySet<string> = new Set(["vs"]);
