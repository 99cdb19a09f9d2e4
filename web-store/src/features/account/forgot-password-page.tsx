import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useLocation, useSearch } from "wouter";
import { Page } from "../../ui/page.tsx";
import { enterAccount } from "./enter-account.ts";
import { CodeField, EmailField, PasswordField } from "./fields.tsx";
import { forgetPassword, setForgottenPassword, signInWith } from "./identity.ts";
import { nextOf } from "./sign-in-page.tsx";
import { SmallForm } from "./small-form.tsx";
import { passwordOf, textOf } from "./use-submit.ts";
import "../checkout/checkout.css";
import "./account.css";

function NewPassword({ email, next }: { email: string; next: string }) {
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const set = async (fields: FormData) => {
    const password = passwordOf(fields);
    await setForgottenPassword(email, textOf(fields, "code"), password);
    // Whoever also has an authenticator signs in with both.
    if ((await signInWith(email, password)) !== "done") return navigate("/sign-in");
    await enterAccount(client);
    navigate(next, { replace: true });
  };
  return (
    <SmallForm label="New password" action={set} button="Set the new password" wide>
      <CodeField hint={`If ${email} has an account, the code is in its inbox now.`} />
      <PasswordField label="New password" isNew />
    </SmallForm>
  );
}

export function ForgotPasswordPage() {
  const next = nextOf(useSearch());
  const [email, setEmail] = useState<string>();
  const ask = async (fields: FormData) => {
    const address = textOf(fields, "email");
    await forgetPassword(address);
    setEmail(address);
  };
  return (
    <Page title="Forgot your password" heading="Set a new password" className="account-narrow">
      {email === undefined ? (
        <SmallForm label="Ask for a code" action={ask} button="Send me a code" wide>
          <EmailField />
        </SmallForm>
      ) : (
        <NewPassword email={email} next={next} />
      )}
      <p>
        <Link className="link" href="/sign-in">
          Back to signing in
        </Link>
      </p>
    </Page>
  );
}
