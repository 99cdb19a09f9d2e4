/** `{ Colour: "Sage", Size: "Large" }` as one quiet line. */
export function LineOptions({ options }: { options: Record<string, string> }) {
  const entries = Object.entries(options);
  if (entries.length === 0) return null;
  return <p className="line-options">{entries.map(([name, value]) => `${name}: ${value}`).join(" · ")}</p>;
}
