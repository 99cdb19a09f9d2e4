import type { RowData } from "@tanstack/react-table";
import type { ListRowsProps } from "./list-rows.ts";
import type { ListSearch } from "./list-search.ts";
import type { Column } from "./list-spec.ts";
import { RowLink } from "./row-link.tsx";

/** Rows as cards, for narrow screens: title and value above, status and lines below. */
export function ListCards<Row extends RowData, Search extends ListSearch>({
  spec,
  columns,
  rows,
}: ListRowsProps<Row, Search>) {
  const at = (place: Column<Row>["card"]) => columns.filter(({ card }) => card === place);
  return (
    <ul className="cards">
      {rows.map((row) => (
        <li key={spec.idOf(row)} className="card">
          <div className="card-head">
            {at("title").map(({ id, cell }) => (
              <RowLink key={id} link={spec.linkOf?.(row)}>
                {cell(row)}
              </RowLink>
            ))}
            <span className="card-value numeric">
              {at("value").map(({ id, label, cell }) => (
                <span key={id}>
                  <span className="visually-hidden">{label}: </span>
                  {cell(row)}
                </span>
              ))}
            </span>
          </div>
          <div className="card-status">
            {at("status").map(({ id, cell }) => (
              <span key={id}>{cell(row)}</span>
            ))}
          </div>
          {at("line").map(({ id, label, cell }) => (
            <div key={id} className="card-line">
              <span className="soft">{label}</span>
              <span>{cell(row)}</span>
            </div>
          ))}
        </li>
      ))}
    </ul>
  );
}
