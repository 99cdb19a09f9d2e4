import type { CustomerDetail } from "@quayside/shared/customers/schema.ts";
import { getRouteApi, Navigate } from "@tanstack/react-router";
import { useOperation } from "../../lib/query.ts";
import { DetailPage } from "../../ui/detail/detail-page.tsx";
import { Loaded } from "../../ui/detail/loaded.tsx";
import { Section } from "../../ui/detail/section.tsx";
import { HistoryLink } from "../../ui/history-link.tsx";
import { StoreCreditPanel } from "../gift-cards/store-credit.tsx";
import { Timeline } from "../orders/timeline.tsx";
import { CustomerFigures } from "./customer-figures.tsx";
import { CustomerForm } from "./customer-form.tsx";
import { CustomerNotes } from "./customer-notes.tsx";
import { CustomerOrders } from "./customer-orders.tsx";
import { CustomerStateBadge, customerTitle } from "./customer-state.tsx";
import { EraseCustomer } from "./erase-customer.tsx";
import { MergeCustomer } from "./merge-customer.tsx";

const route = getRouteApi("/staff/customers/$customerId");

export function CustomerPage() {
  const { customerId } = route.useParams();
  const query = useOperation("customers.get", { params: { customerId } });
  return (
    <Loaded query={query}>
      {(detail) =>
        // One who was merged into another is read as that one.
        detail.customer.id === customerId ? (
          <Customer key={customerId} {...detail} />
        ) : (
          <Navigate to="/customers/$customerId" params={{ customerId: detail.customer.id }} replace />
        )
      }
    </Loaded>
  );
}

function Customer({ customer, notes, timeline }: CustomerDetail) {
  return (
    <DetailPage
      title={customerTitle(customer)}
      trail={[{ label: "Customers", link: { to: "/customers" } }]}
      status={<CustomerStateBadge state={customer.state} />}
      actions={
        <>
          <HistoryLink type="customer" id={customer.id} />
          <MergeCustomer customer={customer} />
          <EraseCustomer customer={customer} />
        </>
      }
      aside={
        <>
          <CustomerFigures customer={customer} />
          <StoreCreditPanel customerId={customer.id} email={customer.email} />
          <CustomerNotes customer={customer} notes={notes} />
          <Section title="Timeline">
            <Timeline entries={timeline} />
          </Section>
        </>
      }
    >
      <CustomerOrders customerId={customer.id} />
      {customer.state === "deleted" ? null : <CustomerForm customer={customer} />}
    </DetailPage>
  );
}
