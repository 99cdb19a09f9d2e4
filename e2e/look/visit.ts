import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { seriousFindings, sidewaysOverflow } from "../accessible.ts";
import type { Visit } from "./admin-visits.ts";

/** Set by `npm run look`: the folder for the pictures. */
const album = process.env.LOOK_AT;

/** And which pages to take, where not all: a pattern of their routes. */
const only = new RegExp(process.env.LOOK_ONLY ?? "");

const light1280 = { width: 1280, colorScheme: "light" } as const;
const dark390 = { width: 390, colorScheme: "dark" } as const;
/** Two that differ in all are enough to find what axe finds; people look at the others, too. */
const checked: readonly View[] = [light1280, dark390];
const pictured: readonly View[] = [
  light1280,
  dark390,
  { width: 1280, colorScheme: "dark" },
  { width: 390, colorScheme: "light" },
  { width: 320, colorScheme: "light" },
];

interface View {
  width: number;
  colorScheme: "light" | "dark";
}

const wordsOf = (text: string) => text.toLowerCase().replace(/\W+/g, "-").replace(/^-|-$/g, "");

async function look(page: Page, name: string, { width, colorScheme }: View, isChecked: boolean): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  const view = `${name} at ${width} px, ${colorScheme}`;
  expect.soft(await sidewaysOverflow(page), `${view} is wider than the window`).toBeLessThanOrEqual(0);
  if (isChecked) expect.soft(await seriousFindings(page), view).toEqual([]);
  if (!album) return;
  const fullPage = (await page.getByRole("dialog").count()) === 0;
  await page.screenshot({ path: join(album, `${name}-${width}-${colorScheme}.png`), fullPage });
}

async function lookAll(page: Page, name: string, checks: readonly View[]): Promise<void> {
  for (const view of album ? pictured : checks) await look(page, name, view, checks.includes(view));
}

async function lookAtDialog(
  page: Page,
  name: string,
  opener: NonNullable<Visit<never>["opens"]>[number],
): Promise<void> {
  const [button, item] = typeof opener === "string" || opener instanceof RegExp ? [opener] : opener;
  await page.setViewportSize({ width: 1280, height: 900 });
  const found = page.getByRole("button", { name: button, exact: true }).first();
  await expect.soft(found, `${name} has the button ${button}`).toBeVisible();
  if (!(await found.isVisible())) return;
  await found.click();
  if (item) await page.getByRole("menuitem", { name: item, exact: true }).click();
  await expect(page.getByRole("dialog").first()).toBeVisible();
  await lookAll(page, `${name}-${wordsOf(String(item ?? button))}`, [dark390]);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

/** Looks at a page and at each of its dialogs, in every view. */
export async function visitPage<Known>(page: Page, origin: string, visit: Visit<Known>, known: Known): Promise<void> {
  if (!only.test(visit.route)) return;
  const address = visit.at?.(known) ?? visit.route;
  const name = visit.name ?? (wordsOf(visit.route) || "home");
  await page.goto(origin + address);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.waitForLoadState("networkidle");
  await lookAll(page, name, checked);
  for (const opener of visit.opens ?? []) await lookAtDialog(page, name, opener);
}
