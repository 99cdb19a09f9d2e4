import type { Unit } from "@quayside/shared/metrics/metric.ts";
import type { RfmAnalysis, Segmentation } from "@quayside/shared/sales/customers.ts";
import { useValues } from "../../analytics/values.ts";

const rows: { id: "recency" | "frequency" | "monetary"; label: string; unit: Unit }[] = [
  { id: "recency", label: "Recency: days since the last order", unit: "ratio" },
  { id: "frequency", label: "Frequency: orders", unit: "ratio" },
  { id: "monetary", label: "Value: revenue", unit: "money" },
];

interface BorderTableProps {
  /** What was used. */
  borders: RfmAnalysis["borders"];
  given: Segmentation["borders"];
}

/** The four borders between the five scores of each measure. */
export function BorderTable({ borders, given }: BorderTableProps) {
  const { full } = useValues();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section className="table-scroll" aria-label="Borders between scores" tabIndex={0}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Measure</th>
            {[1, 2, 3, 4].map((score) => (
              <th key={score} scope="col" data-end>
                {score} | {score + 1}
              </th>
            ))}
            <th scope="col">From</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, label, unit }) => (
            <tr key={id}>
              <th scope="row">{label}</th>
              {[0, 1, 2, 3].map((at) => (
                <td key={at} data-end>
                  {full(borders[id][at], unit)}
                </td>
              ))}
              <td>{given[id] ? "given" : "quintiles of the customers"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
