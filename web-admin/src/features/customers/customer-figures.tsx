import type { Customer } from "@quayside/shared/customers/schema.ts";
import { useFormats } from "../../lib/format.ts";
import { Amount } from "../../ui/amount.tsx";
import { Fact, Facts } from "../../ui/detail/facts.tsx";
import { Section } from "../../ui/detail/section.tsx";
import { When } from "../../ui/when.tsx";

const sources: Record<Customer["source"], string> = {
  store: "First order",
  account: "Opened an account",
  staff: "Entered by staff",
  import: "Imported",
};

export function CustomerFigures({ customer }: { customer: Customer }) {
  const { count, country } = useFormats();
  const { stats, marketing } = customer;
  return (
    <Section title="At a glance">
      <Facts>
        <Fact name="Orders">{count(stats.orders)}</Fact>
        <Fact name="Spent">
          <Amount money={stats.spent} />
        </Fact>
        <Fact name="Last order">{stats.lastOrderAt ? <When at={stats.lastOrderAt} dayOnly /> : null}</Fact>
        <Fact name="Country">{customer.country ? country(customer.country) : null}</Fact>
        <Fact name="Known since">
          <When at={customer.createdAt} dayOnly />
        </Fact>
        {customer.otherEmails?.length ? <Fact name="Also found by">{customer.otherEmails.join(", ")}</Fact> : null}
        <Fact name="Came by">{sources[customer.source]}</Fact>
        <Fact name="News by mail">
          {marketing.email ? "Wanted" : "Not wanted"}
          {marketing.at ? (
            <>
              {" since "}
              <When at={marketing.at} dayOnly />
            </>
          ) : null}
        </Fact>
      </Facts>
    </Section>
  );
}
