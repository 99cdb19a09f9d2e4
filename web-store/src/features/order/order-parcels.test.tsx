// @vitest-environment happy-dom
import type { OrderStatus } from "@quayside/shared/orders/schema.ts";
import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { renderAt } from "../../lib/test-render.tsx";
import { OrderParcels } from "./order-parcels.tsx";

const line = (lineId: string, title: string, quantity: number, cancelled = 0) => ({
  lineId,
  title,
  quantity,
  cancelled,
});
const parcel = {
  ...{ number: "Q-7F3K9M-1", state: "shipped", lines: [{ lineId: "1", quantity: 2 }] },
  ...{ carrier: "Royal Mail", trackingNumber: "RM1", trackingUrl: "https://track.example/RM1" },
  shippedAt: "2026-11-30T10:00:00.000Z",
};
const lines = [line("1", "Jug", 3, 1), line("2", "Bowl", 1)];
const show = (shipments: object[]) =>
  renderAt("/order/1", <OrderParcels order={{ lines, shipments } as unknown as OrderStatus} />);

it("says nothing before a parcel has left", () => {
  expect(show([]).container.innerHTML).toBe("");
});

it("tells what is in a parcel, how to follow it, and what is still to come", () => {
  show([parcel]);
  expect(screen.getByText("On its way since 30 November 2026")).toBeTruthy();
  expect(screen.getByText("2 × Jug")).toBeTruthy();
  const link = screen.getByRole("link", { name: /Follow the parcel RM1/ });
  expect(link.getAttribute("href")).toBe("https://track.example/RM1");
  expect(screen.getByText("1 item is still to be sent.")).toBeTruthy();
});

it("says the later of leaving and arriving, and nothing of what was taken off the order", () => {
  const second = { number: "Q-7F3K9M-2", state: "shipped", lines: [{ lineId: "2", quantity: 1 }] };
  show([{ ...parcel, state: "delivered", deliveredAt: "2026-12-02T10:00:00.000Z" }, second]);
  expect(screen.getByText("Delivered on 2 December 2026")).toBeTruthy();
  expect(screen.getByText("On its way")).toBeTruthy();
  expect(screen.queryByText(/still to be sent/)).toBeNull();
});
