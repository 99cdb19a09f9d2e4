import type { ExpressCheckoutAddress, ShippingRate } from "@stripe/stripe-js";
import { formatAmount } from "./local-stripe-challenge.ts";
import { styledRoot } from "./local-stripe-styles.ts";

/** Whose wallet it is. */
export const walletOwner = { name: "Wendy Wallet", email: "wendy@example.com" };

export const walletAddresses: Record<string, ExpressCheckoutAddress> = {
  Bristol: { line1: "5 Harbour Road", line2: null, city: "Bristol", state: "", postal_code: "BS1 5TY", country: "GB" },
  Lyon: { line1: "12 rue Mercière", line2: null, city: "Lyon", state: "", postal_code: "69002", country: "FR" },
};

/** Numbers of the cards in it. */
const walletCards = { "Card that pays": "4242424242424242", "Card that is declined": "4000000000000002" };

export interface SheetAsk {
  asksAddress: boolean;
  total(): { amount: number; currency: string };
  addressChanged(address: ExpressCheckoutAddress): Promise<ShippingRate[] | undefined>;
  rateChanged(rate: ShippingRate): Promise<void>;
  rates: ShippingRate[];
}

export interface SheetAnswer {
  address: ExpressCheckoutAddress;
  rate: ShippingRate | undefined;
  /** Of the card chosen. */
  number: string;
}

function picker(label: string, choices: readonly [value: string, text: string][], changed: (value: string) => void) {
  const box = document.createElement("label");
  const select = document.createElement("select");
  const fill = (options: readonly [string, string][]) =>
    select.replaceChildren(
      ...options.map(([value, text]) => Object.assign(document.createElement("option"), { value, textContent: text })),
    );
  fill(choices);
  select.addEventListener("change", () => changed(select.value));
  box.append(label, select);
  return { box, fill };
}

function button(label: string, act: () => void): HTMLButtonElement {
  const made = Object.assign(document.createElement("button"), { type: "button", textContent: label });
  made.addEventListener("click", act);
  return made;
}

/** What a wallet shows over the page: where to, how, with which card. Answers nothing when it is left. */
export function openWalletSheet(ask: SheetAsk): Promise<SheetAnswer | undefined> {
  const host = document.createElement("div");
  const dialog = document.createElement("dialog");
  dialog.setAttribute("aria-label", "Test wallet");
  const sum = document.createElement("p");
  const [first = walletAddresses.Bristol] = Object.values(walletAddresses);
  const answer: SheetAnswer = {
    address: first as ExpressCheckoutAddress,
    rate: ask.rates[0],
    number: walletCards["Card that pays"],
  };
  const pay = button("Pay", () => dialog.close("pay"));
  const showSum = () => {
    const { amount, currency } = ask.total();
    sum.textContent = `No money moves. To pay: ${formatAmount(amount, currency)}`;
  };
  const nameOf = ({ id, displayName, amount }: ShippingRate): [string, string] => [
    id,
    `${displayName}, ${formatAmount(amount, ask.total().currency)}`,
  ];
  let { rates } = ask;
  const way = picker("Delivery", rates.map(nameOf), async (id) => {
    answer.rate = rates.find((rate) => rate.id === id);
    if (answer.rate) await ask.rateChanged(answer.rate);
    showSum();
  });
  const goTo = async (address: ExpressCheckoutAddress) => {
    pay.disabled = true;
    answer.address = address;
    const found = await ask.addressChanged(address);
    rates = found ?? [];
    answer.rate = rates[0];
    way.fill(rates.map(nameOf));
    pay.disabled = found === undefined;
    if (found) showSum();
    else sum.textContent = "This address cannot be served.";
  };
  const where = picker(
    "Address",
    Object.entries(walletAddresses).map(([name, { line1, city }]) => [name, `${line1}, ${city}`]),
    (name) => void goTo(walletAddresses[name] ?? answer.address),
  );
  const card = picker(
    "Card",
    Object.entries(walletCards).map(([name, number]) => [number, name]),
    (number) => {
      answer.number = number;
    },
  );
  const choices = Object.assign(document.createElement("div"), { className: "choices" });
  choices.append(
    button("Cancel", () => dialog.close()),
    pay,
  );
  const title = Object.assign(document.createElement("h2"), { textContent: "Test wallet" });
  dialog.append(title, sum, ...(ask.asksAddress ? [where.box, way.box] : []), card.box, choices);
  styledRoot(host).append(dialog);
  document.body.append(host);
  showSum();
  if (ask.asksAddress) void goTo(answer.address);
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      host.remove();
      resolve(dialog.returnValue === "pay" ? answer : undefined);
    });
    dialog.showModal();
  });
}
