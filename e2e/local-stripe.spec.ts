import { existsSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { build } from "esbuild";
import Stripe from "stripe";
import { createStripe, type StripeStandIn } from "../scripts/local/stripe/server.ts";

const CHROMIUM = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];
const executablePath = CHROMIUM.find((path) => path !== undefined && existsSync(path));
test.use({ launchOptions: { args: ["--no-sandbox"], ...(executablePath && { executablePath }) } });

/** A checkout as the storefront has it: the real Elements, given the local object instead of Stripe.js. */
const CHECKOUT = `
import { Elements, PaymentElement, useElements, useStripe } from "@stripe/react-stripe-js";
import { StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";
import { loadLocalStripe } from "./src/features/checkout/local-stripe.ts";

const query = new URLSearchParams(location.search);
const stripe = loadLocalStripe({ apiBase: query.get("api"), publishableKey: "pk_test_page" });

function Checkout() {
  const stripe = useStripe();
  const elements = useElements();
  const [state, setState] = useState({ complete: false, ready: false });
  const [result, setResult] = useState("");
  const pay = async (event) => {
    event.preventDefault();
    setResult("");
    const confirmParams = { return_url: location.origin + "/done", payment_method_data: { billing_details: { name: "Ada" } } };
    const { error, paymentIntent } = await stripe.confirmPayment({ elements, confirmParams, redirect: query.get("redirect") });
    setResult(error ? [error.type, error.code, error.decline_code, error.payment_intent?.status].join(" ") : paymentIntent.status);
  };
  return <form onSubmit={pay}>
    <PaymentElement
      onReady={() => setState((now) => ({ ...now, ready: true }))}
      onChange={({ complete }) => setState((now) => ({ ...now, complete }))}
    />
    <p>{state.ready ? "ready" : "loading"}, {state.complete ? "complete" : "incomplete"}</p>
    <button>Pay</button>
    <output>{result}</output>
  </form>;
}
createRoot(document.querySelector("main")).render(
  <StrictMode><Elements stripe={stripe} options={{ clientSecret: query.get("secret") }}><Checkout /></Elements></StrictMode>
);`;

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Checkout</title><style>:root { color-scheme: light dark } body { font-family: sans-serif; margin: 1rem }</style>
<main></main><script type="module" src="/checkout.js"></script></html>`;

let standIn: StripeStandIn;
let stripe: Stripe;
let pageUrl: string;
let apiUrl: string;
const servers: Server[] = [];

async function serve(listener: RequestListener): Promise<number> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

async function bundleCheckout(): Promise<string> {
  const resolveDir = fileURLToPath(new URL("../web-store", import.meta.url));
  const result = await build({
    stdin: { contents: CHECKOUT, loader: "tsx", resolveDir },
    bundle: true,
    write: false,
    format: "esm",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"development"' },
  });
  return result.outputFiles[0]?.text ?? "";
}

test.beforeAll(async () => {
  const script = await bundleCheckout();
  standIn = await createStripe({
    dataDir: ":memory:",
    secretKey: "sk_test_page",
    publishableKey: "pk_test_page",
    webhook: undefined,
    clock: () => new Date(),
  });
  const apiPort = await serve((req, res) => void standIn.handle(req, res));
  const pagePort = await serve((req, res) => {
    const isScript = req.url === "/checkout.js";
    res.writeHead(200, { "content-type": isScript ? "text/javascript" : "text/html" }).end(isScript ? script : PAGE);
  });
  stripe = new Stripe("sk_test_page", { host: "127.0.0.1", port: apiPort, protocol: "http" });
  apiUrl = `http://127.0.0.1:${apiPort}`;
  pageUrl = `http://127.0.0.1:${pagePort}`;
});

test.afterAll(async () => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  await standIn.close();
});

async function openCheckout(page: Page, redirect = "if_required"): Promise<string> {
  const intent = await stripe.paymentIntents.create({ amount: 2_500, currency: "gbp" });
  const query = new URLSearchParams({ api: apiUrl, secret: intent.client_secret ?? "", redirect });
  await page.goto(`${pageUrl}/?${query}`);
  await expect(page.getByText("ready, incomplete")).toBeVisible();
  return intent.id;
}

async function payWith(page: Page, number: string): Promise<void> {
  await page.getByLabel("Card number").fill(number);
  await page.getByLabel("Expiration date").fill("1234");
  await page.getByLabel("Security code").fill("123");
  await page.getByRole("button", { name: "Pay" }).click();
}

const result = (page: Page) => page.getByRole("status");
const statusOf = async (id: string) => (await stripe.paymentIntents.retrieve(id)).status;
const challenge = (page: Page) => page.getByRole("dialog", { name: "3D Secure test" });

