// @vitest-environment happy-dom
import type { Return } from "@quayside/shared/returns/schema.ts";
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { openApp } from "../../app/test-app.tsx";

const money = (amount: number) => ({ amount, currency: "GBP" as const });
const line = (lineId: string, quantity: number, number?: string) => ({
  ...{ lineId, sku: "22423", title: "Cake stand", quantity, amount: money(quantity * 1095) },
  ...(number ? { of: { orderId: `ord_01J9Z3V5B6C7D8E9F0G1H2J3K${number}`, number, lineId: "1" } } : {}),
});
const back: Return = {
  ...{ id: "ret_01J9Z3V5B6C7D8E9F0G1H2J3K4", version: 1, number: "C489449", email: "ada@example.com", name: "Ada" },
  ...{ country: "GB", source: { kind: "import", reference: "C489449" }, returnedAt: "2010-01-07T11:43:00.000Z" },
  lines: [line("1", 2, "1"), line("2", 1, "1"), line("3", 1, "2"), line("4", 1, "3")],
  total: money(5475),
};
const alone: Return = {
  ...back,
  id: "ret_01J9Z3V5B6C7D8E9F0G1H2J3K5",
  number: "C489450",
  name: "",
  email: "",
  lines: [line("1", 1)],
};

it("shows what came back, for which orders, and finds one by its number", async () => {
  const user = userEvent.setup();
  const { of } = openApp("/returns", {
    "returns.list": ({ query }) => ({ items: query?.q ? [alone] : [back, alone] }),
  });
  expect((await screen.findByRole("link", { name: "1" })).getAttribute("href")).toBe(
    "/orders/ord_01J9Z3V5B6C7D8E9F0G1H2J3K1",
  );
  expect(screen.getByText("and 1 more")).toBeDefined();
  expect(screen.getByText("No order of ours")).toBeDefined();
  expect(screen.getByText("Not known")).toBeDefined();
  await user.type(screen.getByRole("searchbox"), "C489450{Enter}");
  expect(await screen.findByText("C489450")).toBeDefined();
  expect(of("returns.list").at(-1)?.query).toMatchObject({ q: "C489450" });
});
