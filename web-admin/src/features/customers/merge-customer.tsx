import { Button, Modal, Select } from "@mantine/core";
import { useDebouncedValue, useDisclosure } from "@mantine/hooks";
import type { Customer } from "@quayside/shared/customers/schema.ts";
import { useState } from "react";
import { useMe } from "../../lib/me.ts";
import { useOperation } from "../../lib/query.ts";
import { customerTitle } from "./customer-state.tsx";
import { MergeForm } from "./merge-form.tsx";

/** Makes one customer of this record and another one of the same person. */
export function MergeCustomer({ customer }: { customer: Customer }) {
  const [open, { open: show, close }] = useDisclosure(false);
  const [otherId, setOtherId] = useState<string>();
  if (!useMe().may("customers.merge") || customer.state === "deleted") return null;
  const leave = () => {
    setOtherId(undefined);
    close();
  };
  return (
    <>
      <Button variant="default" onClick={show}>
        Merge another record
      </Button>
      <Modal opened={open} onClose={leave} title={`Merge into ${customerTitle(customer)}`} size="lg">
        <p className="modal-lead">
          For two records of one person. The other record ends; all it had becomes this customer's. This cannot be taken
          back.
        </p>
        <OtherRecord customer={customer} onChoose={setOtherId} />
        {otherId ? <MergeForm key={otherId} customer={customer} otherId={otherId} onDone={leave} /> : null}
      </Modal>
    </>
  );
}

/** Finds the other record by name, e-mail or phone. */
function OtherRecord({ customer, onChoose }: { customer: Customer; onChoose: (id: string | undefined) => void }) {
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState<string | null>(null);
  const [q] = useDebouncedValue(text.trim(), 200);
  const found = useOperation("customers.list", { query: { q, per_page: 20 } }, { enabled: q.length >= 2 });
  const others = (found.data?.items ?? []).filter(({ id }) => id !== customer.id);
  const label = (each: (typeof others)[number]) => [customerTitle(each), each.email].filter(Boolean).join(" · ");
  return (
    <Select
      label="The other record"
      placeholder="Name, e-mail or phone"
      searchable
      searchValue={text}
      value={chosen}
      data-autofocus
      data={others.map((each) => ({ value: each.id, label: label(each) }))}
      filter={({ options }) => options}
      onSearchChange={setText}
      onChange={(id) => {
        setChosen(id);
        onChoose(id ?? undefined);
      }}
      nothingFoundMessage={q.length >= 2 && !found.isFetching ? "Nobody else is found by that" : undefined}
    />
  );
}
