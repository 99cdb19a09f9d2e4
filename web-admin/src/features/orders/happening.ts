/** A timeline's event as a sentence: `order.placed` → `Order placed`, `payment intent-created` → `Payment intent created`. */
export function happening(what: string): string {
  if (!/^[a-z]+[. ][a-z-]+$/.test(what)) return what;
  const words = what.replace(/[.-]/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
