import { Button, Modal, SegmentedControl, Stack, TagsInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { ProductRow } from "@quayside/shared/catalog/schema.ts";
import { useState } from "react";
import { useAct } from "../../lib/query.ts";
import { Failure } from "../../ui/failure.tsx";
import { DialogButtons } from "../../ui/form/dialog-buttons.tsx";
import { showBulkOutcome } from "./bulk-outcome.ts";

type Way = "add-tags" | "remove-tags";

/** Puts tags on all the products chosen, or takes them off. */
export function BulkTags({ products }: { products: readonly ProductRow[] }) {
  const [open, { open: show, close }] = useDisclosure(false);
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={show}>
        Change tags
      </Button>
      <Modal opened={open} onClose={close} title="Change tags">
        {open ? <TagsForm products={products} onDone={close} /> : null}
      </Modal>
    </>
  );
}

function TagsForm({ products, onDone }: { products: readonly ProductRow[]; onDone: () => void }) {
  const act = useAct("products.bulk");
  const [kind, setKind] = useState<Way>("add-tags");
  const [tags, setTags] = useState<string[]>([]);
  const known = [...new Set(products.flatMap((product) => product.tags))].sort();
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (tags.length === 0) return;
        act.mutate(
          { body: { productIds: products.map(({ id }) => id), change: { kind, tags } } },
          {
            onSuccess: (outcome) => {
              showBulkOutcome(outcome, products);
              onDone();
            },
          },
        );
      }}
    >
      <Stack gap="md">
        <SegmentedControl
          aria-label="What to do"
          fullWidth
          value={kind}
          onChange={(way) => setKind(way as Way)}
          data={[
            { value: "add-tags", label: "Put on" },
            { value: "remove-tags", label: "Take off" },
          ]}
        />
        <TagsInput
          label="Tags"
          description="Enter after each"
          data={kind === "remove-tags" ? known : []}
          maxTags={20}
          value={tags}
          onChange={setTags}
          data-autofocus
        />
        {act.error ? <Failure error={act.error} kept="Nothing was changed." /> : null}
      </Stack>
      <DialogButtons leave="Leave it" submit={`Change ${products.length}`} busy={act.isPending} onLeave={onDone} />
    </form>
  );
}
