import { type FormEvent, useRef, useState } from "react";
import { problemOf } from "./problem.ts";

/** A form's one action: runs once at a time, and says what stood in the way. */
export function useSubmit(action: (fields: FormData) => Promise<void>) {
  const isBusy = useRef(false);
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState<string>();

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isBusy.current) return;
    const fields = new FormData(event.currentTarget);
    isBusy.current = true;
    setPending(true);
    setProblem(undefined);
    try {
      await action(fields);
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      isBusy.current = false;
      setPending(false);
    }
  };
  return { submit, isPending, problem };
}

export function textOf(fields: FormData, name: string): string {
  return String(fields.get(name) ?? "").trim();
}

/** As typed: blanks are part of a password. */
export function passwordOf(fields: FormData, name = "password"): string {
  return String(fields.get(name) ?? "");
}
