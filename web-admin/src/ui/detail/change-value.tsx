import { When } from "../when.tsx";

const instant = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

function textOf(value: unknown): string {
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (typeof value === "string") return value || "“”";
  return JSON.stringify(value);
}

/** A value of any kind in a comparison: text as it is, moments in the store's zone, yes or no, nothing as a dash. */
export function ChangeValue({ value }: { value: unknown }) {
  if (value === undefined || value === null) return <span className="soft">–</span>;
  if (typeof value === "string" && instant.test(value)) return <When at={value} />;
  return <span className="change-value">{textOf(value)}</span>;
}
