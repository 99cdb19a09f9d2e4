import type { Inbox } from "../inbox/inbox.ts";
import { type Service, type ServiceAnswer, unknownOperation } from "./service.ts";

const e164 = /^\+[1-9]\d{6,14}$/;

function xml(element: string, content: string, status = 200): ServiceAnswer {
  const body = `<${element} xmlns="http://sns.amazonaws.com/doc/2010-03-31/">${content}</${element}>`;
  return { status, type: "text/xml", body };
}

/** Amazon SNS, of which only SMS is played; topics belong to EventBridge here. */
export function smsService(inbox: Inbox): Service {
  return {
    owns: ({ input }) => input.Version === "2010-03-31" && typeof input.Action === "string",
    answer({ input }) {
      const { Action, PhoneNumber, Message } = input;
      if (Action !== "Publish" || !PhoneNumber) throw unknownOperation(`SNS ${Action} without PhoneNumber`);
      if (!e164.test(String(PhoneNumber)))
        return xml("ErrorResponse", "<Error><Code>InvalidParameter</Code><Message>PhoneNumber</Message></Error>", 400);
      const sender = input["MessageAttributes.entry.1.Value.StringValue"];
      const id = inbox.add({
        channel: "sms",
        from: typeof sender === "string" ? sender : "NOTICE",
        to: [String(PhoneNumber)],
        subject: "",
        text: String(Message),
      });
      return xml("PublishResponse", `<PublishResult><MessageId>${id}</MessageId></PublishResult>`);
    },
  };
}
