/** With a capital in front: `free delivery` → `Free delivery`. */
export function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
