import { Button, Group, Modal } from "@mantine/core";
import { useBlocker } from "@tanstack/react-router";

interface UnsavedBarProps {
  /** Changed since it was read or saved. */
  dirty: boolean;
  busy: boolean;
  onSave: () => void;
  onDiscard: () => void;
}

/** Stays in sight while a form has changes, and asks before they are left behind. */
export function UnsavedBar({ dirty, busy, onSave, onDiscard }: UnsavedBarProps) {
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => dirty && current.pathname !== next.pathname,
    enableBeforeUnload: () => dirty,
    withResolver: true,
  });
  return (
    <>
      <div className="unsaved-bar" data-shown={dirty || undefined} aria-live="polite">
        {dirty ? (
          <>
            <span>Your changes are not saved yet.</span>
            <Group gap="xs" wrap="nowrap">
              <Button variant="default" onClick={onDiscard} disabled={busy}>
                Discard
              </Button>
              <Button onClick={onSave} loading={busy}>
                Save
              </Button>
            </Group>
          </>
        ) : null}
      </div>
      <Modal opened={status === "blocked"} onClose={() => reset?.()} title="Leave without saving?">
        <p className="modal-lead">Your changes on this page are not saved. They are lost when you leave.</p>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => reset?.()}>
            Stay
          </Button>
          <Button color="red" onClick={() => proceed?.()}>
            Leave and lose them
          </Button>
        </Group>
      </Modal>
    </>
  );
}
