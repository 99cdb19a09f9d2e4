import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** What axe calls serious or critical, by WCAG 2.2 A and AA: the rule, and where. */
export async function seriousFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"])
    // All rules run; what passes them is not written down, which is most of the time on a long page.
    .options({ resultTypes: ["violations"] })
    .analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  return serious.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(", ")}`);
}

/** By how many pixels the page is wider than its window. */
export function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

async function expectAccessible(page: Page): Promise<void> {
  expect(await seriousFindings(page)).toEqual([]);
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  // The frame glides to its place when the width changes.
  await expect.poll(() => sidewaysOverflow(page), { timeout: 3000 }).toBeLessThanOrEqual(0);
}

/** A page once loaded, at each width: it fits, and axe finds nothing serious. */
export async function expectSoundAt(
  page: Page,
  address: string,
  widths: readonly [number, ...number[]],
): Promise<void> {
  await page.setViewportSize({ width: widths[0], height: 900 });
  await page.goto(address);
  // The first visit of a page wakes the functions behind it.
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible({ timeout: 60_000 });
  await page.waitForLoadState("networkidle");
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  }
}
