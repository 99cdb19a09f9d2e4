import { Button } from "@mantine/core";

interface TurnerProps {
  /** Cursors of the pages turned so far. */
  trail: string[];
  next?: string;
  onTurn: (trail: string[]) => void;
}

/** Turns the pages of a list within a page. */
export function Turner({ trail, next, onTurn }: TurnerProps) {
  return (
    <div className="pager">
      <Button
        variant="default"
        size="compact-md"
        disabled={trail.length === 0}
        onClick={() => onTurn(trail.slice(0, -1))}
      >
        Previous
      </Button>
      <Button variant="default" size="compact-md" disabled={!next} onClick={() => next && onTurn([...trail, next])}>
        Next
      </Button>
    </div>
  );
}
