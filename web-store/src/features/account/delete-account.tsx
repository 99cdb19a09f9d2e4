import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useLocation } from "wouter";
import { call } from "../../lib/api.ts";
import { leaveAccount } from "./enter-account.ts";
import { signOutHere } from "./identity.ts";
import { SmallForm } from "./small-form.tsx";

/** Takes two decisions: to open it, and to say that it is meant. */
export function DeleteAccount() {
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const [isAsked, setAsked] = useState(false);
  const remove = async () => {
    await call("account.close", {});
    // The sign-in is gone at the pool; this only forgets its tokens here.
    await signOutHere().catch(() => undefined);
    leaveAccount(client);
    navigate("/");
  };
  return (
    <section className="panel" aria-labelledby="delete-heading">
      <h2 id="delete-heading">Delete the account</h2>
      <p>
        Your name, addresses and e-mail are deleted for good, also from past orders. What was bought and paid stays in
        our books without you. Orders on their way must end first.
      </p>
      {isAsked ? (
        <SmallForm
          label="Delete the account"
          action={remove}
          button="Delete my account for good"
          busy="Deleting…"
          more={
            <button type="button" className="button button-quiet" onClick={() => setAsked(false)}>
              Keep it
            </button>
          }
        />
      ) : (
        <button type="button" className="button button-quiet" onClick={() => setAsked(true)}>
          Delete my account…
        </button>
      )}
    </section>
  );
}
