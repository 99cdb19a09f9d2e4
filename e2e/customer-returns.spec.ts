import { type Browser, expect, type Page, test } from "@playwright/test";
import { mailsTo } from "./inbox.ts";
import { places } from "./places.ts";
import { addToBasket, cards, confirmedNumber, goToPayment, newAddress, password, pay, signUp } from "./shopper.ts";

/** The shop on a device that knows nothing of the shopper. */
async function anotherDevice(browser: Browser): Promise<Page> {
  return (await browser.newContext()).newPage();
}

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto(`${places.store}/sign-in?next=/cart`);
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

test("a customer signs up, is declined, pays with another card, and finds basket and order on another device", async ({
  page,
  browser,
}) => {
  const email = newAddress("suki");
  await signUp(page, email);
  await addToBasket(page, "enamel-camp-mug");
  await goToPayment(page, email);
  await pay(page, cards.declined);
  await expect(page.getByRole("alert").filter({ hasText: /declined/i })).toBeVisible();
  await pay(page, cards.good);
  const number = await confirmedNumber(page);
  await addToBasket(page, "tideline-teapot");

  const phone = await anotherDevice(browser);
  await addToBasket(phone, "harbour-stoneware-mug");
  await signIn(phone, email);
  await expect(phone.getByRole("heading", { level: 1, name: "Your basket" })).toBeVisible();
  await expect(phone.getByText("Your two baskets are one now")).toBeVisible();
  await expect(phone.getByRole("link", { name: "Tideline Teapot" }).first()).toBeVisible();
  await expect(phone.getByRole("link", { name: "Harbour Stoneware Mug" }).first()).toBeVisible();
  await phone.goto(`${places.store}/account/orders`);
  await phone.getByRole("link", { name: `Order ${number}` }).click();
  await expect(phone.getByRole("heading", { level: 1, name: new RegExp(number) })).toBeVisible();

  await page.goto(`${places.store}/cart`);
  await expect(page.getByRole("link", { name: "Harbour Stoneware Mug" }).first()).toBeVisible();
  const confirmations = await mailsTo(email, 2);
  expect(confirmations.filter(({ subject }) => subject.includes(number))).toHaveLength(1);
});
