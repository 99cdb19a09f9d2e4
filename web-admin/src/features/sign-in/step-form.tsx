import { CodeForm } from "./code-form.tsx";
import { CodeSetup } from "./code-setup.tsx";
import { CredentialsForm } from "./credentials-form.tsx";
import { NewPasswordForm } from "./new-password-form.tsx";
import type { Steps } from "./use-steps.ts";

/** The form of whatever is asked for now. */
export function StepForm({ steps, fixedEmail }: { steps: Steps; fixedEmail?: string }) {
  const { step } = steps;
  if (step.kind === "code") return <CodeForm steps={steps} />;
  if (step.kind === "code-setup") return <CodeSetup steps={steps} setup={step} />;
  if (step.kind === "new-password") return <NewPasswordForm steps={steps} />;
  if (step.kind === "reset-asked") return <NewPasswordForm steps={steps} withCode />;
  return <CredentialsForm steps={steps} fixedEmail={fixedEmail} />;
}
