import { Icon } from "../../../ui/icons.tsx";
import { useValues } from "../values.ts";

export type Polarity = "up" | "down" | "neither";

interface DeltaProps {
  /** Per cent; null where there is nothing to compare with. */
  change: number | null;
  better: Polarity;
  /** The change is one of points: 48 % after 46.5 % are 1.5 points more. */
  isPoints?: boolean;
}

/** Whether a change is good or bad news; what is under a tenth of a per cent is neither. */
export function toneOf(change: number, better: Polarity): "good" | "bad" | "plain" {
  if (better === "neither" || Math.abs(change) < 0.05) return "plain";
  return change > 0 === (better === "up") ? "good" : "bad";
}

/** A change with its direction in words for who does not see the arrow. */
export function Delta({ change, better, isPoints = false }: DeltaProps) {
  const { signedPercent, signed } = useValues();
  if (change === null) return <span className="soft">–</span>;
  const isFlat = Math.abs(change) < 0.05;
  return (
    <span className="delta" data-tone={toneOf(change, better)}>
      {isFlat ? null : <Icon name={change > 0 ? "up" : "down"} size={13} />}
      {isPoints ? `${signed(change)} points` : signedPercent(change)}
    </span>
  );
}
