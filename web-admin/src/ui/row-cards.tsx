import type { LinkProps } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { RowLink } from "./row-link.tsx";

/** One value of a row, as tables and cards show it. */
export interface CellColumn<Row> {
  id: string;
  label: string;
  cell(row: Row): ReactNode;
  /** Numbers stand at the end of their column. */
  end?: boolean;
  /** Place on a narrow screen, where rows are cards; without one it is left out there. The title leads to the row's page. */
  card?: "title" | "status" | "value" | "text" | "line";
}

interface RowCardsProps<Row> {
  columns: readonly CellColumn<Row>[];
  rows: readonly Row[];
  idOf: (row: Row) => string;
  linkOf?: (row: Row) => LinkProps | undefined;
}

/** Rows as cards, for narrow screens: title and value above, status, text and lines below. */
export function RowCards<Row>({ columns, rows, idOf, linkOf }: RowCardsProps<Row>) {
  const at = (place: CellColumn<Row>["card"]) => columns.filter(({ card }) => card === place);
  return (
    <ul className="cards">
      {rows.map((row) => (
        <li key={idOf(row)} className="card">
          <div className="card-head">
            {at("title").map(({ id, cell }) => (
              <RowLink key={id} link={linkOf?.(row)}>
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
          {at("text").map(({ id, cell }) => (
            <p key={id}>{cell(row)}</p>
          ))}
          {at("line").map(({ id, label, cell }) => (
            <CardLine key={id} label={label} value={cell(row)} />
          ))}
        </li>
      ))}
    </ul>
  );
}

/** A line that says nothing would only make the card longer. */
function CardLine({ label, value }: { label: string; value: ReactNode }) {
  if (value === null || value === undefined || value === "" || value === "–") return null;
  return (
    <div className="card-line">
      <span className="soft">{label}</span>
      <span>{value}</span>
    </div>
  );
}
