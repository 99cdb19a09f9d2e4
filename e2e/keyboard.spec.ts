import { expect, type Locator, type Page, test } from "@playwright/test";
import { places } from "./places.ts";
import { cards, confirmedNumber, newAddress } from "./shopper.ts";

/** More stops than any page has from its top to what is wanted. */
const mostStops = 120;

/** In the page; card fields have a shadow tree of their own. */
function hasFocus(element: Element): boolean {
  const root = element.getRootNode();
  return (root instanceof Document || root instanceof ShadowRoot) && root.activeElement === element;
}

/** Goes on with Tab until it is there, as somebody without a mouse must. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toBeVisible();
  for (let stop = 0; stop < mostStops; stop += 1) {
    if (await wanted.evaluate(hasFocus)) {
      await expect(wanted).toBeInViewport();
      return;
    }
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not lead to ${wanted}`);
}

async function press(page: Page, wanted: Locator, key: "Enter" | "Space" = "Enter"): Promise<void> {
  await tabTo(page, wanted);
  await page.keyboard.press(key);
}

async function write(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, page.getByLabel(label, { exact: true }));
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type(text);
}

test("a guest finds, chooses and buys by keyboard alone, at 320 px and without pictures", async ({ page }) => {
  test.setTimeout(240_000);
  await page.route(/\/media\//, (route) => route.abort());
  await page.setViewportSize({ width: 320, height: 640 });

  await page.goto(places.store);
  await press(page, page.getByRole("link", { name: /skip to/i }));
  await page.reload();
  await tabTo(page, page.getByRole("combobox", { name: /search/i }));
  await page.keyboard.type("stoneware mug");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: /stoneware mug/ })).toBeVisible();

  await press(page, page.getByRole("button", { name: "Filters" }));
  await press(page, page.getByRole("dialog").getByRole("checkbox", { name: /In stock only/ }), "Space");
  await expect(page).toHaveURL(/in_stock=true/);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Filters" })).toBeFocused();

  await press(page, page.getByRole("link", { name: /Harbour Stoneware Mug/ }));
  await expect(page.getByRole("heading", { level: 1, name: "Harbour Stoneware Mug" })).toBeVisible();
  await tabTo(page, page.getByRole("radio", { checked: true }));
  await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(/sku=/);
  await press(page, page.getByRole("button", { name: "Add to basket" }));
  await press(page, page.getByRole("dialog").getByRole("link", { name: "Go to checkout" }));

  await write(page, "E-mail", newAddress("kay"));
  await write(page, "Full name", "Kay Board");
  await write(page, "House number and street", "1 Quay Street");
  await write(page, "Postcode", "BS1 4DJ");
  await write(page, "Town or city", "Bristol");
  await press(page, page.getByRole("button", { name: "Go on to delivery" }));
  await press(page, page.getByRole("button", { name: "Go on to payment" }));
  await write(page, "Card number", cards.good);
  await write(page, "Expiration date", "1234");
  await write(page, "Security code", "123");
  await press(page, page.getByRole("button", { name: /^Pay £/ }));
  expect(await confirmedNumber(page)).not.toBe("");
});
