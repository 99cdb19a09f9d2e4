import { Button, Modal, Stack, Textarea, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { parseDecimal } from "@quayside/shared/kernel/money.ts";
import { Link } from "@tanstack/react-router";
import { useForm } from "react-hook-form";
import { useStore } from "../../lib/format.ts";
import { useMe } from "../../lib/me.ts";
import { useAct, useOperation } from "../../lib/query.ts";
import { Amount } from "../../ui/amount.tsx";
import { Fact, Facts } from "../../ui/detail/facts.tsx";
import { Loaded } from "../../ui/detail/loaded.tsx";
import { Section } from "../../ui/detail/section.tsx";
import { Failure } from "../../ui/failure.tsx";
import { DialogButtons } from "../../ui/form/dialog-buttons.tsx";
import { reasonRules } from "../../ui/form/reason.ts";
import { BalanceEntries } from "./balance-entries.tsx";

/** A customer's store credit on their page; nothing for whoever may not see it. */
export function StoreCreditPanel({ customerId, email }: { customerId: string; email: string }) {
  return useMe().may("credit.read") ? <Credit customerId={customerId} email={email} /> : null;
}

function Credit({ customerId, email }: { customerId: string; email: string }) {
  const params = { customerId };
  const credit = useOperation("store-credit.get", { params });
  const entries = useOperation("store-credit.entries", { params, query: { per_page: 20 } });
  return (
    <Section title="Store credit" flush actions={<AdjustCredit customerId={customerId} />}>
      <Loaded query={credit}>
        {({ balance }) => (
          <div className="section-body">
            <Facts>
              <Fact name="Holds">
                <Amount money={balance} />
              </Fact>
              {email ? (
                <Fact name="Gift cards">
                  <Link to="/gift-cards" search={{ q: email }}>
                    Sent to any address of theirs
                  </Link>
                </Fact>
              ) : null}
            </Facts>
          </div>
        )}
      </Loaded>
      <Loaded query={entries}>{({ items }) => <BalanceEntries entries={items} narrow />}</Loaded>
    </Section>
  );
}

function AdjustCredit({ customerId }: { customerId: string }) {
  const [open, { open: show, close }] = useDisclosure(false);
  if (!useMe().may("credit.write")) return null;
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={show}>
        Grant or take back
      </Button>
      <Modal opened={open} onClose={close} title="Change store credit">
        <AdjustForm customerId={customerId} onDone={close} />
      </Modal>
    </>
  );
}

function AdjustForm({ customerId, onDone }: { customerId: string; onDone: () => void }) {
  const { currency } = useStore();
  const adjust = useAct("store-credit.adjust");
  const form = useForm({ defaultValues: { change: "", reason: "" } });
  const check = (text: string) => (parseDecimal(text, currency) ?? 0) !== 0 || "Write an amount such as 5.00 or -5.00";
  const submit = form.handleSubmit(({ change, reason }) =>
    adjust.mutate(
      { params: { customerId }, body: { change: parseDecimal(change, currency) ?? 0, reason } },
      { onSuccess: onDone },
    ),
  );
  const { errors } = form.formState;
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="md">
        <TextInput
          label={`Amount in ${currency}`}
          description="With a minus it is taken back"
          data-autofocus
          error={errors.change?.message}
          {...form.register("change", { validate: check })}
        />
        <Textarea
          label="Reason"
          description="Goes into the audit trail"
          autosize
          minRows={2}
          error={errors.reason?.message}
          {...form.register("reason", reasonRules)}
        />
        {adjust.error ? <Failure error={adjust.error} kept="What you entered is kept here." /> : null}
      </Stack>
      <DialogButtons leave="Leave it" submit="Change" busy={adjust.isPending} onLeave={onDone} />
    </form>
  );
}
