import { Button, Modal, Radio, Stack, TextInput } from "@mantine/core";
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
      <Modal opened={open} onClose={leave} title={`Merge into ${customerTitle(customer)}`} size="xl">
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
function OtherRecord({ customer, onChoose }: { customer: Customer; onChoose: (id: string) => void }) {
  const [text, setText] = useState("");
  const [q] = useDebouncedValue(text.trim(), 200);
  const found = useOperation("customers.list", { query: { q, per_page: 8 } }, { enabled: q.length >= 2 });
  const others = (q.length >= 2 ? (found.data?.items ?? []) : []).filter(({ id }) => id !== customer.id);
  const label = (each: (typeof others)[number]) => [customerTitle(each), each.email].filter(Boolean).join(" · ");
  return (
    <Stack gap="sm">
      <TextInput
        label="The other record"
        placeholder="Name, e-mail or phone"
        data-autofocus
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      {others.length > 0 ? (
        <Radio.Group label="Which one" onChange={onChoose}>
          <Stack gap="xs" mt={4}>
            {others.map((each) => (
              <Radio key={each.id} value={each.id} label={label(each)} />
            ))}
          </Stack>
        </Radio.Group>
      ) : null}
      {found.data && others.length === 0 && q.length >= 2 ? (
        <p className="soft small">Nobody else is found by that.</p>
      ) : null}
    </Stack>
  );
}
