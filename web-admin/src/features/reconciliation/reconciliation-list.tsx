import { toDecimal } from "@quayside/shared/kernel/money.ts";
import type { Reconciliation } from "@quayside/shared/payments/reconciliation.ts";
import { Amount } from "../../ui/amount.tsx";
import type { ListSpec } from "../../ui/list/list-spec.ts";
import { Status } from "../../ui/status.tsx";
import { CalendarDay, When } from "../../ui/when.tsx";
import type { ReconciliationSearch } from "./reconciliation-search.ts";

export function differencesOf({ onlyOurs, onlyTheirs, differs }: Reconciliation): number {
  return onlyOurs.length + onlyTheirs.length + differs.length;
}

export const reconciliationList: ListSpec<Reconciliation, ReconciliationSearch> = {
  id: "reconciliations",
  one: "day",
  many: "days",
  idOf: ({ day }) => day,
  linkOf: ({ day }) => ({ to: "/reconciliations/$day", params: { day } }),
  filters: [],
  views: [],
  nothingYet: {
    title: "No day was compared yet",
    text: "Each night the payments of the last days are laid beside the provider's own books.",
  },
  columns: [
    {
      id: "day",
      label: "Day (UTC)",
      card: "title",
      cell: ({ day }) => <CalendarDay day={day} />,
      text: ({ day }) => day,
    },
    {
      id: "state",
      label: "State",
      card: "status",
      cell: (row) => {
        const different = differencesOf(row);
        return different === 0 ? (
          <Status tone="good">Agrees</Status>
        ) : (
          <Status tone="bad">{different === 1 ? "1 difference" : `${different} differences`}</Status>
        );
      },
      text: (row) => String(differencesOf(row)),
    },
    {
      id: "matched",
      label: "Matched",
      end: true,
      card: "line",
      cell: ({ matched }) => matched,
      text: ({ matched }) => String(matched),
    },
    {
      id: "fees",
      label: "Fees",
      end: true,
      card: "value",
      cell: ({ fees }) => fees.map((fee) => <Amount key={fee.currency} money={fee} />),
      text: ({ fees }) => fees.map((fee) => `${toDecimal(fee)} ${fee.currency}`).join(" "),
    },
    {
      id: "ran",
      label: "Compared",
      card: "line",
      cell: ({ ranAt }) => <When at={ranAt} />,
      text: ({ ranAt }) => ranAt,
    },
  ],
};
