import type { LinkSigner } from "../../platform/links.ts";

/** What the link in a mail signs: one address on one schedule. */
const signedText = (storeId: string, scheduleId: string, to: string) =>
  `report-unsubscribe:${storeId}:${scheduleId}:${to.toLowerCase()}`;

export interface Unsubscribing {
  storeId: string;
  scheduleId: string;
  to: string;
}

export function isUnsubscribeLink(links: LinkSigner, { storeId, scheduleId, to }: Unsubscribing, signature: string) {
  return links.isSignatureOf(signedText(storeId, scheduleId, to), signature);
}

/** The query of the page for people and of the address that mail programs post to (RFC 8058). */
export async function unsubscribeQuery(links: LinkSigner, { storeId, scheduleId, to }: Unsubscribing): Promise<string> {
  const signature = await links.sign(signedText(storeId, scheduleId, to));
  return new URLSearchParams({ schedule: scheduleId, to, signature }).toString();
}
