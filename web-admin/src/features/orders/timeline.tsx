import type { OrderDetail } from "@quayside/shared/orders/schema.ts";
import { Principal } from "../../ui/principal.tsx";
import { When } from "../../ui/when.tsx";
import { happening } from "./happening.ts";

export function Timeline({ entries }: { entries: OrderDetail["timeline"] }) {
  return (
    <ol className="timeline">
      {entries.map(({ at, what, who }) => (
        <li key={`${at} ${what}`}>
          <p>{happening(what)}</p>
          <p className="small soft">
            <When at={at} /> · <Principal name={who} />
          </p>
        </li>
      ))}
    </ol>
  );
}
