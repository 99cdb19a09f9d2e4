import { useValues } from "../values.ts";
import type { Mark } from "./chart-model.ts";
import type { ChartTable } from "./chart-table.ts";

interface ChartTableViewProps {
  table: ChartTable;
  title: string;
  onPick?: (mark: Mark) => void;
  isPickable?: (column: string) => boolean;
}

/** The chart as a table; where its marks lead somewhere, its numbers do too. */
export function ChartTableView({ table, title, onPick, isPickable = () => true }: ChartTableViewProps) {
  const { full } = useValues();
  const { head, columns, rows } = table;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section className="table-scroll chart-table" aria-label={`${title}, table`} tabIndex={0}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {columns.map(({ key, label }) => (
              <th key={key} scope="col" data-end>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.label}</th>
              {columns.map(({ key, unit }, at) => {
                const value = full(row.values[at], unit);
                const picks = onPick && isPickable(key) && row.values[at] !== null;
                return (
                  <td key={key} data-end>
                    {picks ? (
                      <button
                        type="button"
                        className="figure-link"
                        onClick={() => onPick({ row: row.key, column: key })}
                      >
                        {value}
                      </button>
                    ) : (
                      value
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
