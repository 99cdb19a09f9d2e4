import type { Exception } from "@quayside/shared/exceptions/contract.ts";
import type * as z from "zod";
import type { ListSpec } from "../../ui/list/list-spec.ts";
import { Status } from "../../ui/status.tsx";
import { When } from "../../ui/when.tsx";
import { WithNumbers } from "../orders/number.tsx";
import type { ExceptionSearch } from "./exception-search.ts";
import { ResolveException } from "./resolve-exception.tsx";

export type ExceptionRow = z.output<typeof Exception>;

export const exceptionKinds: Record<ExceptionRow["kind"], string> = {
  "late-payment-refunded": "Late payment refunded",
  "refund-failed": "Refund failed",
  dispute: "Dispute",
  "payment-differs": "Payment differs",
  "stock-differs": "Stock differs",
  "goal-off-track": "Goal off track",
  "kpi-differs": "Figures differ",
  "forecast-biased": "Forecast leans to one side",
  "dead-letter": "Could not be processed",
};

export const exceptionList: ListSpec<ExceptionRow, ExceptionSearch> = {
  id: "exceptions",
  one: "exception",
  many: "exceptions",
  idOf: ({ id }) => id,
  linkOf: ({ orderId }) => (orderId ? { to: "/orders/$orderId", params: { orderId } } : undefined),
  whole: "Open",
  filters: [
    {
      kind: "choice",
      name: "state",
      label: "State",
      options: [
        { value: "open", label: "Open" },
        { value: "resolved", label: "Resolved" },
      ],
    },
  ],
  views: [{ name: "Resolved", search: { state: "resolved" } }],
  nothingYet: {
    title: "Nothing needs a person",
    text: "Late payments, disputes and differences found by the daily checks appear here.",
  },
  columns: [
    {
      id: "kind",
      label: "What",
      card: "title",
      cell: ({ kind }) => exceptionKinds[kind],
      text: ({ kind }) => exceptionKinds[kind],
    },
    {
      id: "message",
      label: "What happened",
      card: "text",
      cell: ({ message }) => <WithNumbers text={message} />,
      text: ({ message }) => message,
    },
    {
      id: "state",
      label: "State",
      card: "status",
      cell: ({ state }) => (
        <Status tone={state === "open" ? "attention" : "plain"}>{state === "open" ? "Open" : "Resolved"}</Status>
      ),
      text: ({ state }) => state,
    },
    {
      id: "reference",
      label: "Reference",
      cell: ({ reference }) => <span className="mono">{reference ?? "–"}</span>,
      text: ({ reference }) => reference ?? "",
    },
    {
      id: "due",
      label: "Answer by",
      card: "line",
      cell: ({ dueAt }) => (dueAt ? <When at={dueAt} /> : "–"),
      text: ({ dueAt }) => dueAt ?? "",
    },
    {
      id: "resolution",
      label: "Done about it",
      card: "line",
      cell: (exception) => <ResolveException exception={exception} />,
      text: ({ resolution }) => resolution?.note ?? "",
    },
    { id: "at", label: "When", card: "line", cell: ({ at }) => <When at={at} />, text: ({ at }) => at },
  ],
};
