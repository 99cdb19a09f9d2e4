/** A value of any kind in a comparison: text as it is, the rest as JSON, nothing as a dash. */
export function ChangeValue({ value }: { value: unknown }) {
  if (value === undefined || value === null) return <span className="soft">–</span>;
  return <span className="change-value">{typeof value === "string" ? value || "“”" : JSON.stringify(value)}</span>;
}
