// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { openApp } from "../../app/test-app.tsx";

it("takes an address off a report by one press, without a sign-in", async () => {
  const to = "finance@example.com";
  const answers = { "reports.unsubscribe": () => ({ name: "Weekly Sales Report", to }) };
  const { of } = openApp(`/unsubscribe?schedule=rsc_1&to=${to}&signature=s`, answers, { signedIn: false });
  await userEvent.click(await screen.findByRole("button", { name: "Unsubscribe" }));
  expect((await screen.findByRole("status")).textContent).toBe(`Weekly Sales Report is not mailed to ${to} any more.`);
  expect(of("reports.unsubscribe")).toHaveLength(1);
});