test("a card that works pays, and the API knows", async ({ page }) => {
  const id = await openCheckout(page);
  await page.getByLabel("Card number").pressSequentially("4242424242424242");
  await page.getByLabel("Expiration date").pressSequentially("1234");
  await page.getByLabel("Security code").pressSequentially("123");
  await expect(page.getByLabel("Card number")).toHaveValue("4242 4242 4242 4242");
  await expect(page.getByLabel("Expiration date")).toHaveValue("12 / 34");
  await expect(page.getByText("ready, complete")).toBeVisible();
  await page.getByRole("button", { name: "Pay" }).click();
  await expect(result(page)).toHaveText("succeeded");
  const paid = await stripe.paymentIntents.retrieve(id, { expand: ["latest_charge"] });
  expect(paid).toMatchObject({ status: "succeeded", latest_charge: { billing_details: { name: "Ada" } } });
});

test("a declined card is told as Stripe tells it, and another one pays", async ({ page }) => {
  const id = await openCheckout(page);
  await payWith(page, "4000000000000002");
  await expect(result(page)).toHaveText("card_error card_declined generic_decline requires_payment_method");
  await payWith(page, "4242424242424242");
  await expect(result(page)).toHaveText("succeeded");
  expect(await statusOf(id)).toBe("succeeded");
});

test("3D Secure completes", async ({ page }) => {
  const id = await openCheckout(page);
  await payWith(page, "4000002500003155");
  await expect(challenge(page)).toContainText("approve this payment of £25.00");
  expect(await statusOf(id)).toBe("requires_action");
  await challenge(page).getByRole("button", { name: "Complete" }).click();
  await expect(result(page)).toHaveText("succeeded");
  expect(await statusOf(id)).toBe("succeeded");
});

for (const [way, leave] of [
  ["by its button", (page: Page) => challenge(page).getByRole("button", { name: "Fail" }).click()],
  ["by Escape", (page: Page) => page.keyboard.press("Escape")],
] as const) {
  test(`3D Secure fails ${way}, and can be tried again`, async ({ page }) => {
    const id = await openCheckout(page);
    await payWith(page, "4000000000003220");
    await expect(challenge(page)).toBeVisible();
    await leave(page);
    const failure = "invalid_request_error payment_intent_authentication_failure requires_payment_method";
    await expect(result(page)).toHaveText(failure);
    expect(await statusOf(id)).toBe("requires_payment_method");
    await payWith(page, "4000000000003220");
    await challenge(page).getByRole("button", { name: "Complete" }).click();
    await expect(result(page)).toHaveText("succeeded");
  });
}

test("what is incomplete is said beside its field, and nothing is sent", async ({ page }) => {
  const id = await openCheckout(page);
  await payWith(page, "4242");
  await expect(page.getByLabel("Card number")).toBeFocused();
  await expect(page.getByLabel("Card number")).toHaveAccessibleDescription("Your card number is incomplete.");
  await expect(result(page)).toContainText("validation_error incomplete_number");
  expect((await stripe.paymentIntents.retrieve(id)).last_payment_error).toBeNull();
});

test("redirect: always ends on the return address", async ({ page }) => {
  const id = await openCheckout(page, "always");
  await payWith(page, "4242424242424242");
  await page.waitForURL(/\/done\?/);
  const { searchParams } = new URL(page.url());
  expect([searchParams.get("payment_intent"), searchParams.get("redirect_status")]).toEqual([id, "succeeded"]);
});

test("an unreachable API is told as a connection error", async ({ page }) => {
  await openCheckout(page);
  await page.route(`${apiUrl}/**`, (route) => route.abort());
  await payWith(page, "4242424242424242");
  await expect(result(page)).toContainText("api_connection_error");
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`fits 320 px and is accessible in ${colorScheme}`, async ({ page }, testInfo) => {
    await page.setViewportSize({ width: 320, height: 720 });
    await page.emulateMedia({ colorScheme });
    await openCheckout(page);
    await page.getByRole("button", { name: /3155 asks for 3D Secure/ }).click();
    await expect(page.getByText("ready, complete")).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    const form = await new AxeBuilder({ page }).disableRules(["page-has-heading-one", "region"]).analyze();
    expect(form.violations).toEqual([]);
    await testInfo.attach("form", { body: await page.screenshot(), contentType: "image/png" });
    await page.getByRole("button", { name: "Pay" }).click();
    await expect(challenge(page)).toBeVisible();
    const dialog = await new AxeBuilder({ page }).disableRules(["page-has-heading-one", "region"]).analyze();
    expect(dialog.violations).toEqual([]);
    await testInfo.attach("challenge", { body: await page.screenshot(), contentType: "image/png" });
  });
}
