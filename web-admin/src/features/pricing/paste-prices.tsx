import { Button, Modal, Stack, Textarea } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import { mostPricesAtOnce } from "@quayside/shared/pricing/contract.ts";
import { useState } from "react";
import { useStore } from "../../lib/format.ts";
import { useMe } from "../../lib/me.ts";
import { useAct } from "../../lib/query.ts";
import { Failure } from "../../ui/failure.tsx";
import { DialogButtons } from "../../ui/form/dialog-buttons.tsx";
import { pastedPrices } from "./pasted-prices.ts";

export function PastePrices({ priceListId }: { priceListId: string }) {
  const [open, { open: show, close }] = useDisclosure(false);
  if (!useMe().may("pricing.write")) return null;
  return (
    <>
      <Button onClick={show}>Set prices</Button>
      <Modal opened={open} onClose={close} size="lg" title="Set prices">
        <PasteForm priceListId={priceListId} onDone={close} />
      </Modal>
    </>
  );
}

/** Saved in parts of what one transaction takes; a part that is refused leaves the earlier ones in. */
function PasteForm({ priceListId, onDone }: { priceListId: string; onDone: () => void }) {
  const { currency } = useStore();
  const act = useAct("pricing.set-prices");
  const [text, setText] = useState("");
  const [problems, setProblems] = useState<string[]>([]);
  const submit = async () => {
    const pasted = pastedPrices(text, currency);
    setProblems(pasted.problems);
    if (pasted.problems.length > 0 || pasted.prices.length === 0) return;
    for (let at = 0; at < pasted.prices.length; at += mostPricesAtOnce) {
      const set = pasted.prices.slice(at, at + mostPricesAtOnce);
      const saved = await act.mutateAsync({ params: { priceListId }, body: { set } }).catch(() => undefined);
      if (!saved) return;
    }
    notifications.show({ message: `${pasted.prices.length} prices are set.` });
    onDone();
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack gap="md">
        <Textarea
          label="Prices"
          description={`SKU, price in ${currency}, and from how many units if it is a step: one a row, as pasted from a spreadsheet`}
          placeholder={"JUG-1, 12.99\nMUG-1, 4.50, 10"}
          data-autofocus
          autosize
          minRows={6}
          maxRows={16}
          value={text}
          error={problems.length > 0 ? problems.slice(0, 5).join(" ") : undefined}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {act.error ? <Failure error={act.error} kept="What you entered is kept here." /> : null}
      </Stack>
      <DialogButtons leave="Leave it" submit="Set" busy={act.isPending} onLeave={onDone} />
    </form>
  );
}
