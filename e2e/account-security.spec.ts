import { expect, type Page, test } from "@playwright/test";
import { totpCode } from "../scripts/local/identity/totp.ts";
import { codeFor } from "./inbox.ts";
import { places } from "./places.ts";
import { addToBasket, cards, confirmedNumber, goToPayment, newAddress, password, pay, signUp } from "./shopper.ts";

const challenge = (page: Page) => page.getByRole("dialog", { name: /3D Secure/ });

async function signIn(page: Page, email: string, secret: string): Promise<void> {
  await page.goto(`${places.store}/sign-in`);
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(secret);
  await page.getByRole("button", { name: "Sign in" }).click();
}

const atOrders = (page: Page) => expect(page.getByRole("heading", { level: 1, name: "Orders" })).toBeVisible();

test("a card is kept when the shopper says so, pays the next order through 3D Secure, and is removed", async ({
  page,
}) => {
  const email = newAddress("kim");
  await signUp(page, email);
  await addToBasket(page, "enamel-camp-mug");
  await goToPayment(page, email);
  await page.getByLabel(/Keep this card/).check();
  await pay(page, cards.alwaysChallenged);
  await challenge(page).getByRole("button", { name: "Complete" }).click();
  await confirmedNumber(page);

  await addToBasket(page, "enamel-camp-mug");
  await goToPayment(page, email);
  await expect(page.getByRole("radio", { name: /3184/ })).toBeChecked();
  await page.getByRole("button", { name: /^Pay £/ }).click();
  await challenge(page).getByRole("button", { name: "Complete" }).click();
  await confirmedNumber(page);

  await page.goto(`${places.store}/account/cards`);
  await page.getByRole("button", { name: /Remove .*3184/ }).click();
  await expect(page.getByText("No cards yet.")).toBeVisible();
});

test("an account's second step, e-mail and password are changed, and the account is deleted", async ({ page }) => {
  const [email, other] = [newAddress("sal"), newAddress("sally")];
  await signUp(page, email);
  await page.goto(`${places.store}/account/details`);
  await page.getByRole("button", { name: "Set it up" }).click();
  const secret = (await page.locator(".account-secret").innerText()).replaceAll(" ", "");
  const finish = page.getByRole("form", { name: "Finish the set-up" });
  const first = totpCode(secret, new Date());
  await finish.getByLabel("Six-digit code").fill(first);
  await finish.getByRole("button", { name: "Turn on" }).click();
  await expect(page.getByRole("button", { name: "Turn off" })).toBeVisible();

  const change = page.getByRole("form", { name: "Change your e-mail" });
  await change.getByLabel("New e-mail").fill(other);
  await change.getByRole("button", { name: "Change e-mail" }).click();
  const confirm = page.getByRole("form", { name: "Confirm your new e-mail" });
  await confirm.getByLabel("Six-digit code").fill(await codeFor(other));
  await confirm.getByRole("button", { name: "Confirm" }).click();
  await expect(page.getByText(`You sign in with ${other}.`)).toBeVisible();

  await page.getByRole("button", { name: "Turn off" }).click();
  await expect(page.getByRole("button", { name: "Set it up" })).toBeVisible();
  await page.getByRole("button", { name: "Sign out", exact: true }).first().click();

  await page.goto(`${places.store}/sign-in`);
  await page.getByRole("link", { name: "Forgot your password?" }).click();
  await page.getByLabel("E-mail").fill(other);
  await page.getByRole("button", { name: "Send me a code" }).click();
  await expect(page.getByText(/the code is in its inbox now/)).toBeVisible();
  await page.getByLabel("Six-digit code").fill(await codeFor(other));
  await page.getByRole("textbox", { name: "New password" }).fill(`${password}-new`);
  await page.getByRole("button", { name: "Set the new password" }).click();
  await atOrders(page);

  await page.goto(`${places.store}/account/details`);
  await page.getByRole("button", { name: "Delete my account…" }).click();
  await page.getByRole("button", { name: "Delete my account for good" }).click();
  await expect(page).toHaveURL(`${places.store}/`);
  await signIn(page, other, `${password}-new`);
  await expect(page.getByRole("alert").first()).toBeVisible();
});

test("a wallet pays from the basket, with its own address, and from the checkout", async ({ page }) => {
  await addToBasket(page, "enamel-camp-mug");
  await page.goto(`${places.store}/cart`);
  await page.getByRole("button", { name: "Pay with the test wallet" }).click();
  const sheet = page.getByRole("dialog", { name: "Test wallet" });
  await expect(sheet.getByLabel("Delivery")).toContainText("£");
  await sheet.getByRole("button", { name: "Pay" }).click();
  await confirmedNumber(page);
  await expect(page.getByText("5 Harbour Road")).toBeVisible();

  await addToBasket(page, "enamel-camp-mug");
  await goToPayment(page, newAddress("wes"));
  await page.getByRole("button", { name: "Pay with the test wallet" }).click();
  await sheet.getByLabel("Card").selectOption({ label: "Card that is declined" });
  await sheet.getByRole("button", { name: "Pay" }).click();
  await expect(page.getByRole("alert").filter({ hasText: /declined/i })).toBeVisible();
  await pay(page, cards.good);
  await confirmedNumber(page);
});
