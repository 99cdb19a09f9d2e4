import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, expect, test } from "@playwright/test";
import { adminVisits } from "./look/admin-visits.ts";
import { fillPast } from "./look/past.ts";
import { forecastPast } from "./look/past-nights.ts";
import { guestVisits, storeVisits } from "./look/store-visits.ts";
import { callOf, thingsSeenBy } from "./look/things.ts";
import { isLookedAt, tally, visitAll } from "./look/visit.ts";
import { places } from "./places.ts";
import { addToBasket, cards, confirmedNumber, goToPayment, newAddress, pay, signUp } from "./shopper.ts";
import { signIn } from "./staff.ts";

test.describe.configure({ timeout: 1_800_000 });

/** Some hundred pages, dialogs and views take longer than everything else together: for `npm run look`, not for each change. */
const isLooking = process.env.LOOK_AT !== undefined;

/** Somebody with an account and an order, who then fills the basket again. */
async function returningShopper(browser: Browser) {
  const page = await (await browser.newContext()).newPage();
  const email = newAddress("lena");
  await signUp(page, email);
  await addToBasket(page, "harbour-stoneware-mug");
  await addToBasket(page, "tideline-teapot");
  await goToPayment(page, email);
  await pay(page, cards.good);
  const number = await confirmedNumber(page);
  const orderId = /ord_\w+/.exec(page.url())?.[0] ?? "";
  await addToBasket(page, "enamel-camp-mug");
  return { page, number, orderId };
}

test.afterEach(() => {
  const { pages, dialogs, looks, findings } = tally;
  if (pages > 0)
    console.log(`axe: ${pages} pages and ${dialogs} dialogs, ${looks} looks, ${findings} serious findings`);
});

test("every page of the shop passes axe and fits narrow screens", async ({ page, browser }) => {
  test.skip(!isLooking, "only while looking at pages");
  const shopper = await returningShopper(browser);
  await visitAll(shopper.page, places.store, storeVisits, shopper);
  await visitAll(page, places.store, guestVisits, shopper);
});

test("every page and dialog of the admin passes axe and fits narrow screens", async ({ page, browser }) => {
  test.skip(!isLooking, "only while looking at pages");
  const { number } = await returningShopper(browser);
  await signIn(page, "ada");
  await fillPast(callOf(page), new Date());
  // Soon after the sign-in, which some of it asks for.
  const things = await thingsSeenBy(page, number);
  // Eleven forecasts of a whole shop take minutes: only for who looks at what they fill.
  if (adminVisits.some(({ route }) => route.startsWith("/forecasts") && isLookedAt(route)))
    await forecastPast(new Date());
  await visitAll(page, places.admin, adminVisits, things);
});

const root = join(import.meta.dirname, "..");
const pathsIn = (source: string) => [...source.matchAll(/path[:=]\s*"([^"]+)"/g)].map(([, path = ""]) => path);

test("no page is left out", () => {
  const folder = join(root, "web-admin/src/app/pages");
  const admin = readdirSync(folder).flatMap((file) => pathsIn(readFileSync(join(folder, file), "utf8")));
  expect(adminVisits.map(({ route }) => route)).toEqual(expect.arrayContaining(admin));
  const shop = pathsIn(readFileSync(join(root, "web-store/src/app/routes.tsx"), "utf8"));
  expect([...storeVisits, ...guestVisits].map(({ route }) => route)).toEqual(expect.arrayContaining(shop));
});
