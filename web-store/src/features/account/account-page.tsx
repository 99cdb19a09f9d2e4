import type { Account } from "@quayside/shared/account/contract.ts";
import { useQueryClient } from "@tanstack/react-query";
import type { ComponentType } from "react";
import { Link, Redirect, useLocation, useParams } from "wouter";
import { Failure } from "../../ui/failure.tsx";
import { Page } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { AccountAddresses } from "./account-addresses.tsx";
import { AccountCards } from "./account-cards.tsx";
import { AccountCredit } from "./account-credit.tsx";
import { AccountDetails } from "./account-details.tsx";
import { AccountOrders } from "./account-orders.tsx";
import { leaveAccount } from "./enter-account.ts";
import { signOutHere } from "./identity.ts";
import { useAccount } from "./use-account.ts";
import "../checkout/checkout.css";
import "./account.css";

interface Part {
  path: string;
  name: string;
  body: ComponentType<{ account: Account }>;
}

const orders: Part = { path: "orders", name: "Orders", body: AccountOrders };
const parts: readonly Part[] = [
  orders,
  { path: "addresses", name: "Addresses", body: AccountAddresses },
  { path: "credit", name: "Store credit", body: AccountCredit },
  { path: "cards", name: "Cards", body: AccountCards },
  { path: "details", name: "Details and security", body: AccountDetails },
];

function SignOutButton() {
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const leave = async () => {
    await signOutHere();
    leaveAccount(client);
    navigate("/");
  };
  return (
    <button type="button" className="link-button" onClick={leave}>
      Sign out
    </button>
  );
}

function PartLinks({ current }: { current: Part }) {
  return (
    <nav className="account-parts" aria-label="Your account">
      <ul>
        {parts.map(({ path, name }) => (
          <li key={path}>
            <Link href={`/account/${path}`} {...(path === current.path ? { "aria-current": "page" } : {})}>
              {name}
            </Link>
          </li>
        ))}
        <li>
          <SignOutButton />
        </li>
      </ul>
    </nav>
  );
}

export function AccountPage() {
  const { part: asked = orders.path } = useParams<{ part?: string }>();
  const { isSignedIn, data: account, error, refetch } = useAccount();
  const part = parts.find(({ path }) => path === asked);
  if (!isSignedIn || error?.kind === "unauthenticated" || error?.code === "ACCOUNT_NOT_OPEN")
    return <Redirect href={`/sign-in?next=/account/${part?.path ?? orders.path}`} replace />;
  if (!part) return <Redirect href="/account" replace />;
  const Body = part.body;
  return (
    <Page key={part.path} title={part.name} heading={part.name} className="account-page">
      <div className="account-layout">
        <PartLinks current={part} />
        <div className="account-body">
          {account ? <Body account={account} /> : null}
          {!account && error ? <Failure error={error} onRetry={() => refetch()} /> : null}
          {account || error ? null : <Skeleton label="Loading your account" shape="lines" count={3} />}
        </div>
      </div>
    </Page>
  );
}
