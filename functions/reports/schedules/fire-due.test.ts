import { afterAll, beforeAll, expect, test } from "vitest";
import { mailReport } from "../../mail/mail-report.ts";
import { renderReport } from "../../mail/render-mail.tsx";
import type { Mail, ReportMail } from "../../mail/sender.ts";
import { linkSigner } from "../../platform/links.ts";
import { findReport, reportsOf } from "../store.ts";
import { openTestReporter } from "../test-reporter.ts";
import { createSchedule } from "./create-schedule.ts";
import { fireDue } from "./fire-due.ts";
import { findSchedule } from "./store.ts";
import { unsubscribe } from "./unsubscribe.ts";
import { updateSchedule } from "./update-schedule.ts";

let world: Awaited<ReturnType<typeof openTestReporter>>;
beforeAll(async () => {
  world = await openTestReporter();
});
afterAll(() => world.close());

const none = { params: undefined, query: undefined };
const links = linkSigner(async () => "a secret");
const at = (now: string) => ({ ...world.ctx, now });
const wanted = {
  ...{ reportId: "weekly-sales", cron: "0 7 * * 1", timeZone: "Europe/London", formats: ["csv" as const] },
  ...{ recipients: ["finance@example.com", "ada@example.com"], paper: "a4" as const },
};
const create = (more: object = {}) =>
  createSchedule(world.deps, at("2011-11-25T12:00:00.000Z"), { ...none, body: { ...wanted, ...more } });
const madeFor = async (id: string) =>
  (await reportsOf(world.deps.db, world.ctx.storeId, { limit: 100 })).items.filter(
    ({ report }) => report.schedule?.id === id,
  );
const fire = (now: string) => fireDue(world.deps, at(now));

test("a schedule makes one report for a moment, however many runners there are, of the week before it", async () => {
  const schedule = await create();
  expect(schedule.nextAt).toBe("2011-11-28T07:00:00.000Z");
  expect(await fire("2011-11-28T06:59:59.000Z")).toMatchObject({ fired: 0 });
  await Promise.all(["00", "00", "01", "02"].map((second) => fire(`2011-11-28T07:00:${second}.000Z`)));
  await fire("2011-11-28T07:01:00.000Z");
  const made = await madeFor(schedule.id);
  expect(made).toHaveLength(1);
  expect(made[0]).toMatchObject({
    recipients: wanted.recipients,
    report: { period: { from: "2011-11-21", to: "2011-11-27" }, schedule: { due: "2011-11-28T07:00:00.000Z" } },
  });
  const after = await findSchedule(world.deps.db, world.ctx.storeId, schedule.id);
  expect(after).toMatchObject({ nextAt: "2011-12-05T07:00:00.000Z", last: { reportId: made[0]?.report.id } });
});

test("what was missed is made once; what is paused is not, and goes on from now", async () => {
  const schedule = await create({ reportId: "daily-sales-summary", cron: "30 6 * * *" });
  await fire("2011-11-29T12:00:00.000Z");
  const [late, ...others] = await madeFor(schedule.id);
  expect(others).toEqual([]);
  expect(late?.report).toMatchObject({ period: { from: "2011-11-28" }, schedule: { due: "2011-11-29T06:30:00.000Z" } });
  const kept = await findSchedule(world.deps.db, world.ctx.storeId, schedule.id);
  const body = { ...wanted, reportId: "daily-sales-summary", cron: "30 6 * * *", version: kept?.version ?? 0 };
  const params = { scheduleId: schedule.id };
  const paused = await updateSchedule(world.deps, at("2011-11-29T13:00:00.000Z"), {
    ...none,
    params,
    body: { ...body, paused: true },
  });
  expect(paused.nextAt).toBeUndefined();
  await fire("2011-11-30T07:00:00.000Z");
  expect(await madeFor(schedule.id)).toHaveLength(1);
  const going = await updateSchedule(world.deps, at("2011-11-30T08:00:00.000Z"), {
    ...none,
    params,
    body: { ...body, version: paused.version, paused: false },
  });
  expect(going.nextAt).toBe("2011-12-01T06:30:00.000Z");
});

test("the mail: figures of the report, its chart, one click to unsubscribe; once to each", async () => {
  const schedule = await create();
  await fire("2011-11-28T07:00:00.000Z");
  const [record] = await madeFor(schedule.id);
  if (!record) throw new Error("nothing was made");
  await world.make(record.report);
  const { report } = (await findReport(world.deps.db, world.ctx.storeId, record.report.id)) ?? record;
  const sent: Mail[] = [];
  const deps = {
    ...{ ...world.deps, links, adminOrigin: "https://admin.example" },
    renderReport: (mail: ReportMail) => renderReport(mail),
    sender: { send: async (mail: Mail) => String(sent.push(mail)) },
  };
  const event = { id: "evt_1" } as Parameters<typeof mailReport>[3];
  await mailReport(deps, world.ctx, { reportId: report.id }, event);
  await mailReport(deps, world.ctx, { reportId: report.id }, event);
  expect(sent.map(({ to }) => to)).toEqual(wanted.recipients);
  const [mail] = sent;
  expect(mail?.subject).toMatch(/: Weekly Sales Report, 21\s–\s27 November 2011$/);
  expect(mail?.pictures?.[0]).toMatchObject({ contentId: "chart", type: "image/png" });
  expect(Buffer.from(mail?.pictures?.[0]?.content ?? []).toString("latin1", 1, 4)).toBe("PNG");
  expect(mail?.html.match(/cid:chart/g)).toHaveLength(1);
  expect(mail?.html).toContain(`https://admin.example/reports/made/${report.id}`);
  expect(mail?.headers?.["List-Unsubscribe-Post"]).toBe("List-Unsubscribe=One-Click");
  const link = new URL(/<(.+)>/.exec(mail?.headers?.["List-Unsubscribe"] ?? "")?.[1] ?? "");
  expect(link.pathname).toBe("/api/v1/reports/unsubscribe");
  const query = Object.fromEntries(link.searchParams) as { schedule: string; to: string; signature: string };
  const leave = (more: object = {}) =>
    unsubscribe({ ...world.deps, links }, world.ctx, { ...none, query: { ...query, ...more }, body: undefined });
  await expect(leave({ to: "ada@example.com" })).rejects.toMatchObject({ code: "LINK_NOT_VALID" });
  expect(await leave()).toEqual({ name: "Weekly Sales Report", to: "finance@example.com" });
  await leave();
  const left = await findSchedule(world.deps.db, world.ctx.storeId, schedule.id);
  expect(left).toMatchObject({ recipients: ["ada@example.com"], paused: false });
});
