import { Button, Modal } from "@mantine/core";
import { useDebouncedValue, useDisclosure } from "@mantine/hooks";
import type { ProductRow } from "@quayside/shared/catalog/schema.ts";
import type { ValueRule } from "@quayside/shared/catalog/value-rule.ts";
import { useState } from "react";
import { useStore } from "../../lib/format.ts";
import { useOperation } from "../../lib/query.ts";
import { Failure } from "../../ui/failure.tsx";
import { PlannedValues } from "./planned-values.tsx";
import { useValueChange } from "./use-value-change.ts";
import { ruleOf, type ValueFields } from "./value-fields.ts";
import { ValueOutcome } from "./value-outcome.tsx";
import { ValueRuleFields } from "./value-rule-fields.tsx";

interface BulkValuesProps {
  products: readonly ProductRow[];
}

/** One rule for prices, costs or weights of the products chosen: looked at variant by variant before it is stored. */
export function BulkValues({ products }: BulkValuesProps) {
  const [open, { open: show, close }] = useDisclosure(false);
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={show}>
        Change prices
      </Button>
      <Modal opened={open} onClose={close} size="xl" title="Change prices, costs or weights">
        {open ? <Changing products={products} onLeave={close} /> : null}
      </Modal>
    </>
  );
}

const restMilliseconds = 350;

function Changing({ products, onLeave }: BulkValuesProps & { onLeave: () => void }) {
  const { currency } = useStore();
  const [fields, setFields] = useState<ValueFields>({
    field: "price",
    way: "raise-percent",
    text: "",
    rounding: "exact",
  });
  const { rule, problem } = ruleOf(fields, currency);
  const [settled] = useDebouncedValue(JSON.stringify(rule), restMilliseconds);
  const changing = useValueChange();
  if (changing.outcome) return <ValueOutcome changing={changing} onLeave={onLeave} />;
  return (
    <>
      <ValueRuleFields {...{ fields, problem, currency }} onChange={setFields} />
      {rule && settled ? (
        <Plan rule={JSON.parse(settled)} productIds={products.map(({ id }) => id)} changing={changing} />
      ) : (
        <p className="soft">Say how, and every variant is shown here with what it would become.</p>
      )}
    </>
  );
}

interface PlanProps {
  rule: ValueRule;
  productIds: readonly string[];
  changing: ReturnType<typeof useValueChange>;
}

function Plan({ rule, productIds, changing }: PlanProps) {
  const request = { body: { productIds: [...productIds], rule } };
  const plan = useOperation("products.plan-values", request, { keepPrevious: true, staleTime: 0 });
  if (plan.error) return <Failure error={plan.error} kept="Nothing was changed." onRetry={() => plan.refetch()} />;
  if (!plan.data) return <p className="soft">Working it out …</p>;
  return (
    <PlannedValues
      planned={plan.data}
      field={rule.field}
      isOld={plan.isPlaceholderData}
      busy={changing.isPending}
      error={changing.error}
      onStore={(chosen) => changing.store(rule.field, chosen)}
    />
  );
}
