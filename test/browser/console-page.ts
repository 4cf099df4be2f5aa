// What a person does at the console: read, write, choose, move the clock.
// Invariant: finds things as a person does, by role, label and words, never by class or place.

import type { Locator, Page } from "playwright-core";

export type View = "Inbox" | "Outbox" | "Network" | "Schedule";
export type Move = "+1 hour" | "+1 day" | "+1 week" | "To next";
export type Written = {
  readonly to: string;
  readonly bcc?: string;
  readonly subject?: string;
  readonly text: string;
};
export type ConsolePage = ReturnType<typeof consolePage>;

// A click in a mail does nothing until its frame has loaded, and the page shows a mail anew when another arrives.
const CLICK_AGAIN_MS = 3_000;
const TRIES = 20;

export function consolePage(page: Page) {
  const clock = page.getByRole("region", { name: "Clock" });
  const form = page.getByRole("dialog");
  const main = page.getByRole("main");
  const mail = main.frameLocator("iframe");
  const field = (name: string): Locator => form.getByRole("textbox", { name, exact: true });
  const isHidden = async (locator: Locator): Promise<boolean> => !(await locator.isVisible());

  async function open(view: View): Promise<void> {
    await page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: view }).click();
  }
  /** Nothing is chosen in the list then, so that what is chosen next is not taken for what was shown before. */
  async function openList(view: View): Promise<void> {
    await open(view);
    await main.getByRole("heading", { level: 1 }).waitFor({ state: "hidden" });
  }
  async function send(): Promise<void> {
    await form.getByRole("button", { name: "Send" }).click();
    await form.waitFor({ state: "hidden" });
  }
  async function unfold(label: string): Promise<void> {
    if (await isHidden(field(label))) await form.getByText(label, { exact: false }).first().click();
  }

  return {
    page,
    main,
    form,
    field,
    open,
    send,
    /** Shows one of the outbox's or inbox's mails, the newest of that subject. */
    async openMail(view: "Inbox" | "Outbox", subject: string | RegExp): Promise<void> {
      await openList(view);
      await main.getByRole("link", { name: subject }).first().click();
      await main.getByRole("heading", { level: 1, name: subject }).waitFor();
    },
    async openPerson(name: string): Promise<void> {
      await openList("Network");
      await main.getByRole("list", { name: "Contacts" }).getByRole("link", { name }).click();
      await main.getByRole("heading", { level: 1, name }).waitFor();
    },
    /** Writes a mail from the form's own sender and sends it; the page then shows what became of it. */
    async write({ to, bcc, subject = "", text }: Written): Promise<void> {
      await page.getByRole("button", { name: "Write a mail" }).click();
      await field("To").fill(to);
      if (bcc !== undefined) {
        await unfold("Bcc");
        await field("Bcc").fill(bcc);
      }
      await field("Subject").fill(subject);
      await field("Text").fill(text);
      await send();
    },
    words: () => wordsOf(main),
    /** The words of the shown mail, as its reader sees it. */
    mailAsHtml: () => wordsOf(mail.locator("body")),
    async mailAsText(): Promise<string> {
      await main.getByRole("group", { name: "Shown as" }).getByRole("button", { name: "text" }).click();
      const text = await wordsOf(main.locator("pre"));
      await main.getByRole("group", { name: "Shown as" }).getByRole("button", { name: "html" }).click();
      return text;
    },
    /** Taps a link of the shown mail that opens a mail, as in a mail program; the form stands open then. */
    async tap(link: string): Promise<void> {
      for (let tries = 0; tries < TRIES && (await isHidden(form)); tries++) {
        // A draft is known by its words, a tapped answer by what it answers: its words leave out the number above it.
        const answer = mail.locator(`a[href*="body=${encodeURIComponent(link)}"]`);
        await mail.getByRole("link", { name: link, exact: true }).or(answer).first().click({ timeout: 5000 });
        await form.waitFor({ timeout: CLICK_AGAIN_MS }).catch(() => undefined);
      }
      await form.waitFor();
    },
    /** Moves the clock and waits until all that fell due is done; gives what the page says of it. */
    async move(by: Move): Promise<string> {
      const button = clock.getByRole("button", { name: by });
      await button.click();
      await clock.locator("button:enabled").filter({ hasText: by }).waitFor();
      return clock.getByRole("status").innerText();
    },
    time: () => clock.getByRole("time").innerText(),
    /** How far the page is wider than its window, in px; 0 when nothing has to be scrolled sideways. */
    overflow: () => overflow(page.locator("html")),
    mailOverflow: () => overflow(mail.locator("html")),
  };
}

/** Spaces that may not break, in dates and between numbers and words, are plain ones here. */
const wordsOf = async (locator: Locator): Promise<string> =>
  (await locator.innerText()).replaceAll(/[\u00a0\u202f]/gu, " ");
const overflow = (html: Locator): Promise<number> =>
  html.evaluate(
    ({ scrollWidth, clientWidth }: { scrollWidth: number; clientWidth: number }) => scrollWidth - clientWidth,
  );
