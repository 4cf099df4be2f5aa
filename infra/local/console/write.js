// The form in which a mail is written or pasted; it arrives exactly as one that came by SMTP.
// Invariant: nothing is lost by closing the form; the fields are there when it opens again.
import { call, el, failure } from "./dom.js";

const DOMAIN = "in.livstegn.test";
const TRIES = [
  ["A meeting", "log", "", "Coffee with Bo Lund yesterday, he looks for an auditor"],
  ["A rhythm", "log", "", "Cleo Berg: called, moves to Aarhus #customer every 6 weeks"],
  ["Something to pass on", "share", "A guide to choosing an auditor", "https://example.org/auditors"],
  ["Settings", "me", "settings", ""],
];
const dialog = document.querySelector("[data-compose]");
const kept = {
  from: "Ann Holm <ann@example.org>",
  to: `log@${DOMAIN}`,
  cc: "",
  bcc: "",
  subject: "",
  body: "",
  verdicts: "",
  inReplyTo: "",
  title: "Write a mail",
  raw: "",
  recipients: `log@${DOMAIN}`,
};

/** The owner whom the service wrote to last writes the next mail, until another sender is typed. */
export function offerSender(owner) {
  if (owner !== undefined && !isTyped) kept.from = withName(owner);
}
let isTyped = false;

/** Opens the form with some fields filled in. */
export function openCompose(fields) {
  Object.assign(kept, { inReplyTo: "", title: "Write a mail" }, fields);
  dialog.replaceChildren(formElement());
  if (!dialog.open) dialog.showModal();
  dialog.querySelector(fields.body === undefined ? "[name=to]" : "[name=body]")?.focus();
}

/** The fields for an answer to a mail that was sent. */
export function answerTo(mail) {
  const quoted = mail.text.replaceAll(/^/gm, "> ");
  const subject = /^re:/i.test(mail.subject) ? mail.subject : `Re: ${mail.subject}`;
  return {
    from: withName(mail.to[0]),
    to: mail.replyTo || mail.from,
    cc: "",
    bcc: "",
    subject,
    body: `\n\n${quoted}`,
    inReplyTo: mail.headers["message-id"] ?? "",
    title: "Answer",
  };
}

/** The fields that a `mailto:` link fills in (RFC 6068, where a plus sign is a plus sign), written by the reader of `mail`. */
export function fromMailto(link, mail) {
  const [to, query = ""] = link.slice("mailto:".length).split("?");
  const pairs = query.split("&").map((pair) => pair.split("=", 2).map(decodeURIComponent));
  const fields = Object.fromEntries(pairs.map(([name, value = ""]) => [name.toLowerCase(), value]));
  const { cc = "", bcc = "", subject = "", body = "" } = fields;
  const inReplyTo = mail.headers["message-id"] ?? "";
  const title = bcc === "" ? "Answer" : "Send the draft";
  return { from: withName(mail.to[0]), to: decodeURIComponent(to), cc, bcc, subject, body, inReplyTo, title };
}

const withName = (address) => (kept.from.toLowerCase().includes(address) ? kept.from : address);

function formElement() {
  const said = el("div", { class: "said", role: "status" });
  const form = el(
    "form",
    { class: "write-form", onsubmit: (event) => submit(event, said) },
    el(
      "header",
      {},
      el("h2", { id: "compose-title" }, kept.title),
      el(
        "button",
        { type: "button", class: "quiet-button", "aria-label": "Close", onclick: () => dialog.close() },
        "✕",
      ),
    ),
    el(
      "div",
      { class: "tries" },
      TRIES.map(([label, verb, subject, body]) =>
        el(
          "button",
          { type: "button", onclick: () => openCompose({ to: `${verb}@${DOMAIN}`, cc: "", bcc: "", subject, body }) },
          label,
        ),
      ),
    ),
    field("from", "From"),
    field("to", "To"),
    el(
      "details",
      { open: kept.cc !== "" || kept.bcc !== "" },
      el("summary", {}, "Cc, Bcc, verdicts"),
      field("cc", "Cc"),
      field("bcc", "Bcc"),
      field("verdicts", "Verdicts, as dmarc=FAIL; dkim=GRAY"),
    ),
    field("subject", "Subject"),
    area("body", "Text", 9),
    el(
      "details",
      {},
      el("summary", {}, "Paste a raw mail instead"),
      field("recipients", "Recipients of the envelope"),
      area("raw", "Raw mail, headers first", 9),
    ),
    said,
    el("footer", {}, el("button", { class: "primary" }, "Send")),
  );
  return form;
}

function keep({ target }) {
  kept[target.name] = target.value;
  if (target.name === "from") isTyped = true;
}
const field = (name, label) =>
  el(
    "label",
    { class: "field" },
    label,
    el("input", { name, value: kept[name], oninput: keep, autocomplete: "off", spellcheck: "false" }),
  );
const area = (name, label, rows) =>
  el("label", { class: "field" }, label, el("textarea", { name, rows: String(rows), oninput: keep }, kept[name]));

async function submit(event, said) {
  event.preventDefault();
  const { raw, recipients, title: _title, ...fields } = kept;
  const body =
    raw.trim() === ""
      ? fields
      : {
          raw,
          from: fields.from.match(/<([^>]*)>/)?.[1] ?? fields.from,
          recipients: recipients.split(",").map((one) => one.trim()),
        };
  try {
    const { id } = await call("/api/mail", body);
    await call("/api/idle");
    Object.assign(kept, { body: "", subject: "", raw: "", cc: "", bcc: "", inReplyTo: "" });
    dialog.close();
    location.hash = `#/inbox/${id}`;
    dispatchEvent(new Event("livstegn:changed"));
  } catch (error) {
    said.replaceChildren(failure(error));
  }
}
