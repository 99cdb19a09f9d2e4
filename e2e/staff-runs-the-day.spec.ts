import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { places } from "./places.ts";
import { addToBasket, cards, confirmedNumber, goToPayment, newAddress, pay } from "./shopper.ts";
import { deskOf } from "./staff.ts";

const columns = "handle,title,category_path,status,sku,price,currency,stock,weight_grams";

/** A lamp that can be sold, and two that cannot: one costs nothing that can be read, one has no SKU. */
const lampsOf = (mark: string) => `${columns}
pier-lamp-${mark},Pier lamp ${mark},Kitchen,active,PIER-${mark},39.50,GBP,12,900
dock-lamp-${mark},Dock lamp ${mark},Kitchen,active,DOCK-${mark},cheap,GBP,5,900
reef-lamp-${mark},Reef lamp ${mark},Kitchen,active,,21.00,GBP,5,900
`;

async function editDescription(page: Page, title: string, description: string): Promise<string> {
  await page.goto(`${places.admin}/products?q=${encodeURIComponent(title)}`);
  await page.getByRole("link", { name: title }).first().click();
  await page.getByLabel("Description", { exact: true }).fill(description);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Your changes are not saved yet.")).toBeHidden();
  return /prd_\w+/.exec(page.url())?.[0] ?? "";
}

/** Uploads a file, takes its errors as a file, and stores what is right. */
async function importLamps(page: Page, mark: string): Promise<{ importId: string; errors: string }> {
  await page.goto(`${places.admin}/imports/new?kind=catalog`);
  const file = { name: `lamps-${mark}.csv`, mimeType: "text/csv", buffer: Buffer.from(lampsOf(mark)) };
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByRole("button", { name: "Upload and check" }).click();
  await expect(page.getByRole("heading", { name: /2 errors/ })).toBeVisible();
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Take all as CSV" }).click();
  const errors = await readFile(await (await downloading).path(), "utf8");
  await page.getByRole("button", { name: "Store 1 row" }).click();
  await expect(page.getByText("Done", { exact: true }).first()).toBeVisible();
  return { importId: /imp_\w+/.exec(page.url())?.[0] ?? "", errors };
}

/** What staff did is in the shop as soon as the pages are made anew. */
async function expectInShop(page: Page, path: string, text: string): Promise<void> {
  await expect(async () => {
    await page.goto(`${places.store}${path}`);
    await expect(page.getByText(text).first()).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 30_000 });
}

async function buyTwoKinds(page: Page, slugs: readonly string[]): Promise<string> {
  for (const slug of slugs) await addToBasket(page, slug);
  await goToPayment(page, newAddress("pia"));
  await pay(page, cards.good);
  return confirmedNumber(page);
}

/** Sends one unit in a parcel of its own; what is not chosen waits for the next. */
async function ship(page: Page, one: string, others: readonly string[], tracking: string): Promise<void> {
  await page.getByRole("button", { name: "New parcel" }).click();
  const parcel = page.getByRole("dialog", { name: /New parcel/ });
  for (const other of others) await parcel.getByRole("textbox", { name: other }).fill("0");
  await expect(parcel.getByRole("textbox", { name: one })).toHaveValue("1");
  await parcel.getByRole("button", { name: "Begin the parcel" }).click();
  await page.getByRole("button", { name: "Ship", exact: true }).click();
  const shipping = page.getByRole("dialog", { name: /Ship parcel/ });
  await shipping.getByLabel("Carrier").fill("Royal Mail");
  await shipping.getByLabel("Tracking number").fill(tracking);
  await shipping.getByRole("button", { name: "Ship", exact: true }).click();
  await expect(page.getByText(`Royal Mail ${tracking}`)).toBeVisible();
}

async function refundOne(page: Page, title: string): Promise<void> {
  await page.getByRole("button", { name: "Refund", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: /Refund/ });
  await dialog.getByRole("textbox", { name: title }).fill("1");
  await expect(dialog.getByLabel(`Where units of ${title} go`)).not.toHaveValue("");
  await dialog.getByLabel("Reason").fill("Came back with a scratch that can be polished out");
  await dialog.getByRole("button", { name: "Refund", exact: true }).click();
  await expect(page.getByText(/£39\.50 goes back to the customer/)).toBeVisible();
}

/** The actions of an object, newest first, as the audit trail lists them. */
async function expectAudited(page: Page, object: string, actions: readonly string[]): Promise<void> {
  await page.goto(`${places.admin}/audit?object=${object}`);
  for (const action of actions) await expect(page.getByRole("link", { name: action }).first()).toBeVisible();
}

test("staff edit a product, import a file with errors, ship in two parcels and refund a line; the audit tells all", async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000);
  const mark = Date.now().toString(36);
  const lamp = `Pier lamp ${mark}`;
  const stand = "Boathouse Cake Stand";

  const cleo = await deskOf(browser, "cleo");
  const productId = await editDescription(cleo, stand, `Turned from one piece of ash, batch ${mark}.`);
  await expectInShop(page, "/p/boathouse-cake-stand", `batch ${mark}`);
  const { importId, errors } = await importLamps(cleo, mark);
  expect(errors).toMatch(/^\uFEFF?Row,Column,Value,What is wrong\r\n3,price,cheap,.+\r\n4,sku,,.+\r\n$/);
  await expectInShop(page, `/p/pier-lamp-${mark}`, lamp);
  const number = await buyTwoKinds(page, [`pier-lamp-${mark}`, "boathouse-cake-stand"]);

  const ada = await deskOf(browser, "ada");
  await ada.goto(`${places.admin}/orders?q=${number}`);
  await ada.getByRole("link", { name: number }).first().click();
  await ship(ada, lamp, [stand], `QS${mark}1`);
  await ship(ada, stand, [], `QS${mark}2`);
  await expect(ada.getByRole("button", { name: "New parcel" })).toHaveCount(0);
  await refundOne(ada, lamp);
  await expect(ada.getByText(/1 × Pier lamp .+, back at/)).toBeVisible();
  await expect(ada.getByText("Balances to £0.00")).toBeVisible();

  const orderId = /ord_\w+/.exec(ada.url())?.[0];
  await expectAudited(ada, `order:${orderId}`, ["order.refunded", "shipment.shipped", "order.paid", "order.placed"]);
  await expectAudited(ada, `product:${productId}`, ["product.updated"]);
  await expectAudited(ada, `catalog-import:${importId}`, ["import.completed"]);
  await ada.goto(`${places.admin}/inventory/PIER-${mark}/stock`);
  await expect(ada.getByRole("cell", { name: "12", exact: true }).first()).toBeVisible();
});
