// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { serveApi } from "../lib/test-api.ts";
import { renderAt } from "../lib/test-render.tsx";
import { Shell } from "./shell.tsx";

const word = "harbour-lights-7";
const config = {
  ...{ name: "Quayside", currency: "GBP", timeZone: "Europe/London", locale: "en-GB", defaultCountry: "GB" },
  ...{ pricesIncludeTax: true, countries: ["GB"], delivery: [], policies: [] },
  payments: { mode: "local", publishableKey: "pk" },
  contact: { email: "hello@shop.test", legal: "Shop Ltd, 1 Quay" },
  accent: {
    ...{ primary: ["#7a1f3d", "#d98aa3"], "primary-strong": ["#5c172e", "#e6b3c3"] },
    ...{ "primary-soft": ["#efe4e8", "#241b26"], "on-primary": ["#ffffff", "#06222b"] },
  },
  maintenance: {
    ...{ closed: true, message: "Back on Monday." },
    // SHA-256 of the word, in base64url, as the settings' own test works it out.
    previewHash: "o-LTrsLsfcDAD_QVTtQS3jG3cNly6adbRb7tkwuMLG8",
  },
};

function open(path: string, answer: object = config) {
  vi.stubGlobal("matchMedia", () => ({ matches: true, addEventListener() {}, removeEventListener() {} }));
  serveApi({ "store.config": () => answer, "catalog.categories": () => [] });
  return renderAt(path, <Shell routes={<p>The goods</p>} />);
}

it("says that the shop is closed and why, in place of what it sells", async () => {
  open("/");
  expect(await screen.findByText(/Back on Monday\./)).toBeTruthy();
  expect(screen.queryByText("The goods")).toBeNull();
});

it.each(["/order/ord_1", "/pages/returns"])("lets %s be read", async (path) => {
  open(path);
  expect(await screen.findByText("Shop Ltd, 1 Quay")).toBeTruthy();
  expect(screen.getByText("The goods")).toBeTruthy();
});

it("lets whoever has the word look, and nobody with another", async () => {
  const { unmount } = open(`/?preview=${word}`);
  expect(await screen.findByText(/Nothing can be bought/)).toBeTruthy();
  expect(screen.getByText("The goods")).toBeTruthy();
  unmount();
  localStorage.clear();
  open("/?preview=harbour-lights-8");
  expect(await screen.findByText(/Back on Monday\./)).toBeTruthy();
  expect(screen.queryByText("The goods")).toBeNull();
});

it("shows the store's colour and how to reach it", async () => {
  open("/", { ...config, maintenance: { closed: false } });
  expect((await screen.findByText("hello@shop.test")).getAttribute("href")).toBe("mailto:hello@shop.test");
  const tokens = document.documentElement.style;
  expect(tokens.getPropertyValue("--colour-primary")).toBe("light-dark(#7a1f3d, #d98aa3)");
});
