// The SMTP door: the MX of the receiving domain, on the loopback address alone.
// Invariant: `250 OK ID` is said after the mail is stored; a recipient of another domain is refused.
import type { AddressInfo } from "node:net";
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server";
import { MAIL_DOMAIN, MAIL_LIMIT } from "./receive.ts";
import type { Envelope } from "./ses-headers.ts";

export type SmtpDoor = { readonly port: number; stop(): Promise<void> };
export type SmtpOptions = {
  readonly port: number;
  /** Resolves when mails can be stored; a client that comes earlier waits for its greeting. */
  readonly ready: Promise<void>;
  /** Stores a mail and answers its id. */
  readonly receive: (envelope: Envelope, raw: Buffer) => Promise<string>;
};

/** How long open conversations may go on when the door closes. */
const CLOSE_MS = 300;

/** Listens on 127.0.0.1; rejects when the port is in use. */
export async function openSmtpDoor({ port, ready, receive }: SmtpOptions): Promise<SmtpDoor> {
  const server = new SMTPServer({
    name: MAIL_DOMAIN,
    banner: "Livstegn, local stack",
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    size: MAIL_LIMIT,
    rejectOversized: true,
    closeTimeout: CLOSE_MS,
    onConnect(_session, callback) {
      ready.then(() => callback(), callback);
    },
    onRcptTo({ address }, _session, callback) {
      callback(isOurs(address) ? null : refusal(550, `no mailbox here: this server takes mail for ${MAIL_DOMAIN}`));
    },
    onData(stream, session, callback) {
      take(stream, session, receive).then(
        (id) => callback(null, `OK ${id}`),
        (error: unknown) => {
          console.error("smtp:", error);
          callback(refusal(451, "the mail could not be stored; try again"));
        },
      );
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve());
  });
  server.on("error", () => undefined);
  return { port: portOf(server.server.address()), stop: () => new Promise((resolve) => server.close(() => resolve())) };
}

async function take(
  stream: SMTPServerDataStream,
  session: SMTPServerSession,
  receive: SmtpOptions["receive"],
): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) if (!stream.sizeExceeded) chunks.push(Buffer.from(chunk));
  // The server answers 552 by itself, whatever is said here.
  if (stream.sizeExceeded) return "";
  const { mailFrom, rcptTo } = session.envelope;
  const from = mailFrom === false ? "" : mailFrom.address;
  const helo = typeof session.hostNameAppearsAs === "string" ? session.hostNameAppearsAs : "";
  return receive({ from, helo, recipients: rcptTo.map(({ address }) => address) }, Buffer.concat(chunks));
}

export function isOurs(address: string): boolean {
  return address.slice(address.lastIndexOf("@") + 1).toLowerCase() === MAIL_DOMAIN;
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}
