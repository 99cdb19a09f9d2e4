import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useLocation, useSearch } from "wouter";
import { TextField } from "../../ui/field.tsx";
import { Page } from "../../ui/page.tsx";
import { enterAccount } from "./enter-account.ts";
import { CodeField, EmailField, PasswordField } from "./fields.tsx";
import { confirmAddress, sendCodeAgain, signInWith, signUpWith } from "./identity.ts";
import { nextOf } from "./sign-in-page.tsx";
import { SmallForm } from "./small-form.tsx";
import { passwordOf, textOf } from "./use-submit.ts";
import "../checkout/checkout.css";
import "./account.css";

interface Given {
  email: string;
  password: string;
}

function Details({ onSent }: { onSent: (given: Given) => void }) {
  const send = async (fields: FormData) => {
    const given = { email: textOf(fields, "email"), password: passwordOf(fields) };
    await signUpWith(given.email, given.password, textOf(fields, "name"));
    onSent(given);
  };
  return (
    <SmallForm label="Open an account" action={send} button="Open an account" wide>
      <TextField id="name" name="name" label="Full name" autoComplete="name" required maxLength={100} />
      <EmailField />
      <PasswordField isNew />
    </SmallForm>
  );
}

function Confirm({ given, next }: { given: Given; next: string }) {
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const [isResent, setResent] = useState(false);
  const confirm = async (fields: FormData) => {
    await confirmAddress(given.email, textOf(fields, "code"));
    await signInWith(given.email, given.password);
    await enterAccount(client);
    navigate(next, { replace: true });
  };
  const again = async () => {
    await sendCodeAgain(given.email);
    setResent(true);
  };
  return (
    <>
      <SmallForm label="Confirm your e-mail" action={confirm} button="Confirm" wide>
        <CodeField hint={`We sent it to ${given.email}.`} />
      </SmallForm>
      <p role="status">{isResent ? "A new code is on its way." : ""}</p>
      <button type="button" className="link-button" onClick={again}>
        Send a new code
      </button>
    </>
  );
}

export function SignUpPage() {
  const search = useSearch();
  const [given, setGiven] = useState<Given>();
  return (
    <Page
      key={given ? "confirm" : "details"}
      title={given ? "Confirm your e-mail" : "Open an account"}
      heading={given ? "Confirm your e-mail" : "Open an account"}
      className="account-narrow"
    >
      {given ? <Confirm given={given} next={nextOf(search)} /> : <Details onSent={setGiven} />}
      <p>
        Have one already?{" "}
        <Link className="link" href={`/sign-in${search ? `?${search}` : ""}`}>
          Sign in
        </Link>
      </p>
    </Page>
  );
}
