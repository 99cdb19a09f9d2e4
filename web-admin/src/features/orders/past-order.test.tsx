// @vitest-environment happy-dom
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { openApp } from "../../app/test-app.tsx";
import { orderId, testDetail } from "./test-order.ts";

it("a long imported order shows the first fifty, and says what nobody knows", async () => {
  const user = userEvent.setup();
  const [mug] = testDetail().order.lines;
  if (!mug) throw new Error("the test order has no lines");
  const lines = Array.from({ length: 200 }, (_, n) => ({ ...mug, lineId: String(n + 1), title: `Thing ${n + 1}` }));
  const past = testDetail({ lines, email: "", source: { kind: "import", reference: "573585" } });
  openApp(`/orders/${orderId}`, { "orders.get": () => past });
  expect(await screen.findByText("Thing 50")).toBeDefined();
  expect(screen.queryByText("Thing 51")).toBeNull();
  expect(screen.getByText("Not known")).toBeDefined();
  expect(screen.queryByText(/working days/)).toBeNull();
  await user.click(screen.getByRole("button", { name: "Refund" }));
  const dialog = within(await screen.findByRole("dialog"));
  expect(await dialog.findAllByRole("textbox", { name: /^Thing/ })).toHaveLength(20);
  await user.type(dialog.getByLabelText("Find a line"), "thing 150");
  await user.type(dialog.getByLabelText("Thing 150"), "2");
  await user.clear(dialog.getByLabelText("Find a line"));
  expect(dialog.getByLabelText("Thing 150")).toBeDefined();
  await user.click(dialog.getByRole("button", { name: "Close" }));
  await user.click(screen.getByRole("button", { name: "Show all 200" }));
  expect(await screen.findByText("Thing 200")).toBeDefined();
});
