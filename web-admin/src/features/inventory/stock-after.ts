const wholeNumber = /^[+-]?\d{1,7}$/;

/** What is on hand after a change as it was typed; `undefined` where that is no whole number. */
export function stockAfter(change: string, onHand: number): number | undefined {
  return wholeNumber.test(change.trim()) ? onHand + Number(change) : undefined;
}

/** Why a change cannot be made, or `true`. */
export function checkChange(change: string, onHand: number): string | true {
  const after = stockAfter(change, onHand);
  if (after === undefined) return "A whole number such as 12 or -2";
  if (after === onHand) return "Nothing would change";
  return after < 0 ? `Only ${onHand} are on hand` : true;
}
