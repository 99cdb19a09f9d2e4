// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import { serveApi } from "../../lib/test-api.ts";
import { renderAt } from "../../lib/test-render.tsx";
import { choice } from "./choice.ts";
import { ChoicesPage } from "./choices-page.tsx";

afterEach(() => {
  localStorage.clear();
  vi.unstubAllGlobals();
});

function open(visits?: { consentFirst: boolean }) {
  serveApi({ "store.config": () => ({ name: "Quayside", visits }) });
  return renderAt("/pages/privacy-choices", <ChoicesPage />);
}
const chosen = () => screen.getAllByRole<HTMLInputElement>("radio").find(({ checked }) => checked)?.parentElement;

it("shows what holds, and changes it at once", async () => {
  const user = userEvent.setup();
  open();
  expect(chosen()?.textContent).toContain("Count each visit for itself");
  expect(choice.read()).toBeUndefined();
  await user.click(screen.getByRole("radio", { name: /Recognise this browser/ }));
  expect([choice.read(), localStorage.getItem("quayside.visitor")]).toEqual(["remember", expect.any(String)]);
  await user.click(screen.getByRole("radio", { name: /Do not count me/ }));
  expect([choice.read(), localStorage.getItem("quayside.visitor")]).toEqual(["nothing", null]);
  expect(chosen()?.textContent).toContain("Do not count me");
});

it("asks nothing where the browser has answered", () => {
  vi.stubGlobal("navigator", { userAgent: "Firefox", globalPrivacyControl: true });
  open();
  expect(screen.getByText("Your browser has answered for you")).toBeDefined();
  expect(screen.queryByRole("radio")).toBeNull();
});

it("says that nothing is counted yet where the store asks first", async () => {
  open({ consentFirst: true });
  expect(await screen.findByText("Until you choose, we count nothing.")).toBeDefined();
  expect(chosen()).toBeUndefined();
});
