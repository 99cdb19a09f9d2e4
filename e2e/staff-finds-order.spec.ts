import { expect, test } from "@playwright/test";
import { expectSoundAt } from "./accessible.ts";
import { places } from "./places.ts";
import { addToBasket, cards, confirmedNumber, goToPayment, newAddress, pay } from "./shopper.ts";
import { deskOf, signIn } from "./staff.ts";

test("staff sign in with a second factor and see the order, its stock, its ledger and its audit", async ({
  page,
  browser,
}) => {
  const email = newAddress("olga");
  await addToBasket(page, "harbour-stoneware-mug");
  await goToPayment(page, email);
  await pay(page, cards.good);
  const number = await confirmedNumber(page);

  const desk = await deskOf(browser, "mo");
  await desk.goto(`${places.admin}/orders?q=${encodeURIComponent(email)}`);
  await desk.getByRole("link", { name: number }).first().click();
  await expect(desk.getByRole("heading", { level: 1, name: new RegExp(number) })).toBeVisible();
  await expect(desk.getByText("Balances to £0.00")).toBeVisible();
  await expect(desk.getByText("Held", { exact: true })).toBeVisible();
  await expect(desk.getByText(email).first()).toBeVisible();
  const orderId = /ord_\w+/.exec(desk.url())?.[0];
  await desk.goto(`${places.admin}/audit?object=order:${orderId}`);
  await expect(desk.getByText("order.paid").first()).toBeVisible();
  await expect(desk.getByText("order.placed").first()).toBeVisible();
});

test("a role sees only what it may: fulfilment has no audit", async ({ page }) => {
  await signIn(page, "finn");
  await expect(page.getByRole("link", { name: "Orders", exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: "Audit trail" })).toHaveCount(0);
  await page.goto(`${places.admin}/audit`);
  await expect(page.getByText("order.placed")).toHaveCount(0);
});

test("every page of the admin passes axe and fits 390 px", async ({ browser }) => {
  test.setTimeout(480_000);
  const page = await deskOf(browser, "mo");
  for (const path of [
    "/",
    "/orders",
    "/products",
    "/inventory",
    "/exceptions",
    "/customers",
    "/customer-groups",
    "/audit",
    "/reference",
    "/settings",
    "/settings/locations",
    "/settings/tax",
    "/settings/delivery",
    "/settings/texts",
    "/staff",
    "/staff/roles",
  ])
    await expectSoundAt(page, places.admin + path, [1280, 390]);
});
