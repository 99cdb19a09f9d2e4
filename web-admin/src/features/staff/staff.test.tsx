// @vitest-environment happy-dom
import { AppError } from "@quayside/shared/kernel/errors.ts";
import type { StaffDetail } from "@quayside/shared/staff/schema.ts";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { address, openApp } from "../../app/test-app.tsx";

const user = userEvent.setup();
const finn: StaffDetail = {
  ...{ id: "0b9f6c1e-6f0e-4a63-9a55-3a3f9d1d2c11", version: 2, email: "finn@quayside.example", name: "Finn Marsh" },
  ...{ roles: ["fulfilment"], modules: [], state: "active", secondFactor: true, inEffect: true },
  createdAt: "2026-05-01T08:00:00.000Z",
};

/** Staff as the sign-in service keeps them, saved against their version. */
function openStaff(path: string, permissions?: Parameters<typeof openApp>[2]) {
  let member = finn;
  return openApp(
    path,
    {
      "staff.list": () => [member],
      "staff.get": () => member,
      "staff.update": ({ body }) => {
        const { version, ...rights } = body as StaffDetail;
        if (version !== member.version) throw new AppError("conflict", "VERSION_CONFLICT", "Changed meanwhile.");
        member = { ...member, ...rights, version: version + 1 };
        return member;
      },
      "staff.disable": () => {
        member = { ...member, state: "disabled", version: member.version + 1 };
        return member;
      },
      "staff.invite": ({ body }) => ({ ...finn, ...(body as object), state: "invited" }),
    },
    permissions,
  );
}

it("lists people with what they may do, and leads to their page", async () => {
  openStaff("/staff");
  const row = within(await screen.findByRole("row", { name: /Finn Marsh/ }));
  expect(row.getByText("Fulfilment")).toBeDefined();
  await user.click(row.getByRole("link", { name: "Finn Marsh" }));
  expect(await screen.findByRole("heading", { level: 1, name: "Finn Marsh" })).toBeDefined();
  expect(address()).toBe(`/staff/${finn.id}`);
});

it("gives another role with the version that was read", async () => {
  const { of } = openStaff(`/staff/${finn.id}`);
  await user.click(await screen.findByRole("checkbox", { name: /Analyst/ }));
  expect(await screen.findByText("Your changes are not saved yet.")).toBeDefined();
  await user.click(screen.getByRole("button", { name: "Save" }));
  await waitFor(() => expect(of("staff.update")).toHaveLength(1));
  const body = of("staff.update")[0]?.body as StaffDetail;
  expect([body.version, [...body.roles].sort()]).toEqual([2, ["analyst", "fulfilment"]]);
  await waitFor(() => expect(screen.queryByText("Your changes are not saved yet.")).toBeNull());
});

it("asks before it shuts somebody out", async () => {
  const { of } = openStaff(`/staff/${finn.id}`);
  await user.click(await screen.findByRole("button", { name: "Disable" }));
  const dialog = within(await screen.findByRole("dialog"));
  expect(of("staff.disable")).toHaveLength(0);
  await user.click(dialog.getByRole("button", { name: "Disable" }));
  expect(await screen.findByText("Disabled")).toBeDefined();
  expect(screen.queryByRole("button", { name: "Sign out everywhere" })).toBeNull();
});

it("shows a role that only reads no way to change anything", async () => {
  openStaff(`/staff/${finn.id}`, { permissions: ["staff.read"] });
  await screen.findByRole("heading", { level: 1, name: "Finn Marsh" });
  expect(screen.queryByRole("button", { name: "Disable" })).toBeNull();
  expect(screen.getByText("Your role sees this but does not change it.")).toBeDefined();
  expect(screen.getByRole("checkbox", { name: /Analyst/ }).closest("fieldset")?.disabled).toBe(true);
});
