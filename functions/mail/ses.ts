import { SESv2Client, SendEmailCommand } from "@aws-sdk/client-sesv2";
import type { InlinePicture, MailSender } from "./sender.ts";

/** The only file that knows SES. One attempt: a second after a lost answer would be a second mail. */
export function sesSender(client = new SESv2Client({ maxAttempts: 1 })): MailSender {
  const utf8 = (Data: string) => ({ Data, Charset: "UTF-8" });
  return {
    async send({ from, to, subject, html, text, pictures = [], headers = {} }) {
      const command = new SendEmailCommand({
        FromEmailAddress: from,
        Destination: { ToAddresses: [to] },
        Content: {
          Simple: {
            Subject: utf8(subject),
            Body: { Html: utf8(html), Text: utf8(text) },
            ...(pictures.length > 0 ? { Attachments: pictures.map(inline) } : {}),
            ...(Object.keys(headers).length > 0 ? { Headers: fieldsOf(headers) } : {}),
          },
        },
      });
      const { MessageId } = await client.send(command);
      return MessageId ?? "";
    },
  };
}

const fieldsOf = (headers: Readonly<Record<string, string>>) =>
  Object.entries(headers).map(([Name, Value]) => ({ Name, Value }));

function inline({ contentId, filename, type, content }: InlinePicture) {
  return {
    FileName: filename,
    ContentType: type,
    ContentDisposition: "INLINE" as const,
    ContentId: contentId,
    RawContent: content,
  };
}
