// What was sent, as its reader sees it.
// Invariant: a mail's HTML is shown in a frame that runs no scripts and loads nothing.
import { call, columns, el, empty, facts, moment, row, shortMoment } from "./dom.js";
import { answerTo, fromMailto, openCompose } from "./write.js";

const FORMS = ["html", "text", "both", "raw"];
let form = "html";
let isPhone = false;

export async function showOutbox([id]) {
  const mails = (await call("/api/outbox")).toReversed();
  if (mails.length === 0)
    return empty("Nothing was sent yet", "Receipts and digests appear here as their reader sees them.");
  const chosen = mails.find((mail) => mail.id === id);
  const list = el(
    "ul",
    { class: "list", "aria-label": "Mails that were sent" },
    mails.map((mail) => mailRow(mail, id)),
  );
  const detail = el("section", { class: "detail" });
  if (chosen) await fill(detail, chosen);
  else detail.append(empty("Choose a mail", "You see it as its reader does, and can answer it."));
  return columns(list, detail, chosen !== undefined);
}

function mailRow(mail, id) {
  return row({
    href: `#/outbox/${mail.id}`,
    isCurrent: mail.id === id,
    title: mail.subject,
    line: mail.to.join(", "),
    when: shortMoment(mail.at),
    mark: el("span", { class: `status kind` }, mail.kind),
  });
}

async function fill(detail, mail) {
  const again = () => fill(detail, mail);
  const body = await bodyOf(mail);
  detail.replaceChildren(
    el("a", { class: "back", href: "#/outbox" }, "← Outbox"),
    el("h1", {}, mail.subject),
    facts([
      ["Kind", mail.kind],
      ["To", mail.to.join(", ")],
      ["Sent", moment(mail.at)],
      ["Answers", mail.inReplyTo && el("a", { href: `#/inbox/${mail.inReplyTo}` }, "the mail that it answers")],
    ]),
    el(
      "div",
      { class: "tools" },
      choice("Shown as", FORMS, form, (value) => ((form = value), again())),
      choice(
        "Width",
        ["wide", "phone"],
        isPhone ? "phone" : "wide",
        (value) => ((isPhone = value === "phone"), again()),
      ),
      el("button", { type: "button", onclick: () => openCompose(answerTo(mail)) }, "Answer"),
    ),
    el("div", { class: isPhone ? `shown phone ${form}` : `shown ${form}` }, body),
  );
}

function choice(label, values, current, choose) {
  const buttons = values.map((value) =>
    el("button", { type: "button", "aria-pressed": String(value === current), onclick: () => choose(value) }, value),
  );
  return el(
    "div",
    { class: label === "Width" ? "choice width" : "choice", role: "group", "aria-label": label },
    buttons,
  );
}

async function bodyOf(mail) {
  switch (form) {
    case "text":
      return textOf(mail);
    case "both":
      return [textOf(mail), frameOf(mail)];
    case "raw":
      return el("pre", { class: "raw" }, await (await fetch(`/api/outbox/${mail.id}.eml`)).text());
    default:
      return mail.html ? frameOf(mail) : textOf(mail);
  }
}

const textOf = (mail) => el("pre", { class: "mail-text" }, mail.text);

/** Links to us and to contacts open the form, as they would open a mail program. */
function frameOf(mail) {
  const frame = el("iframe", { title: `${mail.subject}, as HTML`, sandbox: "allow-same-origin", srcdoc: mail.html });
  frame.addEventListener("load", () => {
    const page = frame.contentDocument;
    const fit = () => (frame.style.height = `${page.documentElement.scrollHeight + 2}px`);
    fit();
    new ResizeObserver(fit).observe(page.documentElement);
    page.addEventListener("click", (event) => {
      const link = event.target.closest?.("a[href]");
      if (!link) return;
      event.preventDefault();
      if (link.href.startsWith("mailto:")) openCompose(fromMailto(link.href, mail));
    });
  });
  return frame;
}
