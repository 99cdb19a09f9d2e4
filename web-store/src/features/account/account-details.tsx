import type { Account } from "@quayside/shared/account/contract.ts";
import { useState } from "react";
import { TextField } from "../../ui/field.tsx";
import { Authenticator } from "./authenticator.tsx";
import { DeleteAccount } from "./delete-account.tsx";
import { EmailChange } from "./email-change.tsx";
import { PasswordField } from "./fields.tsx";
import { changePassword } from "./identity.ts";
import { SignOutEverywhere } from "./sign-out-everywhere.tsx";
import { SmallForm } from "./small-form.tsx";
import { useAccountAct } from "./use-account.ts";
import { passwordOf, textOf } from "./use-submit.ts";

function Saved({ text }: { text: string | undefined }) {
  return (
    <p role="status" className="fine">
      {text}
    </p>
  );
}

function Profile({ account }: { account: Account }) {
  const { mutateAsync } = useAccountAct("account.update");
  const [saved, setSaved] = useState<string>();
  const save = async (fields: FormData) => {
    setSaved(undefined);
    const body = {
      name: textOf(fields, "name"),
      phone: textOf(fields, "phone"),
      acceptsMail: fields.get("acceptsMail") === "on",
    };
    await mutateAsync({ request: { body } });
    setSaved("Saved.");
  };
  return (
    <section className="panel" aria-labelledby="profile-heading">
      <h2 id="profile-heading">You</h2>
      <SmallForm label="Your details" action={save} button="Save" busy="Saving…">
        <TextField
          id="name"
          name="name"
          label="Full name"
          autoComplete="name"
          required
          maxLength={100}
          defaultValue={account.name}
        />
        <TextField
          id="phone"
          name="phone"
          label="Phone"
          type="tel"
          autoComplete="tel"
          optional
          maxLength={32}
          defaultValue={account.phone}
        />
        <label className="choice">
          <input type="checkbox" name="acceptsMail" defaultChecked={account.marketing.email} />
          <span>Write to me now and then about new things</span>
        </label>
      </SmallForm>
      <Saved text={saved} />
    </section>
  );
}

function Password() {
  const [changes, setChanges] = useState(0);
  const change = async (fields: FormData) => {
    await changePassword(passwordOf(fields), passwordOf(fields, "new-password"));
    setChanges(changes + 1);
  };
  return (
    <section className="panel" aria-labelledby="password-heading">
      <h2 id="password-heading">Password</h2>
      <SmallForm key={changes} label="Change your password" action={change} button="Change password">
        <PasswordField label="Your password now" />
        <PasswordField id="new-password" label="New password" isNew />
      </SmallForm>
      <Saved text={changes > 0 ? "Your password is changed." : undefined} />
    </section>
  );
}

export function AccountDetails({ account }: { account: Account }) {
  return (
    <div className="account-sections">
      <Profile account={account} />
      <EmailChange account={account} />
      <Password />
      <Authenticator email={account.email} />
      <SignOutEverywhere />
      <DeleteAccount />
    </div>
  );
}
