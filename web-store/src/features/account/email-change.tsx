import type { Account } from "@quayside/shared/account/contract.ts";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { renewToken } from "../../lib/customer-pool.ts";
import { enterAccount } from "./enter-account.ts";
import { CodeField, EmailField } from "./fields.tsx";
import { changeAddress, confirmNewAddress } from "./identity.ts";
import { SmallForm } from "./small-form.tsx";
import { textOf } from "./use-submit.ts";

/** The new address is proved by its code before it is the account's. */
export function EmailChange({ account }: { account: Account }) {
  const client = useQueryClient();
  const [asked, setAsked] = useState<string>();
  const ask = async (fields: FormData) => {
    const email = textOf(fields, "new-email");
    if (email.toLowerCase() === account.email) return;
    await changeAddress(email);
    setAsked(email);
  };
  const confirm = async (fields: FormData) => {
    await confirmNewAddress(textOf(fields, "code"));
    await renewToken();
    await enterAccount(client);
    setAsked(undefined);
  };
  return (
    <section className="panel" aria-labelledby="email-heading">
      <h2 id="email-heading">E-mail</h2>
      <p>You sign in with {account.email}.</p>
      {asked === undefined ? (
        <SmallForm label="Change your e-mail" action={ask} button="Change e-mail">
          <EmailField id="new-email" label="New e-mail" />
        </SmallForm>
      ) : (
        <SmallForm label="Confirm your new e-mail" action={confirm} button="Confirm">
          <CodeField hint={`We sent it to ${asked}. Until you enter it, the old address stays.`} />
        </SmallForm>
      )}
    </section>
  );
}
