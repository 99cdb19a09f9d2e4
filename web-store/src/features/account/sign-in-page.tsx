import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link, Redirect, useLocation, useSearch } from "wouter";
import { useKept } from "../../lib/kept.ts";
import { signedInAs } from "../../lib/session.ts";
import { Page } from "../../ui/page.tsx";
import { enterAccount } from "./enter-account.ts";
import { CodeField, EmailField, PasswordField } from "./fields.tsx";
import { confirmAddress, giveAuthenticatorCode, type Step, sendCodeAgain, signInWith } from "./identity.ts";
import { SmallForm } from "./small-form.tsx";
import { passwordOf, textOf } from "./use-submit.ts";
import "../checkout/checkout.css";
import "./account.css";

/** A path of our own: an address of another site would lead shoppers away. */
export function nextOf(search: string): string {
  const next = new URLSearchParams(search).get("next") ?? "";
  return /^\/(?!\/|\\)/.test(next) ? next : "/account";
}

/** The steps of one sign-in, from the password to the last code. */
function useSignIn(onDone: () => Promise<void>) {
  const [step, setStep] = useState<Step>("credentials");
  const [given, setGiven] = useState({ email: "", password: "" });
  const reach = async (next: Step) => (next === "done" ? onDone() : setStep(next));
  return {
    step,
    email: given.email,
    begin: async (fields: FormData) => {
      const pair = { email: textOf(fields, "email"), password: passwordOf(fields) };
      setGiven(pair);
      await reach(await signInWith(pair.email, pair.password));
    },
    answer: async (fields: FormData) => reach(await giveAuthenticatorCode(textOf(fields, "code"))),
    confirm: async (fields: FormData) => {
      await confirmAddress(given.email, textOf(fields, "code"));
      await reach(await signInWith(given.email, given.password));
    },
    again: () => sendCodeAgain(given.email),
  };
}

function Steps({ step, email, begin, answer, confirm, again }: ReturnType<typeof useSignIn>) {
  if (step === "new-password") return <Redirect href="/forgot-password" />;
  if (step === "authenticator-code")
    return (
      <SmallForm label="Authenticator code" action={answer} button="Go on" wide>
        <CodeField hint="From your authenticator app." />
      </SmallForm>
    );
  if (step === "confirm-address")
    return (
      <>
        <SmallForm label="Confirm your e-mail" action={confirm} button="Confirm" wide>
          <CodeField hint={`We sent it to ${email} when you signed up.`} />
        </SmallForm>
        <button type="button" className="link-button" onClick={() => again()}>
          Send a new code
        </button>
      </>
    );
  return (
    <SmallForm label="Sign in" action={begin} button="Sign in" busy="Signing in…" wide>
      <EmailField value={email} />
      <PasswordField />
    </SmallForm>
  );
}

export function SignInPage() {
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const search = useSearch();
  const next = nextOf(search);
  const signIn = useSignIn(async () => {
    await enterAccount(client);
    navigate(next, { replace: true });
  });
  // Somebody who is here already and came by a bookmark; a sign-in under way leads on by itself.
  const isSignedIn = useKept(signedInAs) !== undefined;
  if (isSignedIn && signIn.email === "") return <Redirect href={next} replace />;
  const onward = next === "/account" ? "" : `?next=${encodeURIComponent(next)}`;
  return (
    <Page title="Sign in" heading="Sign in" className="account-narrow">
      <Steps {...signIn} />
      <p>
        <Link className="link" href={`/forgot-password${onward}`}>
          Forgot your password?
        </Link>
      </p>
      <p>
        New here?{" "}
        <Link className="link" href={`/sign-up${onward}`}>
          Open an account
        </Link>
        . You can also buy without one.
      </p>
    </Page>
  );
}
