// The text and subject of a mail for libraries that take no bytes: decoded by postal-mime, HTML turned into its text.
import PostalMime from "postal-mime";

export async function readText(raw) {
  const mail = await PostalMime.parse(raw);
  return { text: mail.text ?? htmlToText(mail.html ?? ""), subject: mail.subject ?? "" };
}

function htmlToText(html) {
  return html
    .replaceAll(/<br[^>]*>|<\/(?:div|p|tr)>/giu, "\n")
    .replaceAll(/<[^>]*>/gu, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
