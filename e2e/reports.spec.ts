import { readFile } from "node:fs/promises";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { timeOf } from "@quayside/shared/kernel/day.ts";
import { parse } from "csv-parse/sync";
import readXlsxFile from "read-excel-file/node";
import { extractText, getDocumentProxy } from "unpdf";
import { expectSoundAt } from "./accessible.ts";
import { mailsTo } from "./inbox.ts";
import { places } from "./places.ts";
import { buyOfTwoCategories, newAddress } from "./shopper.ts";
import { deskOf } from "./staff.ts";

test.describe.configure({ timeout: 720_000 });

const name = "Weekly Sales Report";
/** Figures as the report calls them, and the cards of the screen. */
const figures = {
  "Total Revenue": "Revenue",
  "Orders Count": "Orders",
  "Average Order Value (AOV)": "Average order value",
} as const;
type Figure = keyof typeof figures;
type Figures = Record<Figure, string>;
const labels = Object.keys(figures) as Figure[];

/** The last order of this shop: once the figures have it they stay as they are. */
let lastOrder = "";

/** What the screen says of this month, once the last order is in it. */
async function onScreen(page: Page): Promise<Figures> {
  const month = `${places.admin}/sales?range=this-month`;
  await expect(async () => {
    await page.goto(`${month}&drill=${encodeURIComponent("title=Orders")}`);
    await expect(page.getByRole("dialog").getByText(lastOrder)).toBeVisible({ timeout: 10_000 });
  }).toPass({ timeout: 360_000 });
  await page.goto(month);
  const found: Partial<Figures> = {};
  for (const label of labels) {
    const card = page.getByRole("article", { name: figures[label], exact: true });
    const value = card.locator(".kpi-value");
    await expect(value).toHaveText(/\d/);
    found[label] = (await value.innerText()).trim();
  }
  return found as Figures;
}

test.beforeAll(async ({ browser }) => {
  test.setTimeout(240_000);
  lastOrder = await buyOfTwoCategories(browser, "reported");
});

async function downloaded(page: Page, format: string): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: `Download ${name} as ${format}` }).click(),
  ]);
  return readFile(await file.path());
}

/** `£1,234.50` and `1234.5` → 1234.5. */
const numberOf = (text: unknown) => Number(String(text ?? "").replace(/[^\d.-]/g, ""));

async function expectFile(rows: readonly (readonly unknown[])[], shown: Figures): Promise<void> {
  for (const label of labels) {
    const row = rows.find(([first]) => first === label);
    expect(numberOf(row?.[1]), label).toBe(numberOf(shown[label]));
  }
}

