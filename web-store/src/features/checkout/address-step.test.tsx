// @vitest-environment happy-dom
import { AppError } from "@quayside/shared/kernel/errors.ts";
import type { StoreConfig } from "@quayside/shared/store/schema.ts";
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { serveApi } from "../../lib/test-api.ts";
import { renderAt } from "../../lib/test-render.tsx";
import { cartOf, lineOf } from "../cart/test-cart.ts";
import { AddressStep } from "./address-step.tsx";
import { forgetDraft } from "./draft.ts";

const cart = cartOf([lineOf()]);
const config: StoreConfig = {
  name: "Quayside",
  currency: "GBP",
  timeZone: "Europe/London",
  locale: "en-GB",
  defaultCountry: "GB",
  pricesIncludeTax: true,
  countries: ["GB", "FR"],
  delivery: [],
  payments: { mode: "local", publishableKey: "pk_test" },
};

function open() {
  const onDone = vi.fn();
  const view = renderAt("/checkout/address", <AddressStep cart={cart} config={config} onDone={onDone} />);
  return { onDone, ...view };
}

async function fill() {
  await userEvent.type(screen.getByLabelText("E-mail"), " ann@example.com");
  await userEvent.type(screen.getByLabelText("Full name"), "Ann Harbour");
  await userEvent.type(screen.getByLabelText("House number and street"), "3 Quay Street");
  await userEvent.type(screen.getByLabelText("Postcode"), "BS1 4DJ");
  await userEvent.type(screen.getByLabelText("Town or city"), "Bristol");
}

const send = () => userEvent.click(screen.getByRole("button", { name: "Go on to delivery" }));

it("says what is wrong at each field, puts the focus on the first, and sends nothing", async () => {
  forgetDraft();
  const asked = serveApi({});
  open();
  await userEvent.type(screen.getByLabelText("E-mail"), "ann@example.com");
  await send();
  const name = screen.getByLabelText("Full name");
  expect(document.activeElement).toBe(name);
  const described = document.getElementById(name.getAttribute("aria-describedby") ?? "");
  expect(described?.textContent).toBe("Enter a full name.");
  expect(screen.getAllByText(/^Enter the/)).toHaveLength(3);
  expect(asked).toEqual([]);
});

it("sends trimmed values without what was left empty", async () => {
  forgetDraft();
  const asked = serveApi({ "cart.set-address": () => cartOf([lineOf()], { step: "addressed" }) });
  const { onDone } = open();
  await fill();
  await send();
  await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
  expect(asked.map(({ body }) => body)).toEqual([
    {
      email: "ann@example.com",
      shippingAddress: {
        name: "Ann Harbour",
        line1: "3 Quay Street",
        city: "Bristol",
        postcode: "BS1 4DJ",
        country: "GB",
      },
    },
  ]);
});

it("shows the store's own objection at its field and goes there", async () => {
  forgetDraft();
  serveApi({
    "cart.set-address": () => {
      const details = { field: "shippingAddress.postcode", reason: "must be like BS1 4DJ" };
      throw new AppError("invalid", "POSTCODE_NOT_VALID", "This is not a postcode.", details);
    },
  });
  const { onDone } = open();
  await fill();
  await send();
  await screen.findByText("This is not a postcode.");
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText("Postcode")));
  expect(onDone).not.toHaveBeenCalled();
});

it("keeps what was typed through a reload", async () => {
  forgetDraft();
  serveApi({});
  const { unmount } = open();
  await fill();
  unmount();
  open();
  expect(screen.getByLabelText("Town or city")).toHaveProperty("value", "Bristol");
  expect(screen.getByLabelText("Country")).toHaveProperty("value", "GB");
});

it("asks for an invoice address of its own and checks it too", async () => {
  forgetDraft();
  serveApi({});
  open();
  await fill();
  await userEvent.click(screen.getByLabelText("The invoice goes to the same address"));
  await send();
  const [, invoiceName] = screen.getAllByLabelText("Full name");
  expect(document.activeElement).toBe(invoiceName);
});
