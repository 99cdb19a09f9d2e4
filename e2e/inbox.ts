import { expect } from "@playwright/test";
import { places } from "./places.ts";

export interface Mail {
  subject: string;
  to: string[];
  text: string;
  attachments: { name: string; type: string }[];
}

async function mailsOf(address: string): Promise<Mail[]> {
  const response = await fetch(`${places.local}/_local/inbox`);
  const { messages } = (await response.json()) as { messages: Mail[] };
  return messages.filter(({ to }) => to.includes(address));
}

/** The mails to an address, waiting until there are so many. */
export async function mailsTo(address: string, count: number, timeout = 15_000): Promise<Mail[]> {
  let found: Mail[] = [];
  await expect
    .poll(
      async () => {
        found = await mailsOf(address);
        return found.length;
      },
      { timeout },
    )
    .toBe(count);
  return found;
}

/** The code of the newest mail to an address that has one. */
export async function codeFor(address: string): Promise<string> {
  let code: string | undefined;
  await expect
    .poll(async () => {
      code = (await mailsOf(address)).flatMap(({ text }) => /\b\d{6}\b/.exec(text) ?? [])[0];
      return code;
    })
    .toBeDefined();
  return code ?? "";
}
