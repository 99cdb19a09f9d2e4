/** `colour` → `Colour`. */
export function facetLabel(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1).replaceAll("_", " ");
}
