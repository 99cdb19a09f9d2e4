// @vitest-environment happy-dom
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { openApp } from "../../app/test-app.tsx";
import { orderId, testDetail } from "./test-order.ts";

function manyLines(count: number) {
  const [mug] = testDetail().order.lines;
  if (!mug) throw new Error("the test order has no lines");
  return Array.from({ length: count }, (_, n) => ({ ...mug, lineId: String(n + 1), title: `Thing ${n + 1}` }));
}

it("a long imported order shows the first fifty, and says what nobody knows", async () => {
  const user = userEvent.setup();
  const past = testDetail({ lines: manyLines(200), email: "", source: { kind: "import", reference: "573585" } });
  openApp(`/orders/${orderId}`, { "orders.get": () => past });
  expect(await screen.findByText("Thing 50")).toBeDefined();
  expect(screen.queryByText("Thing 51")).toBeNull();
  expect(screen.getByText("Not known")).toBeDefined();
  expect(screen.queryByText(/working days/)).toBeNull();
  // It was paid elsewhere.
  expect(screen.queryByRole("button", { name: "Refund" })).toBeNull();
  await user.click(screen.getByRole("button", { name: "Show all 200" }));
  expect(await screen.findByText("Thing 200")).toBeDefined();
});

it("units of a long order are chosen by searching its lines; those chosen stay in sight", async () => {
  const user = userEvent.setup();
  openApp(`/orders/${orderId}`, { "orders.get": () => testDetail({ lines: manyLines(40) }) });
  await user.click(await screen.findByRole("button", { name: "Cancel lines" }));
  const dialog = within(await screen.findByRole("dialog"));
  expect(await dialog.findAllByRole("textbox", { name: /^Thing/ })).toHaveLength(20);
  await user.type(dialog.getByLabelText("Find a line"), "thing 33");
  await user.type(dialog.getByLabelText("Thing 33"), "2");
  await user.clear(dialog.getByLabelText("Find a line"));
  expect(dialog.getAllByRole("textbox", { name: /^Thing/ })).toHaveLength(21);
  await user.type(dialog.getByLabelText("Find a line"), "zebra");
  expect(dialog.getByText("No line is called so.")).toBeDefined();
});
