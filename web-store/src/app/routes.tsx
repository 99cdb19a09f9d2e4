import { type ComponentType, lazy, useState } from "react";
import { Route, Switch } from "wouter";

/** A page whose code comes when it is shown, or before that by `load`: then it is drawn at once. */
function page<Name extends string>(get: () => Promise<Record<Name, ComponentType>>, name: Name) {
  let loaded: ComponentType | undefined;
  const load = async () => {
    loaded = (await get())[name];
    return { default: loaded };
  };
  const Lazy = lazy(load);
  const Page = () => {
    const [{ Body }] = useState({ Body: loaded ?? Lazy });
    return <Body />;
  };
  return Object.assign(Page, { load });
}

const NotFoundPage = page(() => import("./not-found-page.tsx"), "NotFoundPage");
const HomePage = page(() => import("../features/catalog/home-page.tsx"), "HomePage");
const CategoryPage = page(() => import("../features/catalog/category-page.tsx"), "CategoryPage");
const CollectionPage = page(() => import("../features/catalog/collection-page.tsx"), "CollectionPage");
const SearchPage = page(() => import("../features/catalog/search-page.tsx"), "SearchPage");
const ProductPage = page(() => import("../features/catalog/product-page.tsx"), "ProductPage");
const CartPage = page(() => import("../features/cart/cart-page.tsx"), "CartPage");
const CheckoutPage = page(() => import("../features/checkout/checkout-page.tsx"), "CheckoutPage");
const OrderPage = page(() => import("../features/order/order-page.tsx"), "OrderPage");

const PolicyPage = page(() => import("../features/content/policy-page.tsx"), "PolicyPage");
const FindOrderPage = page(() => import("../features/order/find-order-page.tsx"), "FindOrderPage");

const GiftCardPage = page(() => import("../features/account/gift-card-page.tsx"), "GiftCardPage");
const SignInPage = page(() => import("../features/account/sign-in-page.tsx"), "SignInPage");
const SignUpPage = page(() => import("../features/account/sign-up-page.tsx"), "SignUpPage");
const ForgotPasswordPage = page(() => import("../features/account/forgot-password-page.tsx"), "ForgotPasswordPage");
const AccountPage = page(() => import("../features/account/account-page.tsx"), "AccountPage");

/** The pages that are made ahead of time, by how their paths begin. */
const made = [
  ["/", HomePage],
  ["/c/", CategoryPage],
  ["/collections/", CollectionPage],
  ["/p/", ProductPage],
  ["/pages/", PolicyPage],
] as const;

/** Brings the code of a page that stands there already: without it, taking the page over would blank it for a moment. */
export async function loadPage(path: string): Promise<void> {
  // One that does not come now is asked for again, and its failure told, when it is drawn.
  await made
    .findLast(([start]) => path.startsWith(start))?.[1]
    .load()
    .catch(() => undefined);
}

export function Routes() {
  return (
    <Switch>
      <Route path="/" component={HomePage} />
      <Route path="/c/:slug" component={CategoryPage} />
      <Route path="/collections/:slug" component={CollectionPage} />
      <Route path="/search" component={SearchPage} />
      <Route path="/p/:slug" component={ProductPage} />
      <Route path="/cart" component={CartPage} />
      <Route path="/checkout/:step?" component={CheckoutPage} />
      <Route path="/order/:orderId/:moment?" component={OrderPage} />
      <Route path="/find-order" component={FindOrderPage} />
      <Route path="/pages/:name" component={PolicyPage} />
      <Route path="/gift-card" component={GiftCardPage} />
      <Route path="/sign-in" component={SignInPage} />
      <Route path="/sign-up" component={SignUpPage} />
      <Route path="/forgot-password" component={ForgotPasswordPage} />
      <Route path="/account/:part?" component={AccountPage} />
      <Route component={NotFoundPage} />
    </Switch>
  );
}
