import { stored } from "./stored.ts";

/** May this browser be recognised when it comes back, is a visit counted for itself alone, or nothing at all? */
export type Choice = "remember" | "visit" | "nothing";

/** Of the answer in storage, and of the event by which this page hears of a new one. */
export const choiceName = "quayside.privacy";
export const choice = stored<Choice>(choiceName);

interface PrivacySignals {
  globalPrivacyControl?: boolean;
  doNotTrack?: string | null;
}

/** Global Privacy Control, or the older Do Not Track: the browser has answered for its owner, who is not asked again. */
export function objects({ globalPrivacyControl, doNotTrack }: PrivacySignals = navigator): boolean {
  return globalPrivacyControl === true || doNotTrack === "1" || doNotTrack === "yes";
}

/** Whether the store counts nobody who has not said yes; until it is known, it does not. */
let asksFirst = () => true;
export function countsBy(rule: () => boolean): void {
  asksFirst = rule;
}
export const isAskedFirst = (): boolean => asksFirst();

export function isCounted(): boolean {
  const answer = choice.read();
  return !objects() && (answer === undefined ? !asksFirst() : answer !== "nothing");
}
export const isRemembered = (): boolean => !objects() && choice.read() === "remember";
