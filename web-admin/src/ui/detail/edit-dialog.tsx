import { Modal } from "@mantine/core";
import type { ReactNode } from "react";
import { type FieldValues, FormProvider, type UseFormReturn } from "react-hook-form";
import { Failure } from "../failure.tsx";
import { DialogButtons } from "../form/dialog-buttons.tsx";
import { EditingConflict } from "./conflict-dialog.tsx";
import type { VersionedForm } from "./use-versioned-form.ts";

interface EditDialogProps<Fields extends FieldValues, Changes> {
  title: string;
  editing: VersionedForm & { form: UseFormReturn<Fields, unknown, Changes> };
  /** What it is: "category". */
  noun: string;
  labelOf: (path: string) => string;
  shownAs?: (path: string, value: unknown) => unknown;
  onClose: () => void;
  children: ReactNode;
}

/** A versioned thing edited in a dialog; what somebody else saved meanwhile is shown in its place, not lost. */
export function EditDialog<Fields extends FieldValues, Changes>(props: EditDialogProps<Fields, Changes>) {
  const { title, editing, noun, labelOf, shownAs, onClose, children } = props;
  const { form, error, busy, save, conflict } = editing;
  return (
    <>
      <Modal opened={conflict === undefined} onClose={onClose} title={title}>
        <FormProvider {...form}>
          <form noValidate onSubmit={save}>
            {children}
            {error ? <Failure error={error} kept="Nothing was saved; what you entered is kept here." /> : null}
            <DialogButtons leave="Leave it" submit="Save" busy={busy} onLeave={onClose} />
          </form>
        </FormProvider>
      </Modal>
      <EditingConflict editing={editing} noun={noun} labelOf={labelOf} shownAs={shownAs} />
    </>
  );
}
