import { useState } from "react";
import { useMe } from "../../lib/me.ts";
import { signInAside } from "../../lib/staff-pool.ts";
import { StepForm } from "./step-form.tsx";
import { useSteps } from "./use-steps.ts";

/** Proves who is there beside the running sign-in, whose tokens are replaced only in the end. */
export function FreshSignInForm({ onProved }: { onProved: () => void }) {
  const { email } = useMe();
  const [aside] = useState(signInAside);
  const onDone = () => {
    aside.keep();
    onProved();
  };
  const steps = useSteps({ context: () => aside.context, email, onDone });
  return <StepForm steps={steps} fixedEmail={email} />;
}
