import type { Cart } from "@quayside/shared/cart/schema.ts";
import { type AppError, isAppError } from "@quayside/shared/kernel/errors.ts";
import type { StoreConfig } from "@quayside/shared/store/schema.ts";
import { Elements, useElements } from "@stripe/react-stripe-js";
import type {
  ShippingRate,
  StripeExpressCheckoutElementClickEvent,
  StripeExpressCheckoutElementConfirmEvent,
  StripeExpressCheckoutElementShippingAddressChangeEvent,
  StripeExpressCheckoutElementShippingRateChangeEvent,
} from "@stripe/stripe-js";
import { useRef, useState } from "react";
import { useLocation } from "wouter";
import { type AnswerFor, call } from "../../lib/api.ts";
import { formatDays } from "../../lib/format.ts";
import { useOperation } from "../../lib/query.ts";
import { Failure } from "../../ui/failure.tsx";
import { useCartAct } from "../cart/use-cart.ts";
import { useConfirmOrder } from "../order/confirm-order.ts";
import { ExpressButtons } from "./express-checkout.tsx";
import { placeOrder } from "./intention.ts";
import { useStripeAppearance } from "./stripe-appearance.ts";
import { useLoadedStripe } from "./use-loaded-stripe.ts";
import { usePayment } from "./use-payment.ts";
import { addressOf } from "./wallet-address.ts";

type Quotes = AnswerFor<"cart.delivery-quotes">;

const rateOf = ({ id, name, price, days }: Quotes[number]): ShippingRate => {
  return { id, displayName: name, amount: price.amount, deliveryEstimate: formatDays(days) };
};

interface WalletProps {
  cart: Cart;
  config: StoreConfig;
}

/** The sums that the wallet shows follow the address and the delivery that are chosen in it. */
function useWalletSums({ cart, config }: WalletProps) {
  const elements = useElements();
  const { data } = useOperation("cart.delivery-quotes", {
    params: { cartId: cart.id },
    query: { country: config.defaultCountry },
  });
  const shown = useRef<{ quotes: Quotes; due?: number | undefined }>({ quotes: [] });
  const choose = (quotes: Quotes, id = quotes[0]?.id) => {
    const due = quotes.find((quote) => quote.id === id)?.due.amount;
    shown.current = { quotes, due };
    if (due !== undefined) elements?.update({ amount: due });
  };
  const click = ({ resolve, reject }: StripeExpressCheckoutElementClickEvent) => {
    if (!data || data.length === 0) return reject();
    choose(data);
    resolve({
      emailRequired: true,
      shippingAddressRequired: true,
      allowedShippingCountries: config.countries,
      shippingRates: data.map(rateOf),
    });
  };
  const goTo = async ({ address, resolve, reject }: StripeExpressCheckoutElementShippingAddressChangeEvent) => {
    const { country, state, postal_code: postcode } = address;
    const query = { country, ...(state ? { region: state } : {}), ...(postcode ? { postcode } : {}) };
    const quotes = await call("cart.delivery-quotes", { params: { cartId: cart.id }, query }).catch(() => []);
    if (quotes.length === 0) return reject();
    choose(quotes);
    resolve({ shippingRates: quotes.map(rateOf) });
  };
  const sendBy = ({ shippingRate, resolve }: StripeExpressCheckoutElementShippingRateChangeEvent) => {
    choose(shown.current.quotes, shippingRate.id);
    resolve();
  };
  return { shown, click, goTo, sendBy, isReady: data !== undefined && data.length > 0 };
}

/** The cart with the wallet's address and delivery. */
function useAddressing(cartId: string) {
  const setAddress = useCartAct("cart.set-address");
  const chooseDelivery = useCartAct("cart.choose-delivery");
  return async ({ billingDetails, shippingAddress, shippingRate }: StripeExpressCheckoutElementConfirmEvent) => {
    const params = { cartId };
    const body = { email: billingDetails?.email ?? "", shippingAddress: addressOf(shippingAddress) };
    await setAddress.mutateAsync({ request: { params, body } });
    const chosen = { optionId: shippingRate?.id ?? "" };
    return (await chooseDelivery.mutateAsync({ request: { params, body: chosen } })) as Cart;
  };
}

const otherSum = {
  title: "The price is another one now",
  text: "Nothing was charged. Please look at the new figures and pay again.",
};

function Wallet(props: WalletProps) {
  const { cart } = props;
  const [, navigate] = useLocation();
  const [refused, setRefused] = useState<AppError>();
  const [isOther, setOther] = useState(false);
  const addressed = useRef<Cart>(cart);
  const placedId = useRef<string>(undefined);
  const sums = useWalletSums(props);
  const address = useAddressing(cart.id);
  const confirmOrder = useConfirmOrder();
  const prepare = async () => {
    const placed = await placeOrder(addressed.current);
    placedId.current = placed.orderId;
    return { orderId: placed.orderId, clientSecret: placed.payment?.clientSecret };
  };
  const thank = async (orderId: string) => {
    await confirmOrder(orderId);
    navigate(`/order/${orderId}/thank-you`, { replace: true });
  };
  const { pay, problem } = usePayment(
    { prepare, onConfirmed: thank, onRefused: setRefused },
    { savedCard: "", keepCard: false },
  );
  const confirm = async (event: StripeExpressCheckoutElementConfirmEvent) => {
    setRefused(undefined);
    setOther(false);
    try {
      addressed.current = await address(event);
    } catch (error) {
      event.paymentFailed({ reason: "invalid_shipping_address" });
      if (!isAppError(error)) throw error;
      return setRefused(error);
    }
    const isAgreed = addressed.current.totals.due.amount === sums.shown.current.due;
    setOther(!isAgreed);
    if (isAgreed && (await pay())) return;
    event.paymentFailed({ reason: "fail" });
    // There is an order now, which holds the goods: its page goes on with the payment.
    if (placedId.current) navigate(`/order/${placedId.current}`);
  };
  if (!sums.isReady) return null;
  return (
    <>
      {refused ? <Failure error={refused} kept="Nothing was charged. Your basket is kept." /> : null}
      <ExpressButtons
        onClick={sums.click}
        onAddress={sums.goTo}
        onRate={sums.sendBy}
        onConfirm={confirm}
        problem={isOther ? otherSum : problem}
      />
    </>
  );
}

/** Pays from the basket with what a wallet knows: address, delivery, card. */
export function BasketWallet({ cart, config }: WalletProps) {
  const { data: stripe } = useLoadedStripe(config);
  const appearance = useStripeAppearance();
  if (!stripe) return null;
  const { amount, currency } = cart.totals.due;
  return (
    <Elements stripe={stripe} options={{ mode: "payment", amount, currency: currency.toLowerCase(), appearance }}>
      <Wallet cart={cart} config={config} />
    </Elements>
  );
}
