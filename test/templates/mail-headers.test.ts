// The headers of each kind of mail, and that nothing from outside can break them.

import { expect, test } from "vitest";
import { mailHeaders } from "../../templates/mail-headers.ts";

const url = "https://pause.example/unsubscribe/abc";

test("a digest says that it came by itself and how to stop it with one click", () => {
  expect(mailHeaders({ kind: "digest", unsubscribeUrl: url })).toEqual({
    "Auto-Submitted": "auto-generated",
    "X-Auto-Response-Suppress": "All",
    "X-Livstegn-Kind": "digest",
    "List-Unsubscribe": `<${url}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  });
});

test("a receipt says that it is an answer, and to which mail", () => {
  const headers = mailHeaders({
    kind: "receipt",
    unsubscribeUrl: url,
    answersInboxId: "0123abc",
    inReplyTo: "<b@example.org>",
    references: ["<a@example.org>", "<b@example.org>"],
  });
  expect(headers).toEqual({
    "Auto-Submitted": "auto-replied",
    "X-Auto-Response-Suppress": "All",
    "X-Livstegn-Kind": "receipt",
    "X-Livstegn-Answers": "0123abc",
    "In-Reply-To": "<b@example.org>",
    References: "<a@example.org> <b@example.org>",
  });
});

test("a Message-ID that could break a header is left out", () => {
  const headers = mailHeaders({ kind: "receipt", inReplyTo: "<a@example.org>\r\nBcc: x@example.org" });
  expect(headers).not.toHaveProperty("In-Reply-To");
  expect(Object.values(headers).join("")).not.toMatch(/[\r\n]/);
});

test("a long thread keeps its first and its last references", () => {
  const references = Array.from({ length: 60 }, (_, index) => `<${index}@example.org>`);
  const { References = "" } = mailHeaders({ kind: "receipt", inReplyTo: "<now@example.org>", references });
  const kept = References.split(" ");
  expect(kept).toHaveLength(20);
  expect([kept[0], kept.at(-2), kept.at(-1)]).toEqual(["<0@example.org>", "<59@example.org>", "<now@example.org>"]);
});
