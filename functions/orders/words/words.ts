import type { Order } from "@quayside/shared/orders/schema.ts";

/** Letters that a search must have, and that the keys of the index begin with. */
const headLength = 3;

/** The first letters of a word, of which some take two of JavaScript's units; fewer when there are not as many. */
export function headOf(word: string): string {
  return [...word].slice(0, headLength).join("");
}

/** Words of a name as people type them: lower case, without accents; at least three letters. */
export function wordsOf(text: string): string[] {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => [...word].length >= headLength);
  return [...new Set(words)];
}

/** What an order is found by: the names it goes to and is paid by, and the SKUs it has. */
export function orderWords({ shippingAddress, billingAddress, lines }: Order): { names: string[]; skus: string[] } {
  return {
    names: wordsOf(`${shippingAddress.name} ${billingAddress.name}`),
    skus: [...new Set(lines.map(({ sku }) => sku.toLowerCase()))],
  };
}
