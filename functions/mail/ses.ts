import { SESv2Client, SendEmailCommand } from "@aws-sdk/client-sesv2";
import type { MailSender } from "./sender.ts";

/** The only file that knows SES. One attempt: a second after a lost answer would be a second mail. */
export function sesSender(client = new SESv2Client({ maxAttempts: 1 })): MailSender {
  const utf8 = (Data: string) => ({ Data, Charset: "UTF-8" });
  return {
    async send({ from, to, subject, html, text }) {
      const command = new SendEmailCommand({
        FromEmailAddress: from,
        Destination: { ToAddresses: [to] },
        Content: { Simple: { Subject: utf8(subject), Body: { Html: utf8(html), Text: utf8(text) } } },
      });
      const { MessageId } = await client.send(command);
      return MessageId ?? "";
    },
  };
}
