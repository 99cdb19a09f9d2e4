import type { OrderDetail } from "@quayside/shared/orders/schema.ts";
import { When } from "../../ui/when.tsx";

export function Timeline({ entries }: { entries: OrderDetail["timeline"] }) {
  return (
    <ol className="timeline">
      {entries.map(({ at, what, who }) => (
        <li key={`${at} ${what}`}>
          <p>{what}</p>
          <p className="small soft">
            <When at={at} /> · {who}
          </p>
        </li>
      ))}
    </ol>
  );
}
