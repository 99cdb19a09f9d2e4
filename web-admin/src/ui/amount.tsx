import type { Money } from "@quayside/shared/kernel/money.ts";
import { useFormats } from "../lib/format.ts";

export function Amount({ money }: { money: Money }) {
  const formats = useFormats();
  return <span className="numeric">{formats.money(money)}</span>;
}
