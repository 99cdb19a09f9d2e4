import type { ReactNode } from "react";

export type Tone = "plain" | "calm" | "good" | "attention" | "bad";

/** Where something stands, in a word; the colour only repeats it. */
export function Status({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className="status" data-tone={tone}>
      {children}
    </span>
  );
}
