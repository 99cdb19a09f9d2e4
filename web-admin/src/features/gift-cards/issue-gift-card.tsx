import { Button, CopyButton, Modal, Stack, Textarea, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useForm } from "react-hook-form";
import { useStore } from "../../lib/format.ts";
import { useMe } from "../../lib/me.ts";
import { useAct } from "../../lib/query.ts";
import { Failure } from "../../ui/failure.tsx";
import { DialogButtons } from "../../ui/form/dialog-buttons.tsx";
import { moneyText } from "../../ui/form/money-text.ts";
import { reasonRules } from "../../ui/form/reason.ts";

export function IssueGiftCard() {
  const [open, { open: show, close }] = useDisclosure(false);
  if (!useMe().may("credit.write")) return null;
  return (
    <>
      <Button onClick={show}>Issue a gift card</Button>
      <Modal opened={open} onClose={close} title="Issue a gift card">
        <IssueForm onDone={close} />
      </Modal>
    </>
  );
}

function IssueForm({ onDone }: { onDone: () => void }) {
  const { currency } = useStore();
  const issue = useAct("gift-cards.issue");
  const form = useForm({ defaultValues: { amount: "", expiresOn: "", email: "", reason: "" } });
  const amountOf = moneyText(currency);
  const submit = form.handleSubmit(({ amount, expiresOn, email, reason }) => {
    const more = { ...(expiresOn ? { expiresOn } : {}), ...(email ? { email } : {}) };
    issue.mutate({ body: { amount: amountOf.parse(amount), reason, ...more } });
  });
  const { errors } = form.formState;
  if (issue.data) return <Issued code={issue.data.code} onDone={onDone} />;
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="md">
        <TextInput
          label={`Amount in ${currency}`}
          inputMode="decimal"
          data-autofocus
          error={errors.amount?.message}
          {...form.register("amount", {
            validate: (text) => amountOf.safeParse(text).error?.issues[0]?.message ?? true,
          })}
        />
        <TextInput
          label="Last day it can be used"
          description="Empty: it does not expire"
          type="date"
          {...form.register("expiresOn")}
        />
        <TextInput
          label="For whom"
          description="E-mail address, to find the card again"
          type="email"
          {...form.register("email")}
        />
        <Textarea
          label="Reason"
          description="Goes into the audit trail"
          autosize
          minRows={2}
          error={errors.reason?.message}
          {...form.register("reason", reasonRules)}
        />
        {issue.error ? <Failure error={issue.error} kept="What you entered is kept here." /> : null}
      </Stack>
      <DialogButtons leave="Leave it" submit="Issue" busy={issue.isPending} onLeave={onDone} />
    </form>
  );
}

function Issued({ code, onDone }: { code: string; onDone: () => void }) {
  return (
    <Stack gap="md">
      <p>This is its code. It is shown this once and kept nowhere: copy it now.</p>
      <p>
        <strong className="nowrap">
          <code>{code}</code>
        </strong>
      </p>
      <CopyButton value={code}>
        {({ copied, copy }) => (
          <Button variant="default" onClick={copy}>
            {copied ? "Copied" : "Copy the code"}
          </Button>
        )}
      </CopyButton>
      <Button onClick={onDone}>Done</Button>
    </Stack>
  );
}
