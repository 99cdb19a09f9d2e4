import type { SendEmailRequest } from "@aws-sdk/client-sesv2";
import PostalMime from "postal-mime";
import type { Attachment, Inbox, NewMessage } from "../inbox/inbox.ts";
import { json, type Service, ServiceError, unknownOperation } from "./service.ts";

/** As JSON carries it: bytes in base64. */
type Wire<T> = T extends Uint8Array ? string : T extends object ? { [K in keyof T]: Wire<T[K]> } : T;
type WireRequest = Wire<SendEmailRequest>;
type SimpleContent = NonNullable<NonNullable<WireRequest["Content"]>["Simple"]>;
type Content = Pick<NewMessage, "subject" | "text" | "html" | "attachments">;

const largestRecipientCount = 50;

function refused(message: string): ServiceError {
  return new ServiceError("BadRequestException", message);
}

function simple({ Subject, Body, Attachments = [] }: SimpleContent): Content {
  if (!Subject?.Data || !(Body?.Text?.Data ?? Body?.Html?.Data)) throw refused("Subject and body are required.");
  const attachments = Attachments.map(
    ({
      FileName = "attachment",
      ContentType = "application/octet-stream",
      RawContent = "",
      ContentId,
    }): Attachment => ({
      name: FileName,
      type: ContentType,
      content: Buffer.from(RawContent, "base64"),
      contentId: ContentId?.replace(/^<|>$/g, ""),
    }),
  );
  return { subject: Subject.Data, text: Body?.Text?.Data ?? "", html: Body?.Html?.Data, attachments };
}

async function raw(data: string): Promise<Content & { from?: string; to: string[] }> {
  const mail = await PostalMime.parse(Buffer.from(data, "base64"), { attachmentEncoding: "arraybuffer" });
  const attachments = mail.attachments.map(
    ({ filename, mimeType, content, contentId }): Attachment => ({
      name: filename ?? "attachment",
      type: mimeType,
      content: typeof content === "string" ? Buffer.from(content) : new Uint8Array(content),
      contentId: contentId?.replace(/^<|>$/g, ""),
    }),
  );
  const addresses = [...(mail.to ?? []), ...(mail.cc ?? []), ...(mail.bcc ?? [])].flatMap(
    ({ address }) => address ?? [],
  );
  const { subject = "", text = "", html } = mail;
  return { subject, text, html, attachments, from: mail.from?.address, to: addresses };
}

async function sendEmail(request: WireRequest, inbox: Inbox): Promise<string> {
  const { Simple, Raw } = request.Content ?? {};
  const parsed = Raw ? await raw(String(Raw.Data)) : Simple && { ...simple(Simple), from: undefined, to: [] };
  if (!parsed) throw refused("Content must be Simple or Raw; templates are rendered before sending.");
  const { ToAddresses = [], CcAddresses = [], BccAddresses = [] } = request.Destination ?? {};
  const named = [...ToAddresses, ...CcAddresses, ...BccAddresses];
  const to = named.length > 0 ? named : parsed.to;
  const from = request.FromEmailAddress ?? parsed.from;
  if (!from) throw refused("Missing 'From' address.");
  if (to.length === 0 || to.length > largestRecipientCount) throw refused("One to fifty recipients are required.");
  for (const address of [from, ...to])
    if (!/^[^\s@<>]+@[^\s@<>]+$|<[^\s@<>]+@[^\s@<>]+>$/.test(address)) throw refused(`Illegal address: ${address}`);
  return inbox.add({ ...parsed, channel: "mail", from, to });
}

/** Amazon SES, API v2: mail ends in the local inbox. */
export function emailService(inbox: Inbox): Service {
  return {
    owns: ({ path }) => path.startsWith("/v2/email/"),
    async answer({ method, path, input }) {
      if (method !== "POST" || path !== "/v2/email/outbound-emails") throw unknownOperation(`${method} ${path}`);
      return json({ MessageId: await sendEmail(input as WireRequest, inbox) });
    },
  };
}
