import type { PoolContext } from "@quayside/shared/client/user-pool.ts";
import { useState } from "react";
import { problemOf } from "./problem.ts";
import { askForReset, giveAnswer, giveCredentials, resetTo, type Step } from "./steps.ts";

interface StepsOptions {
  context: () => PoolContext;
  email?: string;
  onDone: () => void;
}

/** One sign-in from the password to the last code. A refused answer keeps the step and says why. */
export function useSteps({ context, email: known = "", onDone }: StepsOptions) {
  const [email, setEmail] = useState(known);
  const [step, setStep] = useState<Step>({ kind: "credentials" });
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);

  const take = async (next: () => Promise<Step>) => {
    setBusy(true);
    setProblem(undefined);
    try {
      const reached = await next();
      if (reached.kind === "done") onDone();
      else setStep(reached);
    } catch (error) {
      const { message, startOver } = problemOf(error);
      setProblem(message);
      if (startOver) setStep({ kind: "credentials" });
    } finally {
      setBusy(false);
    }
  };

  return {
    email,
    step,
    problem,
    busy,
    signIn(address: string, password: string) {
      setEmail(address);
      return take(() => giveCredentials(context(), address, password));
    },
    answer: (text: string) => take(() => giveAnswer(context(), email, text)),
    forget(address: string) {
      setEmail(address);
      return take(() => askForReset(context(), address));
    },
    reset: (code: string, password: string) => take(() => resetTo(context(), email, code, password)),
    restart() {
      setProblem(undefined);
      setStep({ kind: "credentials" });
    },
  };
}

export type Steps = ReturnType<typeof useSteps>;
