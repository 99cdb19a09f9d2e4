import { expect, test } from "@playwright/test";
import { expectSoundAt } from "./accessible.ts";
import { mailsTo } from "./inbox.ts";
import { places } from "./places.ts";
import { addToBasket, cards, confirmedNumber, goToPayment, newAddress, pay } from "./shopper.ts";

test("a guest searches with a typing mistake, buys, and gets one confirmation whose link opens the order", async ({
  page,
  browser,
}) => {
  const email = newAddress("gwen");
  await page.goto(places.store);
  await page.getByRole("combobox", { name: /search/i }).fill("stonware mugg");
  await page.keyboard.press("Enter");
  await page
    .getByRole("link", { name: /Harbour Stoneware Mug/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1, name: "Harbour Stoneware Mug" })).toBeVisible();
  await page.getByRole("button", { name: "Add to basket" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await goToPayment(page, email);
  await pay(page, cards.good);
  const number = await confirmedNumber(page);

  const [mail] = await mailsTo(email, 1);
  expect(mail?.subject).toContain(number);
  const link = /http:\/\/localhost\S+/.exec(mail?.text ?? "")?.[0] ?? "";
  const elsewhere = await (await browser.newContext()).newPage();
  await elsewhere.goto(link);
  await expect(elsewhere.getByRole("heading", { level: 1, name: new RegExp(number) })).toBeVisible();
});

test("a declined card keeps the order payable, and another card pays it", async ({ page }) => {
  await addToBasket(page, "enamel-camp-mug");
  const email = newAddress("dee");
  await goToPayment(page, email);
  await pay(page, cards.declined);
  await expect(page.getByRole("alert").filter({ hasText: /declined/i })).toBeVisible();
  await pay(page, cards.good);
  await confirmedNumber(page);
  await mailsTo(email, 1);
});

test("after a decline the order can be changed: its basket is back, and what is bought is the new one", async ({
  page,
}) => {
  await addToBasket(page, "enamel-camp-mug");
  const email = newAddress("cara");
  await goToPayment(page, email);
  await pay(page, cards.declined);
  await page.getByRole("button", { name: "Change the order instead" }).click();
  await expect(page).toHaveURL(/\/cart$/);
  await addToBasket(page, "tideline-teapot");
  await page.goto(`${places.store}/checkout/payment`);
  await pay(page, cards.good);
  await confirmedNumber(page);
  await expect(page.getByText("Tideline").first()).toBeVisible();
  await mailsTo(email, 1);
});

test("3D Secure: failing leaves it unpaid, completing pays", async ({ page }) => {
  await addToBasket(page, "quay-cup-and-saucer");
  await goToPayment(page, newAddress("theo"));
  await pay(page, cards.challenged);
  const challenge = page.getByRole("dialog", { name: /3D Secure/ });
  await challenge.getByRole("button", { name: "Fail" }).click();
  await expect(page.getByRole("alert").first()).toBeVisible();
  await pay(page, cards.challenged);
  await challenge.getByRole("button", { name: "Complete" }).click();
  await confirmedNumber(page);
});

test("the basket survives a reload, and a code takes ten per cent off", async ({ page }) => {
  await addToBasket(page, "tideline-teapot");
  await page.goto(`${places.store}/cart`);
  await page.reload();
  await page.getByText("Have a promotion code?").click();
  await page.getByLabel("Promotion code").fill("harbour10");
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page.getByText("−£3.80").first()).toBeVisible();
  await expect(page.getByText("£34.20").first()).toBeVisible();
});

test("a page made ahead of time is taken over without a blink, however late its code comes", async ({ page }) => {
  await page.route(/\/assets\/product-page-.*\.js/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
  await page.addInitScript(() => {
    const seen = { shift: 0, blinks: 0, isShown: false };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: "layout-shift", buffered: true });
    new MutationObserver(() => {
      const isThere = document.querySelector("h1")?.checkVisibility() ?? false;
      if (seen.isShown && !isThere) seen.blinks += 1;
      seen.isShown ||= isThere;
    }).observe(document, { childList: true, subtree: true, attributes: true });
  });
  await page.goto(`${places.store}/p/tideline-teapot`);
  await expect(page.getByRole("button", { name: "Add to basket" })).toBeEnabled();
  const seen = await page.evaluate(() => (window as unknown as { seen: { shift: number; blinks: number } }).seen);
  expect(seen.blinks).toBe(0);
  expect(seen.shift).toBeLessThan(0.1);
});

test("every page of the shop passes axe and fits 320 px", async ({ page }) => {
  test.setTimeout(480_000);
  await addToBasket(page, "harbour-stoneware-mug");
  for (const path of ["/", "/c/kitchen", "/search?q=mug", "/p/tideline-teapot", "/cart", "/checkout", "/nowhere"])
    await expectSoundAt(page, places.store + path, [1280, 320]);
});
