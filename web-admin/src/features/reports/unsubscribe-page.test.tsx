// @vitest-environment happy-dom
import { AppError } from "@quayside/shared/kernel/errors.ts";
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

it("says of a link that is not complete, or not ours, that it is not, and asks for no role", async () => {
  const refuse = () => {
    throw new AppError("forbidden", "LINK_NOT_VALID", "This link is not complete, or not one of ours.");
  };
  openApp(
    "/unsubscribe?schedule=rsc_1&to=a@example.com&signature=x",
    { "reports.unsubscribe": refuse },
    { signedIn: false },
  );
  await userEvent.click(await screen.findByRole("button", { name: "Unsubscribe" }));
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain("This link is not complete, or not one of ours");
  expect(alert.textContent).not.toContain("role");
  expect(screen.queryByRole("button")).toBeNull();
});

it("asks for nothing where the link is cut off", async () => {
  openApp("/unsubscribe?schedule=rsc_1", {}, { signedIn: false });
  expect((await screen.findByRole("alert")).textContent).toContain("not complete");
  expect(screen.queryByRole("button")).toBeNull();
});
