import { expect } from "@playwright/test";
import { places } from "./places.ts";

export interface Mail {
  subject: string;
  to: string[];
  text: string;
}

/** The mails to an address, waiting until there are so many. */
export async function mailsTo(address: string, count: number): Promise<Mail[]> {
  let found: Mail[] = [];
  await expect
    .poll(async () => {
      const response = await fetch(`${places.local}/_local/inbox`);
      const { messages } = (await response.json()) as { messages: Mail[] };
      found = messages.filter(({ to }) => to.includes(address));
      return found.length;
    })
    .toBe(count);
  return found;
}
