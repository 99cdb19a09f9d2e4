import { Stack, TextInput } from "@mantine/core";
import { useForm } from "react-hook-form";
import { StepButtons } from "./step-buttons.tsx";
import { StepProblem } from "./step-problem.tsx";
import type { Steps } from "./use-steps.ts";

/** The six digits of the authenticator. Spaces, as some of them show, are taken out. */
export function CodeForm({ steps, action = "Continue" }: { steps: Steps; action?: string }) {
  const { register, handleSubmit, formState } = useForm({ defaultValues: { code: "" } });
  return (
    <form noValidate onSubmit={handleSubmit(({ code }) => steps.answer(code.replace(/\s/g, "")))}>
      <Stack gap="md">
        <TextInput
          label="Six-digit code"
          description="From the authenticator on your phone"
          inputMode="numeric"
          autoComplete="one-time-code"
          data-autofocus
          autoFocus
          classNames={{ input: "code-input" }}
          error={formState.errors.code?.message}
          {...register("code", {
            pattern: { value: /^\s*(\d\s*){6}$/, message: "Enter six digits" },
            required: "Enter six digits",
          })}
        />
        <StepProblem text={steps.problem} />
        <StepButtons steps={steps} action={action} />
      </Stack>
    </form>
  );
}
