import { NativeSelect } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import type { Category, ProductRow } from "@quayside/shared/catalog/schema.ts";
import { useAct } from "../../lib/query.ts";
import { showBulkOutcome } from "./bulk-outcome.ts";

const statuses = { active: "Make active", draft: "Make a draft", discontinued: "Discontinue" } as const;
type Status = keyof typeof statuses;

interface BulkChangeProps {
  products: readonly ProductRow[];
  categories: readonly Category[];
}

/** One change to all the products chosen; what is refused is said, the rest is done. */
export function BulkChange({ products, categories }: BulkChangeProps) {
  const act = useAct("products.bulk");
  const change = (value: string) => {
    const [kind, id = ""] = value.split(":");
    const productIds = products.map((product) => product.id);
    const wanted =
      kind === "category"
        ? ({ kind: "category", categoryId: id } as const)
        : ({ kind: "status", status: id as Status } as const);
    act.mutate(
      { body: { productIds, change: wanted } },
      {
        onSuccess: (outcome) => showBulkOutcome(outcome, products),
        onError: (error) => notifications.show({ color: "red", message: error.message }),
      },
    );
  };
  return (
    <NativeSelect
      size="xs"
      aria-label="Change the chosen products"
      value=""
      disabled={act.isPending}
      onChange={({ currentTarget }) => currentTarget.value && change(currentTarget.value)}
      data={[
        { value: "", label: "Change…" },
        {
          group: "Status",
          items: Object.entries(statuses).map(([value, label]) => ({ value: `status:${value}`, label })),
        },
        {
          group: "Move to",
          items: categories.map(({ id, path }) => ({ value: `category:${id}`, label: path.join(" / ") })),
        },
      ]}
    />
  );
}
