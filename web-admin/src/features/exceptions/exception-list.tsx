import { ExceptionKind } from "@quayside/shared/exceptions/contract.ts";
import type { ListSpec } from "../../ui/list/list-spec.ts";
import { Status } from "../../ui/status.tsx";
import { When } from "../../ui/when.tsx";
import { WithNumbers } from "../orders/number.tsx";
import type { ExceptionRow, KindCount } from "./exception-row.ts";
import type { ExceptionSearch } from "./exception-search.ts";
import { ResolveException } from "./resolve-exception.tsx";

export const exceptionKinds: Record<ExceptionKind, string> = {
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

/** "12", or "100+" where there are more than were counted. */
export const countText = ({ count, more }: Pick<KindCount, "count" | "more">) => `${count}${more ? "+" : ""}`;

/** `counts` are of the state shown: kinds that there are some of come first, with how many. */
export const exceptionList = (counts: readonly KindCount[]): ListSpec<ExceptionRow, ExceptionSearch> => ({
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
    { kind: "choice", name: "kind", label: "Kind", options: kindOptions(counts) },
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
});

function kindOptions(counts: readonly KindCount[]) {
  const there = counts.map((each) => ({
    value: each.kind as string,
    label: `${exceptionKinds[each.kind]} (${countText(each)})`,
  }));
  const rest = ExceptionKind.options.filter((kind) => !counts.some((each) => each.kind === kind));
  return [...there, ...rest.map((kind) => ({ value: kind as string, label: exceptionKinds[kind] }))];
}
