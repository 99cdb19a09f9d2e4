// @vitest-environment happy-dom
import type { StockOfSku } from "@quayside/shared/inventory/schema.ts";
import { AppError } from "@quayside/shared/kernel/errors.ts";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { openApp } from "../../app/test-app.tsx";
import { testStock } from "./test-stock.ts";

const user = userEvent.setup();
const places = [
  { id: "main", name: "Harbour Street", active: true, priority: 1 },
  { id: "pier", name: "Pier", active: true, priority: 2 },
];

/** The page before stock of every SKU that begins with `S`. */
function openBulk(more: Parameters<typeof openApp>[1] = {}) {
  return openApp("/inventory/bulk", {
    "inventory.locations": () => places as never,
    "inventory.levels": ({ query }) =>
      (query.skus ?? "").split(",").flatMap((sku): StockOfSku[] => (sku.startsWith("S") ? [testStock(sku, 10)] : [])),
    "inventory.adjust-many": ({ body }) => ({ changed: (body as { lines: unknown[] }).lines.length }),
    "inventory.count": ({ body }) => {
      const level = testStock((body as { sku: string }).sku, 10).levels[0];
      if (!level) throw new Error("no level");
      return level;
    },
    ...more,
  });
}

async function checkRows(text: string) {
  const rows = await screen.findByLabelText("Rows");
  await user.click(rows);
  await user.paste(text);
  await user.click(screen.getByRole("button", { name: "Check the rows" }));
}

it("shows what each row would do, names what is wrong, and books the rest in one go", async () => {
  const { of } = openBulk();
  await checkRows("sku,location,change\nS-1,Harbour Street,-2\nS-2,pier,5\nCUP,main,1\nS-3,main,-11");
  expect(await screen.findByRole("heading", { name: "2 rows to book, 2 left out" })).toBeDefined();
  const row = (sku: string) => within(screen.getByRole("row", { name: new RegExp(sku) }));
  expect(row("CUP").getByText("No product has this SKU")).toBeDefined();
  expect(row("S-3").getByText("Only 10 are on hand")).toBeDefined();
  expect(row("S-1").getByText("8")).toBeDefined();
  await user.selectOptions(screen.getByLabelText("Reason"), "broken");
  await user.type(screen.getByLabelText("Note"), "Shelf came down");
  await user.click(screen.getByRole("button", { name: "Book 2 rows" }));
  expect(await screen.findByText("2 rows booked")).toBeDefined();
  expect(of("inventory.adjust-many").map(({ body }) => body)).toEqual([
    {
      lines: [
        { sku: "S-1", location: "main", change: -2 },
        { sku: "S-2", location: "pier", change: 5 },
      ],
      ...{ code: "broken", note: "Shelf came down" },
    },
  ]);
});

it("books in parts of what a transaction takes, and does not book a part twice", async () => {
  let refused = false;
  const { of } = openBulk({
    "inventory.adjust-many": ({ body }) => {
      const { lines } = body as { lines: unknown[] };
      if (lines.length < 30 && !refused) {
        refused = true;
        throw new AppError("conflict", "STOCK_BELOW_ZERO", "S-31 was sold meanwhile.");
      }
      return { changed: lines.length };
    },
  });
  await checkRows(Array.from({ length: 31 }, (_, index) => `S-${index + 1},-1`).join("\n"));
  await user.click(await screen.findByRole("button", { name: "Book 31 rows" }));
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain("S-31 was sold meanwhile.");
  expect(alert.textContent).toContain("30 rows booked, 1 not");
  await user.click(screen.getByRole("button", { name: "Book 1 row" }));
  expect(await screen.findByText("31 rows booked")).toBeDefined();
  const sizes = of("inventory.adjust-many").map(({ body }) => (body as { lines: unknown[] }).lines.length);
  expect(sizes).toEqual([30, 1, 1]);
});

it("counts against what the books said when the rows were checked", async () => {
  const { of } = openBulk();
  await user.selectOptions(await screen.findByLabelText("The units say"), "count");
  expect(screen.queryByLabelText("Reason")).toBeNull();
  await checkRows("S-1, 7");
  await user.click(await screen.findByRole("button", { name: "Book 1 row" }));
  await waitFor(() =>
    expect(of("inventory.count")[0]?.body).toEqual({ sku: "S-1", location: "main", counted: 7, seen: 10 }),
  );
});

it("asks for rows where there are none", async () => {
  const { of } = openBulk();
  await user.click(await screen.findByRole("button", { name: "Check the rows" }));
  expect(await screen.findByText("Name at least one SKU and its units")).toBeDefined();
  expect(of("inventory.levels")).toHaveLength(0);
});
