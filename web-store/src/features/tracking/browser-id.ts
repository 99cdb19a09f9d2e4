import { newKey } from "@quayside/shared/client/new-key.ts";
import { isRemembered } from "./choice.ts";
import { stored } from "./stored.ts";

const ofBrowser = stored<string>("quayside.visitor");
const ofVisit = stored<string>("quayside.visit", "session");

/** Random. Until it is agreed that this browser is recognised, it lives as long as the tab. */
export function browserId(): string {
  const known = (isRemembered() ? ofBrowser.read() : undefined) ?? ofVisit.read() ?? newKey();
  if (isRemembered()) ofBrowser.write(known);
  else ofVisit.write(known);
  return known;
}

export function forgetBrowser({ visit }: { visit: boolean }): void {
  ofBrowser.write(undefined);
  if (visit) ofVisit.write(undefined);
}
