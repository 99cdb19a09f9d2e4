const signed = /^[+-]?\d{1,7}$/;
const plain = /^\d{1,7}$/;

/** Units more or fewer as typed; `undefined` where that is no whole number. */
export function unitsOf(text: string): number | undefined {
  return signed.test(text.trim()) ? Number(text) : undefined;
}

/** Why a change of what is on hand cannot be made, or `true`. */
export function checkChange(text: string, onHand: number): string | true {
  const change = unitsOf(text);
  if (change === undefined) return "A whole number such as 12 or -2";
  if (change === 0) return "Nothing would change";
  return onHand + change < 0 ? `Only ${onHand} are on hand` : true;
}

/** Why a number of units cannot be taken, or `true`. */
export function checkUnits(text: string, most = 1_000_000, least = 0): string | true {
  const units = plain.test(text.trim()) ? Number(text) : Number.NaN;
  if (Number.isNaN(units)) return "A whole number such as 12";
  if (units < least) return `At least ${least}`;
  return units > most ? `At most ${most}` : true;
}
