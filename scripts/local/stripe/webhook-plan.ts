/** How the next events travel; tests change it while the stand-in runs. */
export interface WebhookMode {
  /** Nothing is sent until `flush` or until this is false again. */
  paused: boolean;
  /** Milliseconds between an event and its first delivery. */
  delayMs: number;
  /** How often each event is delivered (2 = once doubled). */
  copies: number;
  /** Order within what is waiting at the same time: pair it with `paused` or `delayMs`. */
  order: "created" | "reversed" | "shuffled";
  /** Event types that never arrive; `all` loses everything. */
  drop: "none" | "all" | readonly string[];
}

export const STEADY_MODE: WebhookMode = { paused: false, delayMs: 0, copies: 1, order: "created", drop: "none" };

export interface WebhookPlan {
  enabled: boolean;
  mode: WebhookMode;
}

export function isDropped({ drop }: WebhookMode, type: string): boolean {
  return drop === "all" || (drop !== "none" && drop.includes(type));
}
