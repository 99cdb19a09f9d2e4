// @vitest-environment happy-dom
import { AppError } from "@quayside/shared/kernel/errors.ts";
import type { OrderRow } from "@quayside/shared/orders/schema.ts";
import type { SavedView } from "@quayside/shared/views/contract.ts";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { address, openApp, type TestRequest } from "../../app/test-app.tsx";

function order(number: number): OrderRow {
  return {
    id: `ord_${String(number).padStart(26, "0")}`,
    number: `Q-${number}`,
    email: "ada@example.test",
    state: "open",
    paymentState: "paid",
    fulfilmentState: "unfulfilled",
    status: "processing",
    onHold: false,
    placedAt: "2026-11-21T12:00:00.000Z",
    name: "Ada Okafor",
    country: "GB",
    units: 2,
    total: { amount: 1299, currency: "GBP" },
  };
}

const pages = ({ query }: TestRequest) => {
  const from = Number(query.cursor ?? 0);
  return { items: [order(100 + from)], nextCursor: from < 2 ? String(from + 1) : undefined };
};

it("asks what the address says, and writes what is chosen into the address", async () => {
  const user = userEvent.setup();
  const { of } = openApp("/orders?q=ada&status=processing&direction=asc&status2=x", { "orders.list": pages });
  await screen.findByRole("link", { name: "Q-100" });
  expect(of("orders.list")[0]?.query).toEqual({ q: "ada", status: "processing", direction: "asc", per_page: "50" });
  expect(screen.getByRole<HTMLInputElement>("searchbox", { name: "Search orders" }).value).toBe("ada");

  await user.click(screen.getByRole("button", { name: "Unpaid" }));
  await waitFor(() => expect(address()).toBe("/orders?status=pending"));
  await waitFor(() => expect(of("orders.list").at(-1)?.query).toEqual({ status: "pending", per_page: "50" }));

  await user.type(screen.getByRole("searchbox", { name: "Search orders" }), "lamp");
  await waitFor(() => expect(address()).toBe("/orders?status=pending&q=lamp"));
});

it("turns pages by cursor and finds the way back", async () => {
  const user = userEvent.setup();
  openApp("/orders", { "orders.list": pages });
  await screen.findByRole("link", { name: "Q-100" });
  await user.click(screen.getByRole("button", { name: "Next" }));
  await screen.findByRole("link", { name: "Q-101" });
  await user.click(screen.getByRole("button", { name: "Next" }));
  await screen.findByRole("link", { name: "Q-102" });
  expect(address()).toBe("/orders?cursor=2");
  expect(screen.queryByRole("button", { name: "Next" })).toBeNull();
  await user.click(screen.getByRole("button", { name: "Previous" }));
  await screen.findByRole("link", { name: "Q-101" });
  await user.click(screen.getByRole("button", { name: "Previous" }));
  await screen.findByRole("link", { name: "Q-100" });
  expect(address()).toBe("/orders");
});

it("shows the columns chosen and orders by a head", async () => {
  const user = userEvent.setup();
  openApp("/orders?columns=email.total", { "orders.list": pages });
  const table = await screen.findByRole("table");
  const heads = () =>
    within(table)
      .getAllByRole("columnheader")
      .slice(1)
      .map((head) => head.textContent);
  expect(heads()).toEqual(["Order", "E-mail", "Total"]);
  await user.click(screen.getByRole("button", { name: "Choose columns" }));
  await user.click(await screen.findByRole("checkbox", { name: "Placed" }));
  await waitFor(() => expect(address()).toBe("/orders?columns=placed.email.total"));
  await user.keyboard("{Escape}");
  await user.click(within(table).getByRole("button", { name: "Placed" }));
  await waitFor(() => expect(address()).toContain("direction=asc"));
  expect(within(table).getByRole("columnheader", { name: "Placed" }).getAttribute("aria-sort")).toBe("ascending");
});

it("goes through the rows with j and k, and to the search with a slash", async () => {
  const user = userEvent.setup();
  openApp("/orders", { "orders.list": () => ({ items: [order(1), order(2), order(3)] }) });
  await screen.findByRole("link", { name: "Q-1" });
  await user.keyboard("jj");
  expect(document.activeElement?.textContent).toBe("Q-2");
  await user.keyboard("{ArrowDown}{ArrowDown}k");
  expect(document.activeElement?.textContent).toBe("Q-2");
  await user.keyboard("/");
  expect(document.activeElement?.getAttribute("aria-label")).toBe("Search orders");
});

it("tells nothing yet from nothing that matches", async () => {
  const user = userEvent.setup();
  openApp("/orders", { "orders.list": () => ({ items: [] }) });
  expect(await screen.findByText("No orders yet")).toBeDefined();
  openApp("/orders?q=zebra", { "orders.list": ({ query }) => ({ items: query.q ? [] : [order(1)] }) });
  await user.click(await screen.findByRole("button", { name: "Show all orders" }));
  expect(await screen.findByRole("link", { name: "Q-1" })).toBeDefined();
  expect(address()).toBe("/orders");
});

it("says what went wrong and tries again", async () => {
  const user = userEvent.setup();
  let broken = true;
  openApp("/orders", {
    "orders.list": () => {
      if (broken) throw new AppError("internal", "INTERNAL", "Something went wrong on our side.");
      return { items: [order(7)] };
    },
  });
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain("Something went wrong on our side.");
  broken = false;
  await user.click(within(alert).getByRole("button", { name: "Try again" }));
  expect(await screen.findByRole("link", { name: "Q-7" })).toBeDefined();
});

it("keeps a view under a name and shows it again", async () => {
  const user = userEvent.setup();
  const kept: SavedView[] = [];
  const { of } = openApp("/orders?status=shipped&q=ada", {
    "orders.list": pages,
    "views.list": () => kept,
    "views.save": ({ body }) => {
      const view = { ...(body as SavedView), id: "viw_01J9Z3V5B6C7D8E9F0G1H2J3K4", mine: true };
      kept.push(view);
      return view;
    },
  });
  await user.click(await screen.findByRole("button", { name: "Keep this view" }));
  await user.type(await screen.findByLabelText("Name of the view"), "Ada's parcels");
  await user.click(screen.getByLabelText("Share with everybody here"));
  await user.click(await screen.findByRole("button", { name: "Keep" }));
  await screen.findByRole("button", { name: "Ada's parcels" });
  expect(of("views.save").map(({ body }) => body)).toEqual([
    { list: "orders", name: "Ada's parcels", search: { status: "shipped", q: "ada" }, shared: true },
  ]);
  await user.click(await screen.findByRole("button", { name: "All orders" }));
  await waitFor(() => expect(address()).toBe("/orders"));
  await user.click(screen.getByRole("button", { name: "Ada's parcels" }));
  await waitFor(() => expect(address()).toBe("/orders?status=shipped&q=ada"));
});
