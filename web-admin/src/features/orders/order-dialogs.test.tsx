// @vitest-environment happy-dom
import { AppError } from "@quayside/shared/kernel/errors.ts";
import type { Shipment } from "@quayside/shared/orders/shipment.ts";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { openApp } from "../../app/test-app.tsx";
import { orderId, testDetail } from "./test-order.ts";

const user = userEvent.setup();
const parcel: Shipment = {
  ...{ id: `shp_${"0".repeat(26)}`, number: "Q-7F3K9M-1", location: "main", state: "shipped" },
  ...{ lines: [{ lineId: "mug", quantity: 3 }], createdAt: "2026-11-22T09:00:00.000Z" },
};
const places = [{ id: "main", name: "Harbour Street", active: true, priority: 1 }];

type Answers = Parameters<typeof openApp>[1];

function openOrder(detail = testDetail(), more: Answers = {}) {
  return openApp(`/orders/${orderId}`, {
    "orders.get": () => detail,
    "inventory.locations": () => places as never,
    ...more,
  });
}

const dialog = () => screen.findByRole("dialog");

it("refunds the units of a line with what was paid for them, back on their shelf", async () => {
  const shipped = testDetail({ shipments: [parcel], fulfilmentState: "partially-fulfilled" });
  const { of } = openOrder(shipped, { "orders.refund": () => shipped });
  await user.click(await screen.findByRole("button", { name: "Refund" }));
  const form = within(await dialog());
  await user.clear(form.getByLabelText("Stoneware Mug"));
  await user.type(form.getByLabelText("Stoneware Mug"), "2");
  const shelf = await form.findByLabelText<HTMLSelectElement>("Where units of Stoneware Mug go");
  await waitFor(() => expect(shelf.selectedOptions[0]?.text).toBe("Back on the shelf at Harbour Street"));
  expect(form.getByLabelText<HTMLInputElement>("Amount").placeholder).toBe("20.00");
  await user.click(form.getByRole("button", { name: "Refund" }));
  await waitFor(() => expect(form.getByLabelText("Reason").getAttribute("aria-invalid")).toBe("true"));
  expect(of("orders.refund")).toHaveLength(0);
  await user.type(form.getByLabelText("Reason"), "Two came chipped");
  await user.click(form.getByRole("button", { name: "Refund" }));
  await waitFor(() => expect(of("orders.refund")).toHaveLength(1));
  expect(of("orders.refund")[0]?.body).toEqual({
    ...{ lines: [{ lineId: "mug", quantity: 2, restock: "main" }], delivery: 0, reason: "Two came chipped" },
  });
});

it("refuses more than is left before it asks the API", async () => {
  const shipped = testDetail({ shipments: [parcel] });
  const { of } = openOrder(shipped, { "orders.refund": () => shipped });
  await user.click(await screen.findByRole("button", { name: "Refund" }));
  const form = within(await dialog());
  await user.type(form.getByLabelText("Amount"), "54.01");
  await user.type(form.getByLabelText("Reason"), "As agreed");
  await user.click(form.getByRole("button", { name: "Refund" }));
  expect(await form.findByText("At most £54.00")).toBeDefined();
  expect(of("orders.refund")).toHaveLength(0);
});

it("begins a parcel with some of the units, and keeps what was chosen when it is refused", async () => {
  const { of } = openOrder(testDetail(), {
    "orders.create-shipment": () => {
      throw new AppError("conflict", "TOO_MANY_UNITS", "Two mugs are in another parcel already.");
    },
  });
  await user.click(await screen.findByRole("button", { name: "New parcel" }));
  const form = within(await dialog());
  const jug = form.getByLabelText<HTMLInputElement>("Tall Jug");
  expect([form.getByLabelText<HTMLInputElement>("Stoneware Mug").value, jug.value]).toEqual(["3", "1"]);
  await user.clear(jug);
  await user.click(form.getByRole("button", { name: "Begin the parcel" }));
  expect((await form.findByRole("alert")).textContent).toContain("Two mugs are in another parcel already.");
  expect(of("orders.create-shipment")[0]?.body).toEqual({ location: "main", lines: [{ lineId: "mug", quantity: 3 }] });
  expect(form.getByLabelText<HTMLInputElement>("Stoneware Mug").value).toBe("3");
});

it("takes units off the order with a reason, and says what is returned", async () => {
  const { of } = openOrder(testDetail(), { "orders.cancel-lines": () => testDetail() });
  await user.click(await screen.findByRole("button", { name: "Cancel lines" }));
  const form = within(await dialog());
  await user.clear(form.getByLabelText("Stoneware Mug"));
  await user.type(form.getByLabelText("Stoneware Mug"), "1");
  expect(await form.findByText("£10.00 is returned to the customer")).toBeDefined();
  await user.type(form.getByLabelText("Reason"), "Out of stock at the maker");
  await user.click(form.getByRole("button", { name: "Take off" }));
  await waitFor(() =>
    expect(of("orders.cancel-lines")[0]?.body).toEqual({
      lines: [{ lineId: "mug", quantity: 1 }],
      reason: "Out of stock at the maker",
    }),
  );
});

it("puts an order on hold, and shows why with the way to release it", async () => {
  const hold = { reason: "Address looks wrong", by: "ada@quayside.example", at: "2026-11-22T09:00:00.000Z" };
  openOrder(testDetail(), { "orders.hold": () => testDetail({ onHold: true, hold }) });
  await user.click(await screen.findByRole("button", { name: "Put on hold" }));
  await user.type(within(await dialog()).getByLabelText("Reason"), hold.reason);
  await user.click(within(await dialog()).getByRole("button", { name: "Put on hold" }));
  expect(await screen.findByText(hold.reason)).toBeDefined();
  expect(screen.getByRole("button", { name: /release/i })).toBeDefined();
  await waitFor(() => expect(screen.queryByRole("button", { name: "New parcel" })).toBeNull());
});

it("offers nothing that the role may not do", async () => {
  openApp(`/orders/${orderId}`, { "orders.get": () => testDetail() }, { permissions: ["orders.read"] });
  await screen.findByRole("heading", { level: 1, name: "Order Q-7F3K9M" });
  for (const name of ["Refund", "New parcel", "Cancel lines", "Put on hold", "Cancel order"])
    expect(screen.queryByRole("button", { name })).toBeNull();
});
