import { Anchor, Button } from "@mantine/core";
import type { Steps } from "./use-steps.ts";

/** The step's own action, and the way back to the password. */
export function StepButtons({ steps, action }: { steps: Steps; action: string }) {
  return (
    <>
      <Button type="submit" loading={steps.busy}>
        {action}
      </Button>
      <Anchor component="button" type="button" size="sm" onClick={steps.restart}>
        Begin again
      </Anchor>
    </>
  );
}
