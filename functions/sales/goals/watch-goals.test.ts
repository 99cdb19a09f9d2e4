import { GoalOffTrack } from "@quayside/shared/events.ts";
import { NewGoal } from "@quayside/shared/sales/goals.ts";
import type { SQSEvent } from "aws-lambda";
import { afterAll, beforeAll, expect, test } from "vitest";
import type * as z from "zod";
import { testSettings, testStoreId } from "../../cart/test-shop.ts";
import { queueHandler } from "../../events/consume.ts";
import { exceptionsOf } from "../../exceptions/store.ts";
import { staffMailConsumers } from "../../mail/consumers.ts";
import { renderGoal, renderLowStock } from "../../mail/render-mail.tsx";
import type { MailSender } from "../../mail/sender.ts";
import { createLogger } from "../../platform/log.ts";
import { updateSettings } from "../../settings/update-settings.ts";
import { openTestSalesDesk, type TestSalesDesk, testSales } from "../test-sales-desk.ts";
import { createGoal } from "./create-goal.ts";
import { watchGoals } from "./watch-goals.ts";

let desk: TestSalesDesk;
beforeAll(async () => {
  desk = await openTestSalesDesk(testSales(600, 3), { now: "2011-11-16T12:00:00.000Z" });
});
afterAll(() => desk.close());

const make = (body: Partial<z.input<typeof NewGoal>>) =>
  createGoal(desk.deps, desk.ctx, {
    ...{ params: undefined, query: undefined },
    body: NewGoal.parse({
      name: "November",
      metric: "revenue",
      period: "monthly",
      target: 1,
      from: "2011-11-01",
      ...body,
    }),
  });
const open = async () => (await exceptionsOf(desk.deps.db, testStoreId, { state: "open" }, {})).items;

test("a goal that is behind is told once in its period, and closed when the period is over", async () => {
  const behind = await make({ target: 90_000_000 });
  await make({ metric: "orders" });
  await make({ metric: "units", target: 90_000_000, alerts: false });
  expect(behind.progress.status).toBe("behind");
  expect(await watchGoals(desk.deps, desk.ctx)).toEqual({ watched: 2, told: 1, closed: 0 });
  expect(await watchGoals(desk.deps, desk.ctx)).toEqual({ watched: 2, told: 0, closed: 0 });
  const [found, ...others] = await open();
  expect(others).toEqual([]);
  expect(found).toMatchObject({ kind: "goal-off-track", reference: `${behind.id}#2011-11-01` });
  expect(found?.message).toMatch(/^November is at \d+% of its target; \d+% were expected by now\.$/);
  desk.deps.clock.advance(20 * 86_400_000);
  expect(await watchGoals(desk.deps, desk.ctx)).toMatchObject({ closed: 1 });
  expect((await open()).map(({ reference }) => reference)).not.toContain(found?.reference);
});

test("the mail goes to each address once, however often the event comes", async () => {
  const sent: Parameters<MailSender["send"]>[0][] = [];
  const send: MailSender["send"] = async (mail) => `m${sent.push(mail)}`;
  const notifications = { lowStock: [], goals: ["ann@example.com", "bob@example.com"] };
  const version = testSettings.version;
  await updateSettings(desk.deps, desk.ctx, { params: undefined, query: undefined, body: { version, notifications } });
  desk.deps.clock.advance(60_000);
  const handler = queueHandler("mailer", staffMailConsumers, {
    ...{ ...desk.deps, logger: createLogger("test"), sender: { send }, renderGoal, renderLowStock },
  });
  const goal = {
    goalId: desk.deps.clock.newId("goal"),
    name: "November",
    metric: "revenue" as const,
    from: "2011-11-01",
    to: "2011-11-30",
  };
  const payload = { ...goal, currency: "GBP", target: 500_000, actual: 100_050, expected: 250_000, projected: 200_100 };
  for (const id of ["one", "two"].map(() => desk.deps.clock.newId("event"))) {
    const detail = {
      id,
      name: GoalOffTrack.name,
      storeId: testStoreId,
      at: "2011-11-16T12:00:00.000Z",
      requestId: "r",
      payload,
    };
    const Records = [{ messageId: "m", body: JSON.stringify({ detail }) }];
    expect(await handler({ Records } as SQSEvent)).toEqual({ batchItemFailures: [] });
  }
  expect(sent.map(({ to }) => to)).toEqual(["ann@example.com", "bob@example.com"]);
  expect(sent[0]?.subject).toBe("Test shop: November is behind, at 20% of its target");
  expect(sent[0]?.text).toMatch(
    /1 November 2011 to 30 November 2011[\s\S]*£1,000\.50[\s\S]*£2,500\.00[\s\S]*£5,000\.00/,
  );
});
