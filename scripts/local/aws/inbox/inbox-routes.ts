import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Inbox, Message } from "./inbox.ts";

/** Somebody whose one-time codes are shown, because on this machine nobody holds their phone. */
export interface Authenticator {
  label: string;
  /** The current six digits. */
  code(): string;
}

interface InboxPage {
  inbox: Inbox;
  authenticators: () => readonly Authenticator[];
}

const page = (name: string) => readFileSync(new URL(`./page/${name}`, import.meta.url));
const files: Record<string, { type: string; content: Buffer }> = {
  "/inbox": { type: "text/html; charset=utf-8", content: page("inbox.html") },
  "/inbox/inbox.css": { type: "text/css; charset=utf-8", content: page("inbox.css") },
  "/inbox/inbox.js": { type: "text/javascript; charset=utf-8", content: page("inbox.js") },
};
const pagePolicy = "default-src 'self'; frame-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'";
const mailSandbox = "allow-popups allow-popups-to-escape-sandbox";
const mailPolicy = `sandbox ${mailSandbox}; default-src 'none'; img-src * data:; style-src 'unsafe-inline'; font-src *`;

/** The mail as it was sent, its links in a new tab and its inline pictures from the attachments. Scripts do not run. */
function mailHtml({ id, html = "", attachments }: Message): string {
  const shown = html.replace(/cid:([^"'\s)]+)/g, (whole, contentId: string) => {
    const index = attachments.findIndex((each) => each.contentId === contentId);
    return index < 0 ? whole : `/_local/inbox/${id}/attachments/${index}`;
  });
  return `<!doctype html><base target="_blank">${shown}`;
}

function send(response: ServerResponse, body: unknown): true {
  response.writeHead(200, { "content-type": "application/json", "cache-control": "no-store" });
  response.end(JSON.stringify(body));
  return true;
}

function sendMessagePart(inbox: Inbox, response: ServerResponse, path: string): boolean {
  const [id = "", part, index] = path.slice("/_local/inbox/".length).split("/");
  const message = inbox.get(id);
  if (!message) return false;
  if (part === undefined) return send(response, message);
  if (part === "html") {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", "content-security-policy": mailPolicy });
    response.end(mailHtml(message));
    return true;
  }
  const attachment = part === "attachments" ? inbox.attachment(id, Number(index)) : undefined;
  if (!attachment) return false;
  const disposition = `inline; filename*=UTF-8''${encodeURIComponent(attachment.name)}`;
  const headers = { "content-type": attachment.type, "content-disposition": disposition };
  response.writeHead(200, { ...headers, "content-security-policy": "sandbox", "x-content-type-options": "nosniff" });
  response.end(attachment.content);
  return true;
}

/** `/inbox` for people, `/_local/inbox` and `/_local/authenticators` for tests. False when the path is none of them. */
export function answerInbox(request: IncomingMessage, response: ServerResponse, options: InboxPage): boolean {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
  const file = files[pathname];
  if (file) {
    response.writeHead(200, { "content-type": file.type, "content-security-policy": pagePolicy }).end(file.content);
    return true;
  }
  if (pathname === "/_local/authenticators")
    return send(
      response,
      options.authenticators().map(({ label, code }) => ({ label, code: code() })),
    );
  if (pathname === "/_local/inbox" && request.method === "DELETE") {
    options.inbox.clear();
    return send(response, {});
  }
  if (pathname === "/_local/inbox") {
    const limit = Number(searchParams.get("limit") ?? 100);
    const [channel, to] = [searchParams.get("channel") ?? undefined, searchParams.get("to") ?? undefined];
    return send(response, { messages: options.inbox.list({ channel, to, limit }) });
  }
  return pathname.startsWith("/_local/inbox/") && sendMessagePart(options.inbox, response, pathname);
}
