import { useState } from "react";
import { call } from "../../lib/api.ts";
import { TextField } from "../../ui/field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { EmailField } from "../account/fields.tsx";
import { SmallForm } from "../account/small-form.tsx";
import { textOf } from "../account/use-submit.ts";
import "../checkout/checkout.css";

/** For whoever lost the confirmation: the link is mailed to the order's own address. */
export function FindOrderPage() {
  const [sentTo, setSentTo] = useState<string>();
  const send = async (fields: FormData) => {
    const email = textOf(fields, "email");
    await call("checkout.send-link", { body: { number: textOf(fields, "number"), email } });
    setSentTo(email);
  };
  return (
    <Page title="Find an order" heading="Find an order" className="page-text">
      <p>Give the order's number and the e-mail address it was placed with. We mail you the link to its page.</p>
      <SmallForm label="Find an order" action={send} button="Send me the link">
        <TextField
          id="number"
          name="number"
          label="Order number"
          hint="Such as Q-7F3K9M, from your confirmation or your bank statement."
          autoComplete="off"
          required
          maxLength={20}
        />
        <EmailField />
      </SmallForm>
      {sentTo ? (
        <Notice tone="info" title="Look in your mail" alert>
          <p>If there is such an order for {sentTo}, its link is on the way. It may take a minute.</p>
        </Notice>
      ) : null}
    </Page>
  );
}
