import { expect, it } from "vitest";
import { deviceWords, originWords } from "./origin-words.ts";

const store = { kind: "store" } as const;

it("says what brought an order, by its link before the page it was on", () => {
  expect(originWords({ source: store })).toBeNull();
  expect(originWords({ source: { kind: "import" } })).toBe("Import");
  expect(originWords({ source: store, origin: { source: "direct" } })).toBe("Direct visit");
  expect(originWords({ source: store, origin: { source: "organic", referrer: "www.google.com" } })).toBe(
    "Search engine: www.google.com",
  );
  const origin = { utmSource: "google", medium: "cpc", campaign: "spring", referrer: "www.google.com" };
  expect(originWords({ source: store, origin: { source: "paid", ...origin } })).toBe(
    "Ad: google, cpc, campaign spring",
  );
  expect(originWords({ source: { kind: "import" }, origin: { source: "email" } })).toBe("Import; E-mail");
});

it("names the device where it is known", () => {
  expect(deviceWords({ origin: { device: "mobile" } })).toBe("Phone");
  expect(deviceWords({})).toBeNull();
});
