import { Button, Modal, Textarea } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { ReactNode } from "react";
import { useForm } from "react-hook-form";
import { Failure } from "../../ui/failure.tsx";
import { DialogButtons } from "../../ui/form/dialog-buttons.tsx";
import { reasonRules } from "../../ui/form/reason.ts";

interface ReasonDialogProps {
  /** Of the button that opens it. */
  label: string;
  title: ReactNode;
  lead: ReactNode;
  /** Who reads the reason. */
  readers: string;
  leave: string;
  submit: string;
  danger?: boolean;
  compact?: boolean;
  busy: boolean;
  error: Error | null;
  onSubmit: (reason: string, done: () => void) => void;
}

/** A button that asks why before it acts. */
export function ReasonDialog({ label, title, compact = false, ...form }: ReasonDialogProps) {
  const [open, { open: show, close }] = useDisclosure(false);
  return (
    <>
      <Button variant="default" size={compact ? "compact-sm" : undefined} onClick={show}>
        {label}
      </Button>
      <Modal opened={open} onClose={close} title={title}>
        <ReasonForm {...form} onDone={close} />
      </Modal>
    </>
  );
}

type ReasonFormProps = Omit<ReasonDialogProps, "label" | "title" | "compact"> & { onDone: () => void };

function ReasonForm({ lead, readers, leave, submit, danger, busy, error, onSubmit, onDone }: ReasonFormProps) {
  const { register, handleSubmit, formState } = useForm({ defaultValues: { reason: "" } });
  return (
    <form noValidate onSubmit={handleSubmit(({ reason }) => onSubmit(reason, onDone))}>
      <p className="modal-lead">{lead}</p>
      <Textarea
        label="Reason"
        description={readers}
        autosize
        minRows={3}
        data-autofocus
        error={formState.errors.reason?.message}
        {...register("reason", reasonRules)}
      />
      {error ? <Failure error={error} kept="The order is as it was; your reason is kept here." /> : null}
      <DialogButtons leave={leave} submit={submit} danger={danger} busy={busy} onLeave={onDone} />
    </form>
  );
}
