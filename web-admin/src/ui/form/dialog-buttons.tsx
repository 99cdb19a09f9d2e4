import { Button, Group } from "@mantine/core";

interface DialogButtonsProps {
  /** What leaving changes nothing is called. */
  leave: string;
  submit: string;
  busy: boolean;
  /** It cannot be taken back. */
  danger?: boolean;
  onLeave: () => void;
}

export function DialogButtons({ leave, submit, busy, danger = false, onLeave }: DialogButtonsProps) {
  return (
    <Group mt="md" justify="flex-end">
      <Button variant="default" onClick={onLeave} disabled={busy}>
        {leave}
      </Button>
      <Button type="submit" color={danger ? "red" : undefined} loading={busy}>
        {submit}
      </Button>
    </Group>
  );
}
