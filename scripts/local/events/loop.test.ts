import { getEventListeners } from "node:events";
import { testClock } from "@quayside/functions/platform/test-clock.ts";
import { expect, test } from "vitest";
import { pause } from "./loop.ts";

const clock = { ...testClock(), sleep: async () => {} };

test("a pause leaves nothing behind on the signal, whichever way it ends", async () => {
  const { signal } = new AbortController();
  for (let round = 0; round < 3; round += 1) await pause(clock, 5, signal);
  expect(getEventListeners(signal, "abort")).toEqual([]);
});

test("a pause ends at once when the loop is stopped", async () => {
  const controller = new AbortController();
  const forever = { ...clock, sleep: () => new Promise<void>(() => {}) };
  const pausing = pause(forever, 5, controller.signal);
  controller.abort();
  await pausing;
  expect(getEventListeners(controller.signal, "abort")).toEqual([]);
});
