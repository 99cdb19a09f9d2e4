import { Button, Modal, Stack, Textarea } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { GiftCard } from "@quayside/shared/gift-cards/schema.ts";
import { useForm } from "react-hook-form";
import { useMe } from "../../lib/me.ts";
import { useAct } from "../../lib/query.ts";
import { Failure } from "../../ui/failure.tsx";
import { DialogButtons } from "../../ui/form/dialog-buttons.tsx";
import { reasonRules } from "../../ui/form/reason.ts";

/** Disables a card, or lets it pay again; with a reason. */
export function SwitchGiftCard({ card }: { card: GiftCard }) {
  const [open, { open: show, close }] = useDisclosure(false);
  const act = useAct("gift-cards.set-state");
  const form = useForm({ defaultValues: { reason: "" } });
  if (!useMe().may("credit.write")) return null;
  const state = card.state === "active" ? "disabled" : "active";
  const verb = state === "disabled" ? "Disable" : "Let it be used again";
  const submit = form.handleSubmit(({ reason }) =>
    act.mutate(
      { params: { giftCardId: card.id }, body: { version: card.version, state, reason } },
      { onSuccess: close },
    ),
  );
  return (
    <>
      <Button variant="default" color={state === "disabled" ? "red" : undefined} onClick={show}>
        {verb}
      </Button>
      <Modal opened={open} onClose={close} title={`${verb}: gift card …${card.last4}`}>
        <form noValidate onSubmit={submit}>
          <Stack gap="md">
            <Textarea
              label="Reason"
              description="Goes into the audit trail"
              data-autofocus
              autosize
              minRows={2}
              error={form.formState.errors.reason?.message}
              {...form.register("reason", reasonRules)}
            />
            {act.error ? <Failure error={act.error} kept="What you entered is kept here." /> : null}
          </Stack>
          <DialogButtons leave="Leave it" submit={verb} busy={act.isPending} onLeave={close} />
        </form>
      </Modal>
    </>
  );
}
