import { Modal, NativeSelect, Text } from "@mantine/core";
import type { Category, ProductRow } from "@quayside/shared/catalog/schema.ts";
import { useState } from "react";
import { useAct } from "../../lib/query.ts";
import { Failure } from "../../ui/failure.tsx";
import { DialogButtons } from "../../ui/form/dialog-buttons.tsx";
import { showBulkOutcome } from "./bulk-outcome.ts";

const statuses = {
  active: { label: "Make active", says: "They are sold in the store." },
  draft: { label: "Make a draft", says: "They are not in the store any more." },
  discontinued: { label: "Discontinue", says: "They are not sold any more; their pages say so." },
} as const;
type Status = keyof typeof statuses;

interface BulkChangeProps {
  products: readonly ProductRow[];
  categories: readonly Category[];
}

type Change = { kind: "category"; categoryId: string } | { kind: "status"; status: Status };

function changeOf(value: string): Change {
  const [kind, id = ""] = value.split(":");
  return kind === "category" ? { kind, categoryId: id } : { kind: "status", status: id as Status };
}

/** One change to all the products chosen, once it is said what it does: a list answers to the arrow keys, too. */
export function BulkChange({ products, categories }: BulkChangeProps) {
  const [chosen, setChosen] = useState("");
  const leave = () => setChosen("");
  return (
    <>
      <NativeSelect
        size="xs"
        aria-label="Change the chosen products"
        value=""
        onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        data={[
          { value: "", label: "Change…" },
          {
            group: "Status",
            items: Object.entries(statuses).map(([value, { label }]) => ({ value: `status:${value}`, label })),
          },
          {
            group: "Move to",
            items: categories.map(({ id, path }) => ({ value: `category:${id}`, label: path.join(" / ") })),
          },
        ]}
      />
      <Modal opened={chosen !== ""} onClose={leave} title={titleOf(products.length)}>
        {chosen === "" ? null : <Asking {...{ products, categories }} change={changeOf(chosen)} onDone={leave} />}
      </Modal>
    </>
  );
}

const titleOf = (count: number) => (count === 1 ? "Change 1 product" : `Change ${count} products`);

function Asking({ products, categories, change, onDone }: BulkChangeProps & { change: Change; onDone: () => void }) {
  const act = useAct("products.bulk");
  const path = change.kind === "category" && categories.find(({ id }) => id === change.categoryId)?.path.join(" / ");
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate(
          { body: { productIds: products.map(({ id }) => id), change } },
          {
            onSuccess: (outcome) => {
              showBulkOutcome(outcome, products);
              onDone();
            },
          },
        );
      }}
    >
      <Text>{change.kind === "status" ? statuses[change.status].says : `They move to ${path}.`}</Text>
      {act.error ? <Failure error={act.error} kept="Nothing was changed." /> : null}
      <DialogButtons
        leave="Leave it"
        submit={change.kind === "status" ? statuses[change.status].label : "Move"}
        busy={act.isPending}
        onLeave={onDone}
      />
    </form>
  );
}
