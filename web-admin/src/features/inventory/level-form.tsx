import { Stack } from "@mantine/core";
import type { FormEventHandler, ReactNode } from "react";
import { Failure } from "../../ui/failure.tsx";
import { DialogButtons } from "../../ui/form/dialog-buttons.tsx";

interface LevelFormFrameProps {
  submit: string;
  onSubmit: FormEventHandler;
  act: { error: Error | null; isPending: boolean };
  onDone: () => void;
  children: ReactNode;
}

/** What every dialog about a level has below its fields. */
export function LevelFormFrame({ submit, onSubmit, act, onDone, children }: LevelFormFrameProps) {
  return (
    <form noValidate onSubmit={onSubmit}>
      <Stack gap="md">
        {children}
        {act.error ? <Failure error={act.error} kept="What you entered is kept here." /> : null}
      </Stack>
      <DialogButtons leave="Leave it" submit={submit} busy={act.isPending} onLeave={onDone} />
    </form>
  );
}

/** Words beside a change; they go into the movement and the audit trail. */
export const noteRules = { maxLength: { value: 500, message: "At most 500 characters" } };
