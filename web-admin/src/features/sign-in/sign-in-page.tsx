import { Mark } from "@quayside/shared/ui/mark.tsx";
import { getRouteApi, useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { idToken, poolContext } from "../../lib/staff-pool.ts";
import { usePageTitle } from "../../ui/page-title.ts";
import { StepForm } from "./step-form.tsx";
import type { Step } from "./steps.ts";
import { useSteps } from "./use-steps.ts";

const route = getRouteApi("/sign-in");

const headings: Record<Step["kind"], string> = {
  credentials: "Sign in",
  "new-password": "Choose your own password",
  code: "Confirm it is you",
  "code-setup": "Set up your authenticator",
  "reset-asked": "Set a new password",
  done: "Signed in",
};

export function SignInPage() {
  const { next = "/" } = route.useSearch();
  const router = useRouter();
  const goOn = () => router.history.replace(next);
  const steps = useSteps({ context: poolContext, onDone: goOn });
  const heading = headings[steps.step.kind];
  usePageTitle(heading);
  useEffect(() => {
    idToken().then(
      (token) => token && router.history.replace(next),
      () => undefined,
    );
  }, [router, next]);
  return (
    <main className="sign-in">
      <div className="sign-in-card">
        <div className="sign-in-brand">
          <Mark size={36} />
          <span className="brand-name">Quayside</span>
        </div>
        <h1>{heading}</h1>
        {next !== "/" && steps.step.kind === "credentials" ? (
          <p className="soft">You will come back to where you were.</p>
        ) : null}
        {steps.step.kind === "reset-asked" ? (
          <p className="soft">
            If there is an account for {steps.email}, a code is on its way
            {steps.step.sentTo ? ` to ${steps.step.sentTo}` : ""}.
          </p>
        ) : null}
        <StepForm steps={steps} />
      </div>
    </main>
  );
}
