import { Button, Select, Stack } from "@mantine/core";
import type { AnswerOf } from "@quayside/shared/contract/operation.ts";
import type { promotionOperations } from "@quayside/shared/promotions/contract.ts";
import { useState } from "react";
import { useFormContext } from "react-hook-form";
import { useStore } from "../../lib/format.ts";
import { useAct } from "../../lib/query.ts";
import { Amount } from "../../ui/amount.tsx";
import { DataTable } from "../../ui/detail/data-table.tsx";
import { Fact, Facts } from "../../ui/detail/facts.tsx";
import { Section } from "../../ui/detail/section.tsx";
import { Failure } from "../../ui/failure.tsx";
import { useCountryOptions } from "../../ui/form/country-options.ts";
import type { CellColumn } from "../../ui/row-cards.tsx";
import { Status } from "../../ui/status.tsx";
import { type BasketLine, BasketLines, linesToPrice } from "../catalog/basket-lines.tsx";
import { editOf, type PromotionFields } from "./promotion-fields.ts";

type Preview = AnswerOf<typeof promotionOperations.preview>;

/** A basket to try the promotion on as it stands here, saved or not, beside all others that are live. */
export function PromotionPreview({ promotionId }: { promotionId: string | undefined }) {
  const { getValues } = useFormContext<PromotionFields>();
  const store = useStore();
  const preview = useAct("promotions.preview");
  const [lines, setLines] = useState<BasketLine[]>([]);
  const [country, setCountry] = useState<string | null>(null);
  const countries = useCountryOptions();
  const [wrong, setWrong] = useState<string>();
  const run = () => {
    const read = editOf({ ...getValues(), active: true, name: getValues("name") || "New" }, store);
    setWrong(read.success ? undefined : "Fill in what the promotion gives first.");
    if (!read.success) return;
    const where = country ? { country } : {};
    preview.mutate({ body: { cart: { lines: linesToPrice(lines), ...where }, promotion: read.data, promotionId } });
  };
  return (
    <Section title="Try it on a basket">
      <Stack gap="md">
        <BasketLines lines={lines} error={wrong} onChange={setLines} />
        <Select
          label="Country of delivery"
          description="Empty leaves delivery out"
          data={countries}
          value={country}
          onChange={setCountry}
          searchable
          clearable
        />
        <div>
          <Button variant="default" onClick={run} loading={preview.isPending} disabled={lines.length === 0}>
            Work it out
          </Button>
        </div>
        {preview.error ? <Failure error={preview.error} /> : null}
        {preview.data ? <Outcome preview={preview.data} /> : null}
      </Stack>
    </Section>
  );
}

const columns: CellColumn<Preview["lines"][number]>[] = [
  { id: "title", label: "Item", card: "title", cell: ({ title, gift }) => (gift ? `${title} (gift)` : title) },
  { id: "quantity", label: "Units", end: true, card: "line", cell: ({ quantity }) => quantity },
  { id: "discount", label: "Off", end: true, card: "line", cell: ({ discount }) => <Amount money={discount} /> },
  { id: "total", label: "Total", end: true, card: "value", cell: ({ total }) => <Amount money={total} /> },
];

function Outcome({ preview: { lines, totals, promotions } }: { preview: Preview }) {
  return (
    <>
      <DataTable columns={columns} rows={lines} idOf={({ sku, gift }) => `${sku}${gift ? " gift" : ""}`} />
      <Facts>
        <Fact name="Discount">
          <Amount money={totals.discount} />
        </Fact>
        <Fact name="Delivery">
          <Amount money={totals.delivery} />
        </Fact>
        <Fact name="Total">
          <Amount money={totals.total} />
        </Fact>
      </Facts>
      <ul className="plain-list">
        {promotions.map(({ id, name, applied, reason }) => (
          <li key={id}>
            <Status tone={applied ? "good" : "plain"}>{applied ? "Applies" : "Does not apply"}</Status>{" "}
            <strong>{name}</strong>: {reason}
          </li>
        ))}
      </ul>
    </>
  );
}
