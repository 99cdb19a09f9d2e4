import { type Browser, expect, type Page, test } from "@playwright/test";
import { places } from "./places.ts";
import { addToBasket, cards, confirmedNumber, goToPayment, newAddress, pay } from "./shopper.ts";
import { deskOf } from "./staff.ts";

/** A browser that no program drives, as far as the shop can tell; `objects` with Global Privacy Control. */
async function visitor(browser: Browser, { objects = false } = {}): Promise<{ page: Page; beacons: number[] }> {
  const userAgent =
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";
  const context = await browser.newContext({ userAgent });
  await context.addInitScript((gpc) => {
    Object.defineProperty(Navigator.prototype, "webdriver", { get: () => false });
    if (gpc) Object.defineProperty(Navigator.prototype, "globalPrivacyControl", { get: () => true });
  }, objects);
  const page = await context.newPage();
  const beacons: number[] = [];
  page.on("response", (response) => {
    if (response.url().endsWith("/api/v1/tracking/events")) beacons.push(response.status());
  });
  return { page, beacons };
}

async function bought(page: Page): Promise<string> {
  await addToBasket(page, "enamel-camp-mug");
  await goToPayment(page, newAddress("vera"));
  await pay(page, cards.good);
  return confirmedNumber(page);
}

async function orderAtDesk(browser: Browser, number: string): Promise<Page> {
  const desk = await deskOf(browser, "mo");
  await desk.goto(`${places.admin}/orders?q=${number}`);
  await desk.getByRole("link", { name: number }).first().click();
  await expect(desk.getByRole("heading", { level: 1, name: new RegExp(number) })).toBeVisible();
  return desk;
}

test.setTimeout(180_000);

test("a letter's link brings a visit, which is asked once and counted, and its order says so", async ({ browser }) => {
  const { page, beacons } = await visitor(browser);
  const link = "utm_source=harbour-letter&utm_medium=email&utm_campaign=spring";
  await page.goto(`${places.store}/p/harbour-stoneware-mug?${link}`);
  const question = page.getByRole("region", { name: "Privacy" });
  await page.waitForTimeout(2500);
  await expect(question).toHaveCount(0);
  await page.mouse.move(200, 200);
  await expect(question).toBeVisible();
  await question.getByRole("button", { name: "Yes" }).click();
  await expect(question).toHaveCount(0);
  const number = await bought(page);
  await expect.poll(() => beacons.length, { timeout: 20_000 }).toBeGreaterThan(0);
  expect(new Set(beacons)).toEqual(new Set([202]));
  await page.reload();
  await page.mouse.move(100, 100);
  await page.waitForTimeout(3000);
  await expect(question).toHaveCount(0);

  const desk = await orderAtDesk(browser, number);
  await expect(desk.getByText("E-mail: harbour-letter, email, campaign spring")).toBeVisible();
  await expect(desk.getByText("Computer", { exact: true })).toBeVisible();
});

test("with Global Privacy Control nothing is asked, sent or kept, and the order does not say what brought it", async ({
  browser,
}) => {
  const { page, beacons } = await visitor(browser, { objects: true });
  await page.goto(`${places.store}/?utm_source=harbour-letter&utm_medium=email`);
  await page.mouse.move(200, 200);
  await page.waitForTimeout(3000);
  await page.mouse.move(300, 300);
  const number = await bought(page);
  await page.waitForTimeout(6000);
  expect(beacons).toEqual([]);
  await expect(page.getByRole("region", { name: "Privacy" })).toHaveCount(0);
  const names = await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);
  expect(names.filter((name) => /visit|touch|privacy/.test(name))).toEqual([]);
  await page.goto(`${places.store}/pages/privacy-choices`);
  await expect(page.getByText("Your browser has answered for you")).toBeVisible();

  const desk = await orderAtDesk(browser, number);
  await expect(desk.getByText("Came by")).toHaveCount(0);
});
