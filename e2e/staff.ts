import { type Browser, type BrowserContext, expect, type Page } from "@playwright/test";
import { totpCode } from "../scripts/local/identity/totp.ts";
import { demoStaff } from "../scripts/local/staff.ts";
import { places } from "./places.ts";

/** Each code works once: whoever signs in again waits for the next one. */
const usedCodes = new Map<string, string>();

async function freshCode({ email, totpSecret }: { email: string; totpSecret: string }): Promise<string> {
  const now = () => totpCode(totpSecret, new Date());
  await expect.poll(now, { timeout: 45_000 }).not.toBe(usedCodes.get(email));
  const code = now();
  usedCodes.set(email, code);
  return code;
}

/** Signs in to the admin with password and authenticator. */
export async function signIn(page: Page, name: string): Promise<void> {
  const member = demoStaff.find(({ email }) => email.startsWith(name));
  if (!member) throw new Error(`nobody of the staff is called ${name}`);
  await page.goto(places.admin);
  await page.getByLabel("E-mail").fill(member.email);
  await page.getByLabel("Password", { exact: true }).fill(member.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  const code = page.getByLabel("Six-digit code").first();
  await expect(code).toBeVisible();
  await code.click();
  await page.keyboard.type(await freshCode(member));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "What needs doing" })).toBeVisible();
}

type SignedIn = Awaited<ReturnType<BrowserContext["storageState"]>>;
const signedIn = new Map<string, SignedIn>();

/** A desk of its own for one of the staff, who signs in the first time only. */
export async function deskOf(browser: Browser, name: string): Promise<Page> {
  const storageState = signedIn.get(name);
  const page = await (await browser.newContext({ storageState })).newPage();
  if (!storageState) {
    await signIn(page, name);
    signedIn.set(name, await page.context().storageState());
  }
  return page;
}
