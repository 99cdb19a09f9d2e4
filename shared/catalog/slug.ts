/** The part of an address that a name makes: `Crème & Co.` is `creme-co`; empty for a name without Latin letters or digits. */
export function slugOf(name: string, longest = 60): string {
  const plain = name
    .normalize("NFKD")
    .replace(/[\p{M}'’]/gu, "")
    .toLowerCase();
  return plain
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+/, "")
    .slice(0, longest)
    .replace(/-+$/, "");
}
