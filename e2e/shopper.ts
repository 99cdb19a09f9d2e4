import { type Browser, expect, type Page } from "@playwright/test";
import { codeFor } from "./inbox.ts";
import { places } from "./places.ts";

export const cards = {
  good: "4242424242424242",
  declined: "4000000000000002",
  challenged: "4000002500003155",
  alwaysChallenged: "4000002760003184",
};

/** Nobody had it before, so that its mails can be counted. */
export function newAddress(name: string): string {
  return `${name}-${Date.now().toString(36)}@example.com`;
}

export const password = "Lantern-quay-42";

/** Opens an account with the code from the mail; ends on its orders. */
export async function signUp(page: Page, email: string): Promise<void> {
  await page.goto(`${places.store}/sign-up`);
  await page.getByLabel("Full name").fill("Suki Shopper");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Open an account" }).click();
  await page.getByLabel("Six-digit code").fill(await codeFor(email));
  await page.getByRole("button", { name: "Confirm" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Orders" })).toBeVisible();
}

/** Puts one of a product into the basket from its page. */
export async function addToBasket(page: Page, slug: string): Promise<void> {
  await page.goto(`${places.store}/p/${slug}`);
  await page.getByRole("button", { name: "Add to basket" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
}

/** From the basket to the payment step, as a guest in the United Kingdom. */
export async function goToPayment(page: Page, email: string): Promise<void> {
  await page.goto(`${places.store}/checkout`);
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Full name").fill("Gwen Guest");
  await page.getByLabel("House number and street").fill("1 Quay Street");
  await page.getByLabel("Postcode").fill("BS1 4DJ");
  await page.getByLabel("Town or city").fill("Bristol");
  await page.getByRole("button", { name: "Go on to delivery" }).click();
  await page.getByRole("button", { name: "Go on to payment" }).click();
  await expect(page.getByRole("button", { name: /^Pay £/ })).toBeVisible();
}

export async function pay(page: Page, card: string): Promise<void> {
  await page.getByLabel("Card number").fill(card);
  await page.getByLabel("Expiration date").fill("1234");
  await page.getByLabel("Security code").fill("123");
  await page.getByRole("button", { name: /^Pay £/ }).click();
}

/** The number of the order that the page thanks for. */
export async function confirmedNumber(page: Page): Promise<string> {
  const heading = page.getByRole("heading", { level: 1, name: /is confirmed/ });
  await expect(heading).toBeVisible();
  return /Q-[A-Z0-9]+/.exec(await heading.innerText())?.[0] ?? "";
}

/** A guest buys of two categories, so that figures have something to tell apart; the order's number. */
export async function buyOfTwoCategories(browser: Browser, name: string): Promise<string> {
  const page = await browser.newPage();
  await addToBasket(page, "enamel-camp-mug");
  await addToBasket(page, "meadow-cushion");
  await goToPayment(page, newAddress(name));
  await pay(page, cards.good);
  const number = await confirmedNumber(page);
  await page.close();
  return number;
}
