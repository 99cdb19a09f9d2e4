import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { seriousFindings, sidewaysOverflow } from "../accessible.ts";
import type { Opener, Visit } from "./admin-visits.ts";

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

/** In the page: colours fade from light to dark, and half-way there nothing has its contrast. */
async function drawnAndStill(): Promise<void> {
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  const ending = document
    .getAnimations()
    .filter(({ effect }) => Number.isFinite(Number(effect?.getComputedTiming().endTime)));
  await Promise.allSettled(ending.map(({ finished }) => finished));
}

async function show(page: Page, { width, colorScheme }: View): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  await page.evaluate(drawnAndStill);
}

async function look(page: Page, name: string, view: View, isChecked: boolean): Promise<void> {
  const { width, colorScheme } = view;
  const what = `${name} at ${width} px, ${colorScheme}`;
  expect.soft(await sidewaysOverflow(page), `${what} is wider than the window`).toBeLessThanOrEqual(0);
  if (isChecked) expect.soft(await seriousFindings(page), what).toEqual([]);
  if (!album) return;
  const fullPage = (await page.getByRole("dialog").count()) === 0;
  await page.screenshot({ path: join(album, `${name}-${width}-${colorScheme}.png`), fullPage });
}

/** Opened anew in each view: a table that becomes cards takes its dialogs with it. */
async function lookAtDialog(page: Page, name: string, opener: Opener, view: View): Promise<void> {
  const [button, item] = typeof opener === "string" || opener instanceof RegExp ? [opener] : opener;
  await show(page, view);
  const found = page.getByRole("button", { name: button, exact: true }).first();
  await expect.soft(found, `${name} has the button ${button}`).toBeVisible();
  if (!(await found.isVisible())) return;
  await found.click();
  if (item) await page.getByRole("menuitem", { name: item, exact: true }).click();
  await expect(page.getByRole("dialog").first()).toBeVisible();
  await look(page, `${name}-${wordsOf(String(item ?? button))}`, view, view === dark390);
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
  for (const view of album ? pictured : checked) {
    await show(page, view);
    await look(page, name, view, checked.includes(view));
  }
  for (const opener of visit.opens ?? [])
    for (const view of album ? pictured : [dark390]) await lookAtDialog(page, name, opener, view);
}