test("the weekly report's files say what the screen says, to the penny", async ({ browser }) => {
  const page = await deskOf(browser, "mo");
  const shown = await onScreen(page);
  await page.goto(`${places.admin}/reports`);
  await page.getByRole("link", { name: `Make ${name}` }).click();
  const dialog = page.getByRole("dialog", { name });
  await dialog.getByRole("combobox", { name: "About" }).click();
  await page.getByRole("option", { name: "This month so far" }).click();
  await dialog.getByRole("checkbox", { name: "CSV" }).check();
  await dialog.getByRole("button", { name: "Make it" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole("heading", { name: "Headline figures" })).toBeVisible({ timeout: 120_000 });
  for (const label of labels)
    await expect(page.getByRole("row").filter({ hasText: label })).toContainText(shown[label]);

  const csv = parse(await downloaded(page, "CSV"), { bom: true, relax_column_count: true }) as string[][];
  await expectFile(csv, shown);
  const sheets = await readXlsxFile(await downloaded(page, "Excel"));
  const sheet = sheets.find(({ sheet: title }) => title.startsWith("The week"));
  await expectFile(sheet?.data ?? [], shown);
  const pdf = await getDocumentProxy(new Uint8Array(await downloaded(page, "PDF")));
  const { text } = await extractText(pdf, { mergePages: true });
  for (const label of labels) expect(text, label).toContain(shown[label]);
  await expectSoundAt(page, page.url(), [1280, 390]);
});

/** A schedule that is due with the next minute but one. */
async function schedule(page: Page, to: string): Promise<void> {
  await page.goto(`${places.admin}/reports/schedules?report=weekly-sales`);
  const dialog = page.getByRole("dialog", { name: "New schedule" });
  await dialog.getByRole("combobox", { name: "About" }).click();
  await page.getByRole("option", { name: "This month so far" }).click();
  await dialog.getByRole("combobox", { name: "How often" }).click();
  await page.getByRole("option", { name: "Every day" }).click();
  const soon = timeOf(new Date(Date.now() + 90_000), "Europe/London");
  await dialog.getByLabel("At", { exact: true }).fill(soon);
  await dialog.getByLabel("Mail it to", { exact: true }).fill(to);
  await page.keyboard.press("Enter");
  await dialog.getByRole("button", { name: "Make it" }).click();
  await expect(page.getByRole("row", { name: new RegExp(name) })).toBeVisible();
}

const linkIn = (text: string, path: string) =>
  new RegExp(`https?://\\S+/${path}[^\\s)\\]>]*`).exec(text)?.[0] ?? `no link to ${path}`;

/** A page of somebody who is not signed in. */
const stranger = async (browser: Browser) => (await browser.newContext()).newPage();

test("a schedule mails its headline figures once, its link is for who may see it, and one press ends it", async ({
  browser,
}) => {
  const page = await deskOf(browser, "mo");
  const shown = await onScreen(page);
  const to = newAddress("finance");
  await schedule(page, to);
  const [mail] = await mailsTo(to, 1, 240_000);
  expect(mail?.subject).toContain(name);
  for (const label of labels) expect(mail?.text, label).toContain(shown[label]);
  expect(mail?.attachments).toMatchObject([{ name: "chart.png", type: "image/png" }]);

  const link = linkIn(mail?.text ?? "", "reports/made");
  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  expect((await downloaded(page, "PDF")).subarray(0, 5).toString()).toBe("%PDF-");
  const other = await stranger(browser);
  await other.goto(link);
  await expect(other.getByLabel("Password", { exact: true })).toBeVisible();
  await expect(other.getByText(name)).toHaveCount(0);
  const finn = await deskOf(browser, "finn");
  await finn.goto(link);
  await expect(finn.getByText(shown["Total Revenue"])).toHaveCount(0);
  await expect(finn.getByRole("button", { name: /^Download/ })).toHaveCount(0);

  // Two more runs of the job, which have nothing to mail.
  await page.waitForTimeout(125_000);
  await mailsTo(to, 1);

  const leaving = linkIn(mail?.text ?? "", "unsubscribe");
  await expectSoundAt(other, leaving, [1280, 390]);
  await other.getByRole("button", { name: "Unsubscribe" }).click();
  await expect(other.getByRole("status")).toContainText(`is not mailed to ${to} any more`);
  await page.goto(`${places.admin}/reports/schedules`);
  await expect(page.getByText(to)).toHaveCount(0);
});

test("raw data goes out by its page", async ({ browser }) => {
  const page = await deskOf(browser, "mo");
  await page.goto(`${places.admin}/reports/data`);
  await page.getByRole("combobox", { name: "Table" }).click();
  await page.getByRole("option", { name: "Order items" }).click();
  await page.getByRole("combobox", { name: "Format" }).click();
  await page.getByRole("option", { name: "JSON, one array" }).click();
  await page.getByRole("button", { name: "Write a file" }).click();
  const download = page.getByRole("button", { name: /^Download order_items-.*\.json$/ });
  await expect(download).toBeVisible({ timeout: 60_000 });
  const [file] = await Promise.all([page.waitForEvent("download"), download.click()]);
  const rows = JSON.parse(await readFile(await file.path(), "utf8")) as { product_name: string; unit_price: string }[];
  expect(rows.some(({ product_name }) => product_name.startsWith("Enamel Camp Mug"))).toBe(true);
  for (const { unit_price } of rows) expect(unit_price).toMatch(/^\d+\.\d{2}$/);
  await expectSoundAt(page, `${places.admin}/reports/data`, [1280, 390]);
});
