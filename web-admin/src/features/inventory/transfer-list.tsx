import type { Transfer } from "@quayside/shared/inventory/schema.ts";
import type { ListSpec } from "../../ui/list/list-spec.ts";
import { Status } from "../../ui/status.tsx";
import { CalendarDay, When } from "../../ui/when.tsx";
import type { TransferSearch } from "./stock-search.ts";
import { originWords, stateWords, unitsOf } from "./transfer-words.ts";

export function TransferState({ transfer: { state } }: { transfer: Transfer }) {
  const tone = state === "in-transit" ? "attention" : state === "received" ? "good" : "plain";
  return <Status tone={tone}>{stateWords[state]}</Status>;
}

export function transferList(nameOf: (id: string) => string): ListSpec<Transfer, TransferSearch> {
  const route = (transfer: Transfer) => `${originWords(transfer, nameOf)} to ${nameOf(transfer.to)}`;
  return {
    id: "transfers",
    one: "transfer",
    many: "transfers",
    idOf: ({ id }) => id,
    linkOf: ({ id }) => ({ to: "/transfers/$transferId", params: { transferId: id } }),
    filters: [
      {
        kind: "choice",
        name: "state",
        label: "State",
        options: Object.entries(stateWords).map(([value, label]) => ({ value, label })),
      },
    ],
    views: [{ name: "On its way", search: { state: "in-transit" } }],
    nothingYet: {
      title: "No transfers yet",
      text: "Stock on its way between locations, and deliveries from suppliers, appear here.",
    },
    columns: [
      { id: "route", label: "From and to", card: "title", cell: route, text: route },
      {
        id: "state",
        label: "State",
        card: "status",
        cell: (transfer) => <TransferState transfer={transfer} />,
        text: ({ state }) => stateWords[state],
      },
      {
        id: "units",
        label: "Units",
        end: true,
        card: "value",
        cell: (transfer) => unitsOf(transfer).sent,
        text: (transfer) => String(unitsOf(transfer).sent),
      },
      {
        id: "received",
        label: "Arrived",
        end: true,
        card: "line",
        cell: (transfer) => unitsOf(transfer).received,
        text: (transfer) => String(unitsOf(transfer).received),
      },
      {
        id: "expected",
        label: "Expected",
        card: "line",
        cell: ({ expectedOn }) => (expectedOn ? <CalendarDay day={expectedOn} /> : "–"),
        text: ({ expectedOn }) => expectedOn ?? "",
      },
      {
        id: "created",
        label: "Created",
        card: "line",
        cell: ({ createdAt }) => <When at={createdAt} />,
        text: ({ createdAt }) => createdAt,
      },
    ],
  };
}
