// @vitest-environment happy-dom
import { Beacon } from "@quayside/shared/tracking/schema.ts";
import { MutationObserver, QueryClient } from "@tanstack/react-query";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { choice } from "./choice.ts";
import { choose } from "./choose.ts";
import { flush } from "./outbox.ts";
import { start } from "./start.ts";
import { lastTouch } from "./touch.ts";

const sent: Beacon[] = [];
let accepts = true;
const blobs: Promise<void>[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  sessionStorage.clear();
  history.replaceState(null, "", "/");
  sent.length = 0;
  accepts = true;
  const body = (blob: Blob) => blob.text().then((text) => void sent.push(Beacon.parse(JSON.parse(text))));
  vi.stubGlobal("navigator", {
    userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0",
    maxTouchPoints: 0,
    sendBeacon: (path: string, blob: Blob) => {
      expect(path).toBe("/api/v1/tracking/events");
      if (accepts) blobs.push(body(blob));
      return accepts;
    },
  });
});
afterEach(() => {
  flush();
  choose("nothing");
  document.body.replaceChildren();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A store as its pages know it when they are counted. */
function shop(visits?: { consentFirst: boolean }): QueryClient {
  const client = new QueryClient();
  client.setQueryData(["store.config", {}], { visits });
  return client;
}
const move = () => dispatchEvent(new Event("pointermove"));
async function told() {
  flush();
  await Promise.all(blobs);
  return sent.flatMap(({ events }) => events.map(({ kind, path }) => `${kind} ${path}`));
}
const notice = () => document.querySelector(".privacy-notice");
function go(path: string) {
  history.pushState(null, "", path);
  dispatchEvent(new Event("pushState"));
}

describe("counting a visit", () => {
  it("begins when somebody is there, and follows the pages that are seen", async () => {
    start(shop());
    expect(await told()).toEqual([]);
    move();
    go("/p/former-name");
    go("/p/jug");
    await vi.advanceTimersByTimeAsync(400);
    go("/search?q=jug");
    await vi.advanceTimersByTimeAsync(400);
    go("/search?q=jug&page=2");
    await vi.advanceTimersByTimeAsync(400);
    expect(await told()).toEqual(["page /", "page /p/jug", "product /p/jug", "page /search", "search /search"]);
    expect(new Set(sent.map(({ browser }) => browser)).size).toBe(1);
  });

  it("begins after ten seconds of looking, too", async () => {
    start(shop());
    await vi.advanceTimersByTimeAsync(9_000);
    expect(await told()).toEqual([]);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await told()).toEqual(["page /"]);
  });

  it("sees what was put into the basket, before it began and after", async () => {
    const client = shop();
    const basketOf = (skus: string[]) => ({ lines: skus.map((sku) => ({ sku, unitPrice: { amount: 1250 } })) });
    const add = (skus: string[]) =>
      new MutationObserver(client, { mutationKey: ["cart.add"], mutationFn: async () => basketOf(skus) }).mutate(
        skus.map((sku) => ({ sku, quantity: 2 })) as never,
      );
    await add(["JUG"]);
    start(client);
    move();
    await add(["MUG", "CUP"]);
    await new MutationObserver(client, { mutationFn: () => Promise.reject(new Error("no")) }).mutate().catch(() => {});
    expect(await told()).toEqual(["page /", "cart /", "cart /", "cart /"]);
    const skus = sent.flatMap(({ events }) => events.flatMap((event) => (event.kind === "cart" ? event.sku : [])));
    expect(skus).toEqual(["JUG", "MUG", "CUP"]);
    const prices = sent.flatMap(({ events }) => events.flatMap((event) => (event.kind === "cart" ? event.price : [])));
    expect(prices).toEqual([1250, 1250, 1250]);
  });

  it("keeps what the browser would not take", async () => {
    start(shop());
    accepts = false;
    move();
    expect(await told()).toEqual([]);
    accepts = true;
    expect(await told()).toEqual(["page /"]);
  });

  it.each([
    ["Global Privacy Control", { globalPrivacyControl: true }],
    ["Do Not Track", { doNotTrack: "1" }],
    ["a machine at the wheel", { webdriver: true }],
  ])("does not happen, and nothing is asked, with %s", async (_, signals) => {
    vi.stubGlobal("navigator", { ...navigator, ...signals });
    start(shop());
    move();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await told()).toEqual([]);
    expect(notice()).toBeNull();
    expect([localStorage.length, sessionStorage.length]).toEqual([0, 0]);
  });

  it("ends at once when the shopper wants it", async () => {
    start(shop());
    move();
    choose("nothing");
    go("/p/jug");
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await told()).toEqual([]);
    expect(sessionStorage.length).toBe(0);
  });
});

const press = (label: string) => {
  const buttons = [...(notice()?.querySelectorAll("button") ?? [])];
  buttons.find(({ textContent }) => textContent === label)?.click();
};

describe("a store that asks first", () => {
  const stored = () => [localStorage.length, sessionStorage.length];

  it.each([
    ["its settings say so", () => shop({ consentFirst: true })],
    ["nobody knows what they say", () => new QueryClient()],
  ])("sends and keeps nothing before the answer, where %s", async (_, client) => {
    start(client());
    move();
    go("/p/jug?utm_source=letter");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await told()).toEqual([]);
    expect(lastTouch(Date.now())).toBeUndefined();
    expect(stored()).toEqual([0, 0]);
    expect(notice()?.textContent).toContain("May we count your visit?");
  });

  it.each([
    ["Yes, and the next ones", ["page /"]],
    ["Only this visit", ["page /"]],
    ["No", []],
  ])("counts after %s what it was allowed to", async (label, expected) => {
    start(shop({ consentFirst: true }));
    move();
    press(label);
    await vi.advanceTimersByTimeAsync(10_000);
    // Pages of tests before hear of the answer, too.
    expect([...new Set(await told())]).toEqual(expected);
    expect(notice()).toBeNull();
  });
});

describe("the question", () => {
  it.each([
    ["Yes", "remember", 1],
    ["No, only this visit", "visit", 0],
    ["Do not count me", "nothing", 0],
  ])("%s is one press, and keeps what it says", async (label, answer, ids) => {
    start(shop());
    move();
    await told();
    press(label);
    expect(choice.read()).toBe(answer);
    expect(notice()).toBeNull();
    expect(localStorage.getItem("quayside.visitor") === null ? 0 : 1).toBe(ids);
  });

  it("is not asked again, and goes when it is answered elsewhere", () => {
    start(shop());
    move();
    expect(notice()).not.toBeNull();
    localStorage.setItem("quayside.privacy", '"visit"');
    dispatchEvent(new Event("storage"));
    expect(notice()).toBeNull();
    start(shop());
    move();
    expect(notice()).toBeNull();
  });
});
