import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { expectSoundAt } from "./accessible.ts";
import { places } from "./places.ts";
import { buyOfTwoCategories } from "./shopper.ts";
import { deskOf } from "./staff.ts";

test.describe.configure({ timeout: 480_000 });

/** Facts reach the figures within five minutes of an order. */
async function openFigures(page: Page, path: string): Promise<void> {
  await expect(async () => {
    await page.goto(places.admin + path);
    await expect(page.getByText(/^Data as of/)).toBeVisible({ timeout: 20_000 });
    await expect(page.getByText("Meadow Cushion").first()).toBeAttached({ timeout: 5000 });
  }).toPass({ timeout: 360_000 });
}

test.beforeAll(async ({ browser }) => {
  await buyOfTwoCategories(browser, "figures");
});

/** `£1,234.50` → 123450. */
const minorOf = (text: string | null) => Number((text ?? "").replace(/[^\d-]/g, ""));

test("a manager changes days and comparison, filters, drills down, keeps the view and takes it along", async ({
  browser,
}) => {
  const page = await deskOf(browser, "mo");
  await openFigures(page, "/sales");

  await page.getByRole("button", { name: /^Days:/ }).click();
  await page.getByRole("button", { name: "This year", exact: true }).click();
  await expect(page).toHaveURL(/range=this-year/);
  await page.getByRole("combobox", { name: "Compare with" }).click();
  await page.getByRole("option", { name: "Same days last year" }).click();
  await expect(page).toHaveURL(/compare=last-year/);

  const revenue = page.getByRole("article", { name: "Revenue", exact: true });
  const whole = minorOf(await revenue.getByRole("button", { name: /£/ }).textContent());
  expect(whole).toBeGreaterThan(0);

  await page.getByRole("button", { name: "Filter", exact: true }).click();
  await page.getByRole("combobox", { name: "By", exact: true }).click();
  await page.getByRole("option", { name: "Category" }).click();
  const first = page.getByRole("dialog", { name: "Add a filter" }).getByRole("checkbox").first();
  await first.check();
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page).toHaveURL(/category=/);
  await expect
    .poll(async () => minorOf(await revenue.getByRole("button", { name: /£/ }).textContent()))
    .toBeLessThan(whole);
  const part = minorOf(await revenue.getByRole("button", { name: /£/ }).textContent());

  await revenue.getByRole("button", { name: /£/ }).click();
  const drawer = page.getByRole("dialog", { name: /the orders behind it/ });
  await expect(drawer.locator(".drill-sum")).toBeVisible();
  expect(minorOf(await drawer.locator(".drill-sum").textContent())).toBe(part);
  const more = drawer.getByRole("button", { name: "More orders" });
  await expect(drawer.locator(".table-foot")).toBeVisible();
  while (await more.isVisible()) {
    await more.click();
    await expect(more.or(drawer.locator(".table-foot")).first()).toBeEnabled();
  }
  await expect.poll(async () => minorOf(await drawer.locator(".table-foot .numeric").textContent())).toBe(part);
  await page.goBack();
  await expect(drawer).toHaveCount(0);

  await page.getByRole("button", { name: "Keep this view" }).click();
  await page.getByRole("textbox", { name: "Name of the view" }).fill("One category this year");
  await page.getByRole("button", { name: "Keep", exact: true }).click();
  const kept = page.url();
  await page.getByRole("button", { name: "Usual view" }).click();
  await expect(page).toHaveURL(`${places.admin}/sales`);
  await page.getByRole("button", { name: "One category this year" }).click();
  await expect(page).toHaveURL(kept);

  await page.getByRole("button", { name: /^View and save Trend/ }).click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: "Save as CSV" }).click(),
  ]);
  const [, ...lines] = (await readFile(await file.path(), "utf8")).trim().split("\r\n");
  const sum = lines.reduce((total, line) => total + minorOf(line.split(",").at(1) ?? "0"), 0);
  expect(sum).toBe(part);
});

test("charts answer to the keyboard, and become pictures", async ({ browser }) => {
  const page = await deskOf(browser, "mo");
  await openFigures(page, "/sales?range=this-year");
  const chart = page.getByRole("application", { name: /^Trend/ });
  await chart.focus();
  await page.keyboard.press("End");
  await expect(chart.locator("[aria-live]")).toContainText("Revenue: ");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: /^Orders:/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /^View and save Trend/ }).click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: "Save as PNG" }).click(),
  ]);
  const bytes = await readFile(await file.path());
  expect(bytes.subarray(1, 4).toString()).toBe("PNG");
  expect(bytes.length).toBeGreaterThan(5000);
});

test("every page of the figures passes axe and fits 390 px", async ({ browser }) => {
  const page = await deskOf(browser, "mo");
  await openFigures(page, "/sales?range=this-year");
  for (const path of ["", "/trends", "/products", "/customers", "/channels", "/goals"])
    await expectSoundAt(page, `${places.admin}/sales${path}`, [1280, 390]);
  await expectSoundAt(page, `${places.admin}/metrics`, [1280, 390]);
});
