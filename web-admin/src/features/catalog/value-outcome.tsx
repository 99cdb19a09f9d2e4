import { Button, Group } from "@mantine/core";
import { Failure } from "../../ui/failure.tsx";
import type { useValueChange } from "./use-value-change.ts";

interface ValueOutcomeProps {
  changing: ReturnType<typeof useValueChange>;
  onLeave: () => void;
}

const counted = (count: number, one: string) => `${count} ${count === 1 ? one : `${one}s`}`;

/** What was stored and what was refused, with the way back. */
export function ValueOutcome({ changing, onLeave }: ValueOutcomeProps) {
  const { outcome, isPending, error, undo } = changing;
  if (!outcome) return null;
  const { planned, answer, undone } = outcome;
  const stored = new Set(answer.stored.map(({ id }) => id));
  const variants = planned.filter(({ productId }) => stored.has(productId)).length;
  const titleOf = (id: string) => planned.find(({ productId }) => productId === id)?.title ?? id;
  return (
    <>
      <p role="status">
        {counted(variants, "variant")} of {counted(stored.size, "product")} {undone ? "put back" : "changed"}. The shop
        shows it within a minute.
      </p>
      {answer.refused.length > 0 ? (
        <>
          <p>{counted(answer.refused.length, "product")} stayed as they were:</p>
          <ul className="plain-list">
            {answer.refused.map(({ id, message }) => (
              <li key={id}>
                <strong>{titleOf(id)}</strong>: {message}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {error ? <Failure error={error} kept="What was changed stays so." /> : null}
      <Group mt="md" justify="flex-end">
        {undone || stored.size === 0 ? null : (
          <Button variant="default" loading={isPending} onClick={undo}>
            Undo
          </Button>
        )}
        <Button onClick={onLeave} disabled={isPending}>
          Done
        </Button>
      </Group>
    </>
  );
}
