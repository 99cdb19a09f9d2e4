import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import type { Transfer, TransferLine } from "@quayside/shared/inventory/schema.ts";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useMe } from "../../lib/me.ts";
import { useAct, useOperation } from "../../lib/query.ts";
import { DataTable } from "../../ui/detail/data-table.tsx";
import { DetailPage } from "../../ui/detail/detail-page.tsx";
import { Fact, Facts } from "../../ui/detail/facts.tsx";
import { Loaded } from "../../ui/detail/loaded.tsx";
import { Section } from "../../ui/detail/section.tsx";
import { Failure } from "../../ui/failure.tsx";
import { Principal } from "../../ui/principal.tsx";
import type { CellColumn } from "../../ui/row-cards.tsx";
import { CalendarDay, When } from "../../ui/when.tsx";
import { ReceiveForm } from "./receive-form.tsx";
import { TransferState } from "./transfer-list.tsx";
import { originWords } from "./transfer-words.ts";
import { useLocations } from "./use-locations.ts";

const route = getRouteApi("/staff/transfers/$transferId");

const columns: CellColumn<TransferLine>[] = [
  {
    id: "sku",
    label: "SKU",
    card: "title",
    cell: ({ sku }) => (
      <Link to="/inventory/$sku/stock" params={{ sku }} className="mono">
        {sku}
      </Link>
    ),
  },
  { id: "quantity", label: "Sent", end: true, card: "line", cell: ({ quantity }) => quantity },
  { id: "received", label: "Arrived", end: true, card: "line", cell: ({ received }) => received },
  { id: "damaged", label: "Damaged", end: true, card: "line", cell: ({ damaged }) => damaged },
];

export function TransferPage() {
  const { transferId } = route.useParams();
  const query = useOperation("transfers.get", { params: { transferId } });
  const { nameOf } = useLocations();
  const { may } = useMe();
  return (
    <Loaded query={query}>
      {(transfer) => (
        <DetailPage
          title={`${originWords(transfer, nameOf)} to ${nameOf(transfer.to)}`}
          trail={[{ label: "Transfers", link: { to: "/transfers" } }]}
          status={<TransferState transfer={transfer} />}
          actions={may("inventory.adjust") ? <CallOff transfer={transfer} /> : null}
          aside={<About transfer={transfer} />}
        >
          {transfer.state === "in-transit" && may("inventory.adjust") ? (
            <Section title="Receive">
              <ReceiveForm key={transfer.version} transfer={transfer} />
            </Section>
          ) : null}
          <Section title="Lines" flush>
            <DataTable columns={columns} rows={transfer.lines} idOf={({ sku }) => sku} />
          </Section>
        </DetailPage>
      )}
    </Loaded>
  );
}

function About({ transfer }: { transfer: Transfer }) {
  return (
    <Section title="About">
      <Facts>
        <Fact name="Created">
          <When at={transfer.createdAt} />
        </Fact>
        <Fact name="By">
          <Principal name={transfer.createdBy} />
        </Fact>
        <Fact name="Expected">{transfer.expectedOn ? <CalendarDay day={transfer.expectedOn} /> : null}</Fact>
        <Fact name="Ended">{transfer.endedAt ? <When at={transfer.endedAt} /> : undefined}</Fact>
        <Fact name="Note">{transfer.note}</Fact>
      </Facts>
    </Section>
  );
}

/** Only while nothing arrived. */
function CallOff({ transfer: { id, version, state, lines } }: { transfer: Transfer }) {
  const cancel = useAct("transfers.cancel");
  if (state !== "in-transit" || lines.some(({ received }) => received > 0)) return null;
  const act = () =>
    cancel.mutate(
      { params: { transferId: id }, body: { version } },
      { onSuccess: () => notifications.show({ message: "It is called off." }) },
    );
  return (
    <>
      <Button variant="default" loading={cancel.isPending} onClick={act}>
        Call it off
      </Button>
      {cancel.error ? <Failure error={cancel.error} /> : null}
    </>
  );
}
