import type { Appearance, ClickResolveDetails, ExpressCheckoutAddress, ShippingRate } from "@stripe/stripe-js";
import { createListeners, type Listeners, place } from "./local-stripe-listeners.ts";
import { styledRoot } from "./local-stripe-styles.ts";
import { openWalletSheet, walletOwner } from "./local-stripe-wallet-sheet.ts";

type WalletEvent =
  | "ready"
  | "click"
  | "confirm"
  | "cancel"
  | "shippingaddresschange"
  | "shippingratechange"
  | "escape"
  | "focus"
  | "blur"
  | "loaderror";

export interface LocalWallet extends Listeners<WalletEvent, LocalWallet> {
  mount(target: string | HTMLElement): void;
  unmount(): void;
  destroy(): void;
  update(): LocalWallet;
  setAppearance(appearance: Appearance | undefined): void;
}

export interface WalletGroup {
  total(): { amount: number; currency: string };
  /** The card of the wallet pays whatever is confirmed next. */
  paysWith(number: string): void;
  destroyed(): void;
}

/** Asks the page as Stripe does: with `resolve` and `reject`, one of which it calls. */
function asking<T>(ask: (answers: { resolve: (value?: T) => void; reject: () => void }) => void) {
  return new Promise<T | undefined | "rejected">((done) =>
    ask({ resolve: (value) => done(value), reject: () => done("rejected") }),
  );
}

/** The express checkout element, with one wallet that everybody has. */
export function createLocalWallet({ total, paysWith, destroyed }: WalletGroup): LocalWallet {
  const { on, off, once, emit } = createListeners<WalletEvent, LocalWallet>("expressCheckout", () => wallet);
  const host = document.createElement("div");
  const button = Object.assign(document.createElement("button"), { type: "button", className: "wallet" });
  button.textContent = "Pay with the test wallet";
  styledRoot(host).append(button);

  const newAddress = async ({ city, state, postal_code, country }: ExpressCheckoutAddress) => {
    const address = { city, state, postal_code, country };
    const answer = await asking<{ shippingRates?: ShippingRate[] }>((answers) =>
      emit("shippingaddresschange", { name: walletOwner.name, address, ...answers }),
    );
    return answer === "rejected" ? undefined : (answer?.shippingRates ?? []);
  };
  const open = async () => {
    const expressPaymentType = "apple_pay";
    const details = await asking<ClickResolveDetails>((answers) => emit("click", { expressPaymentType, ...answers }));
    if (details === "rejected") return;
    const answer = await openWalletSheet({
      asksAddress: details?.shippingAddressRequired ?? false,
      total,
      rates: details?.shippingRates ?? [],
      addressChanged: newAddress,
      rateChanged: async (shippingRate) => {
        await asking((answers) => emit("shippingratechange", { shippingRate, ...answers }));
      },
    });
    if (!answer) return emit("cancel");
    const { address, rate: shippingRate, number } = answer;
    paysWith(number);
    const shippingAddress = { name: walletOwner.name, address };
    emit("confirm", {
      expressPaymentType,
      billingDetails: { ...walletOwner, address },
      ...(details?.shippingAddressRequired ? { shippingAddress, shippingRate } : {}),
      paymentFailed: () => undefined,
    });
  };
  button.addEventListener("click", () => void open());

  const wallet: LocalWallet = {
    on,
    off,
    once,
    mount: (target) => {
      place(host, target);
      setTimeout(() => emit("ready", { availablePaymentMethods: { applePay: true, googlePay: false, link: false } }));
    },
    unmount: () => host.remove(),
    destroy: () => {
      host.remove();
      destroyed();
    },
    update: () => wallet,
    setAppearance: () => undefined,
  };
  return wallet;
}
