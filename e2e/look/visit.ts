import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { seriousFindings, sidewaysOverflow } from "../accessible.ts";
import type { Opener, Visit } from "./admin-visits.ts";

/** Set by `npm run look`: the folder for the pictures. */
const album = process.env.LOOK_AT;

/** And which pages to take, where not all: a pattern of their routes. */
const only = new RegExp(process.env.LOOK_ONLY ?? "");

/** Whether the pages of a route are among them. */
export const isLookedAt = (route: string): boolean => only.test(route);

const light1280 = { width: 1280, colorScheme: "light" } as const;
const dark390 = { width: 390, colorScheme: "dark" } as const;
const light320 = { width: 320, colorScheme: "light" } as const;
/** Two that differ in all are enough to find what axe finds; people look at the others, too. */
const checked: readonly View[] = [light1280, dark390];
const pictured: readonly View[] = [
  light1280,
  dark390,
  { width: 1280, colorScheme: "dark" },
  { width: 390, colorScheme: "light" },
  light320,
];

interface View {
  width: number;
  colorScheme: "light" | "dark";
}

/** What axe was asked, for whoever reports it. */
export const tally = { pages: 0, dialogs: 0, looks: 0, findings: 0 };

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
  if (isChecked) {
    const findings = await seriousFindings(page);
    tally.looks += 1;
    tally.findings += findings.length;
    expect.soft(findings, what).toEqual([]);
  }
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
  tally.dialogs += view === dark390 ? 1 : 0;
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

/** Looks at a page and at each of its dialogs, in every view. */
async function visitPage<Known>(page: Page, origin: string, visit: Visit<Known>, known: Known): Promise<void> {
  const address = visit.at?.(known) ?? visit.route;
  const name = visit.name ?? (wordsOf(visit.route) || "home");
  await page.goto(origin + address);
  const heading = page.getByRole("heading", { level: 1 }).first();
  await expect.soft(heading, `${name} has a heading`).toBeVisible({ timeout: 60_000 });
  if (!(await heading.isVisible())) return;
  await page.waitForLoadState("networkidle");
  for (const view of album ? pictured : checked) {
    await show(page, view);
    await look(page, name, view, checked.includes(view));
  }
  for (const opener of visit.opens ?? [])
    for (const view of album ? [light1280, dark390, light320] : [dark390]) await lookAtDialog(page, name, opener, view);
  tally.pages += 1;
}

/** Visits at a time: while one page is drawn, another one waits for its data. */
const windows = 3;

/** Looks at all of them, in several windows of whoever is signed in on `page`. */
export async function visitAll<Known>(
  page: Page,
  origin: string,
  visits: readonly Visit<Known>[],
  known: Known,
): Promise<void> {
  const storageState = await page.context().storageState();
  const browser = page.context().browser();
  const queue = visits.filter(({ route }) => isLookedAt(route)).values();
  const visitNext = async () => {
    const context = await browser?.newContext({ storageState });
    if (!context) return;
    const own = await context.newPage();
    for (const visit of queue) await visitPage(own, origin, visit, known);
    await context.close();
  };
  await Promise.all(Array.from({ length: windows }, visitNext));
}
