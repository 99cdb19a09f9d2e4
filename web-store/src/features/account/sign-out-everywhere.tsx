import { useQueryClient } from "@tanstack/react-query";
import { useLocation } from "wouter";
import { leaveAccount } from "./enter-account.ts";
import { signOutEverywhere } from "./identity.ts";
import { SmallForm } from "./small-form.tsx";

export function SignOutEverywhere() {
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const leave = async () => {
    await signOutEverywhere();
    leaveAccount(client);
    navigate("/sign-in");
  };
  return (
    <section className="panel" aria-labelledby="everywhere-heading">
      <h2 id="everywhere-heading">Other devices</h2>
      <p>Lost a phone, or signed in on somebody else's? End every sign-in, this one too.</p>
      <SmallForm label="Sign out everywhere" action={leave} button="Sign out everywhere" />
    </section>
  );
}
