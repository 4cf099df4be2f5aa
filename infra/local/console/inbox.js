// What arrived, what became of each mail, and how it was read.
// Invariant: status and reason are shown as they were recorded, with the rules in the order in which they were asked.
import { call, columns, el, empty, facts, failure, moment, row, shortMoment } from "./dom.js";
import { inWords, spaced, verdict } from "./words.js";
import { openCompose } from "./write.js";

export async function showInbox([id]) {
  const mails = (await call("/api/console/inbox")).toReversed();
  if (mails.length === 0) return welcome();
  const chosen = mails.find((mail) => mail.id === id);
  const list = el(
    "ul",
    { class: "list", "aria-label": "Mails that arrived" },
    mails.map((mail) => mailRow(mail, id)),
  );
  const detail = chosen ? await explained(chosen) : hint(mails.length);
  return columns(list, detail, chosen !== undefined);
}

function welcome() {
  const write = () => openCompose({ subject: "Hello", body: "Coffee with Bo Lund yesterday, he looks for an auditor" });
  return el(
    "div",
    { class: "empty" },
    el("h2", {}, "No mail yet"),
    el("p", {}, "The first mail to an address of Livstegn makes its sender an owner. A welcome comes back."),
    el("button", { type: "button", class: "primary", onclick: write }, "Write the first mail"),
    el("p", { class: "quiet" }, "Or send one with any program to the SMTP address that the terminal shows."),
  );
}

const hint = (count) =>
  el("section", { class: "detail" }, empty("Choose a mail", `${count} arrived. Each tells what became of it and why.`));

function mailRow(mail, id) {
  return row({
    href: `#/inbox/${mail.id}`,
    isCurrent: mail.id === id,
    title: mail.subject || "(no subject)",
    line: mail.words || `${mail.from || "(no sender)"} → ${mail.recipients.map(verbOf).join(", ")}`,
    when: shortMoment(mail.at),
    mark: status(mail.status),
  });
}

/** The verb of an address; the token after its plus sign is for machines. */
const verbOf = (address) => address.replace(/\+.*@/, "+…@");

const status = (name) => el("span", { class: `status ${name}` }, name);

async function explained(mail) {
  const head = [
    el("a", { class: "back", href: "#/inbox" }, "← Inbox"),
    el("h1", {}, mail.subject || "(no subject)"),
    el("p", { class: "verdict" }, status(mail.status), " ", verdict(mail)),
    facts([
      ["From", mail.from],
      ["To", mail.recipients.join(", ")],
      ["Arrived", moment(mail.at)],
      ["Raw mail", el("a", { href: `/api/inbox/${mail.id}.eml`, download: "" }, `${mail.id.slice(0, 8)}….eml`)],
    ]),
  ];
  try {
    const reading = await call(`/api/inbox/${mail.id}/explain`);
    return el("section", { class: "detail" }, head, parts(reading));
  } catch (error) {
    return el("section", { class: "detail" }, head, failure(error));
  }
}

function parts({ forwarded, fresh, commands, problems, rules }) {
  return [
    el("h2", {}, "What it asks for"),
    commands.length === 0
      ? el("p", { class: "quiet" }, "Nothing.")
      : el("ol", { class: "commands" }, commands.map(command)),
    problems.length > 0 && [
      el("h2", {}, "What could not be read"),
      el(
        "ul",
        {},
        problems.map((problem) => el("li", {}, el("code", {}, problem))),
      ),
    ],
    el("h2", {}, "What the sender wrote"),
    fresh.trim() === "" ? el("p", { class: "quiet" }, "Nothing of their own.") : el("pre", { class: "words" }, fresh),
    forwarded && forwardedMail(forwarded),
    el("h2", {}, "The rules, in their order"),
    el("p", { class: "quiet" }, "Each is asked whether it decides about the mail; the first that hits does."),
    rules.length === 0
      ? el("p", { class: "quiet" }, "None was asked yet.")
      : el(
          "ol",
          { class: "rules" },
          rules.map(({ rule, hit }) =>
            el("li", { class: hit ? "hit" : "miss" }, spaced(rule), el("span", {}, hit ? "hit" : "miss")),
          ),
        ),
  ];
}

function forwardedMail({ from, to, cc, date, subject, body, note }) {
  const people = (list) => list.map(({ name, address }) => (name ? `${name} <${address}>` : address)).join(", ");
  return [
    el("h2", {}, "The mail inside"),
    facts([
      ["From", people([from])],
      ["To", people(to)],
      ["Cc", people(cc)],
      ["Sent", date && moment(date)],
      ["Subject", subject],
      ["Note above", note],
    ]),
    el("pre", { class: "words" }, body),
  ];
}

/** A command as its kind and what it says. */
function command({ kind, ...rest }) {
  return el(
    "li",
    {},
    el("strong", {}, kind.replaceAll("-", " ")),
    facts(Object.entries(rest).map(([key, value]) => [spaced(key), inWords(value)])),
  );
}
