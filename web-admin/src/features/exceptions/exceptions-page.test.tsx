// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { address, openApp } from "../../app/test-app.tsx";
import type { ExceptionRow, KindCount } from "./exception-row.ts";

const user = userEvent.setup();
const dispute: ExceptionRow = {
  ...{ id: "dispute:1", kind: "dispute", message: "A bank asks for evidence", state: "open" },
  at: "2026-11-21T12:00:00.000Z",
};
const counts: KindCount[] = [
  { kind: "kpi-differs", count: 100, more: true },
  { kind: "dispute", count: 1, more: false },
];
const api = {
  "exceptions.list": () => ({ items: [dispute] }),
  "exceptions.counts": () => counts,
};

it("asks for one kind by the address, and says how many there are of each", async () => {
  const { of } = openApp("/exceptions?kind=dispute", api);
  await screen.findByText("A bank asks for evidence");
  expect(of("exceptions.list")[0]?.query).toMatchObject({ kind: "dispute" });
  await user.click(screen.getByRole("combobox", { name: "Kind" }));
  expect(await screen.findByRole("option", { name: "Refund failed" })).toBeDefined();
  await user.click(screen.getByRole("option", { name: "Figures differ (100+)" }));
  expect(address()).toBe("/exceptions?kind=kpi-differs");
});
