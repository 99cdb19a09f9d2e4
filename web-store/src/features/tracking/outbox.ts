import { newKey } from "@quayside/shared/client/new-key.ts";
import { collectPath } from "@quayside/shared/tracking/pixel.ts";
import type { Beacon, TrackedEvent } from "@quayside/shared/tracking/schema.ts";
import { browserId } from "./browser-id.ts";
import { isCounted } from "./choice.ts";
import { deviceOf } from "./device.ts";
import type { Happening } from "./events-of-path.ts";
import { currentTouch } from "./touch.ts";

type Waiting = Omit<TrackedEvent, "ago"> & { at: number };

/** Events in one beacon, as the contract has it. */
const most = 20;
const waitMilliseconds = 5_000;

let waiting: Waiting[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;

/** Notes what happened; it leaves together with what follows soon. */
export function note(happening: Happening, path: string): void {
  const at = Date.now();
  waiting.push({ id: newKey(), ...happening, path: path.slice(0, 200), touch: currentTouch(at), at });
  if (waiting.length >= most) flush();
  else timer ??= setTimeout(flush, waitMilliseconds);
}

/** Sends what waits; a browser that takes no beacon keeps it for the next time. */
export function flush(): void {
  clearTimeout(timer);
  timer = undefined;
  if (!isCounted()) waiting = [];
  for (let batch = waiting.slice(0, most); batch.length > 0; batch = waiting.slice(0, most)) {
    if (!navigator.sendBeacon(collectPath, bodyOf(batch))) return;
    waiting = waiting.slice(most);
  }
}

function bodyOf(batch: readonly Waiting[]): Blob {
  const now = Date.now();
  const events = batch.map(({ at, ...event }) => ({ ...event, ago: Math.min(Math.max(0, now - at), 86_400_000) }));
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const beacon = { browser: browserId(), device: deviceOf(navigator), zone, events } as Beacon;
  return new Blob([JSON.stringify(beacon)], { type: "application/json" });
}
