import { afterEach, expect, test } from "vitest";
import type { Loop } from "./loop.ts";
import { type Schedule, startScheduler } from "./scheduler.ts";
import { testClock } from "./test-clock.ts";

const loops: Loop[] = [];
afterEach(() => Promise.all(loops.splice(0).map((loop) => loop.stop())));

const hour = 3_600_000;

function scheduler(
  start: string,
  rows: Schedule[],
  options: { fails?: number; remembered?: Record<string, string> } = {},
) {
  const clock = testClock(start);
  const calls: [string, string][] = [];
  const deadLetters: string[] = [];
  let kept = options.remembered;
  let fails = options.fails ?? 0;
  const running = startScheduler({
    schedules: () => rows,
    clock,
    checkpoint: {
      read: () => kept && { ...kept },
      write: (value) => {
        kept = { ...value };
      },
    },
    invoke: async (name, event) => {
      calls.push([clock.now().toISOString().slice(11, 19), JSON.stringify(event)]);
      if (fails-- > 0) throw new Error("not now");
      return `"${name}"`;
    },
    deadLetter: async (body) => void deadLetters.push(body),
  });
  loops.push(running);
  return { clock, calls, deadLetters, running, kept: () => kept };
}

const sweep: Schedule = { name: "sweep", expression: "rate(1 minute)", functionName: "jobs", input: { job: "sweep" } };
const seal: Schedule = { name: "seal", expression: "cron(10 0 * * ? *)", functionName: "jobs", input: { job: "seal" } };

test("fires each minute, beginning a minute after it was first seen", async () => {
  const { clock, calls } = scheduler("2026-11-21T09:00:00Z", [sweep]);
  await clock.advance(3 * 60_000 + 500);
  expect(calls.map(([time]) => time)).toEqual(["09:01:00", "09:02:00", "09:03:00"]);
});

test("what fell due while nobody ran fires once at the start, however often it was missed", async () => {
  const { clock, calls, kept } = scheduler("2026-11-20T23:50:00Z", [seal], {
    remembered: { seal: "2026-11-17T00:10:00.000Z" },
  });
  await clock.advance(5000);
  expect(calls).toEqual([["23:50:00", '{"job":"seal"}']]);
  expect(kept()?.seal).toBe("2026-11-20T23:50:00.000Z");
  await clock.advance(hour);
  expect(calls.map(([time]) => time)).toEqual(["23:50:00", "00:10:00"]);
});

test("tries again, and sets aside what fails every time", async () => {
  const once = scheduler("2026-11-21T09:00:00Z", [sweep], { fails: 2 });
  await once.clock.advance(70_000);
  expect([once.calls.length, once.deadLetters.length]).toEqual([3, 0]);
  const always = scheduler("2026-11-21T09:00:00Z", [sweep], { fails: 4 });
  await always.clock.advance(90_000);
  expect([always.calls.length, always.deadLetters.length]).toEqual([4, 1]);
  expect(JSON.parse(always.deadLetters[0] ?? "")).toMatchObject({ schedule: "sweep", error: "Error: not now" });
});

test("a one-time schedule fires once, late rather than never", async () => {
  const rows: Schedule[] = [];
  const once = { functionName: "jobs", input: {}, onFired: () => void rows.pop() };
  rows.push({ ...once, name: "later", expression: "at(2026-11-21T11:00:00)", timeZone: "Europe/Berlin" });
  const { clock, calls, kept } = scheduler("2026-11-21T09:00:00Z", rows);
  await clock.advance(2 * hour);
  expect(calls.map(([time]) => time)).toEqual(["10:00:00"]);
  rows.push({ ...once, name: "missed", expression: "at(2026-11-21T08:00:00)" });
  await clock.advance(5000);
  expect(calls).toHaveLength(2);
  expect(kept()).toEqual({});
});

test("runs on demand, and says when there is no such schedule", async () => {
  const { running, calls } = scheduler("2026-11-21T09:00:00Z", [seal]);
  expect(await running.run("seal")).toBe('"jobs"');
  expect(calls).toHaveLength(1);
  expect(await running.run("nothing")).toBeUndefined();
});
