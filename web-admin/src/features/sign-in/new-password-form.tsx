import { PasswordInput, Stack, TextInput } from "@mantine/core";
import { useForm } from "react-hook-form";
import { StepButtons } from "./step-buttons.tsx";
import { StepProblem } from "./step-problem.tsx";
import type { Steps } from "./use-steps.ts";

interface NewPasswordProps {
  steps: Steps;
  /** A code was sent that must come with the new password. */
  withCode?: boolean;
}

const rule = "At least 12 characters with upper and lower case, a digit and a symbol";

export function NewPasswordForm({ steps, withCode = false }: NewPasswordProps) {
  const defaultValues = { code: "", password: "", again: "" };
  const { register, handleSubmit, formState, getValues } = useForm({ defaultValues });
  const { errors } = formState;
  return (
    <form
      noValidate
      onSubmit={handleSubmit(({ code, password }) =>
        withCode ? steps.reset(code.trim(), password) : steps.answer(password),
      )}
    >
      <Stack gap="md">
        {withCode ? (
          <TextInput
            label="Code from the message"
            inputMode="numeric"
            autoComplete="one-time-code"
            error={errors.code?.message}
            {...register("code", { required: "Enter the code we sent" })}
          />
        ) : null}
        <PasswordInput
          label="New password"
          description={rule}
          autoComplete="new-password"
          error={errors.password?.message}
          {...register("password", { required: "Choose a password" })}
        />
        <PasswordInput
          label="The same again"
          autoComplete="new-password"
          error={errors.again?.message}
          {...register("again", {
            validate: (again) => again === getValues("password") || "The two passwords differ",
          })}
        />
        <StepProblem text={steps.problem} />
        <StepButtons steps={steps} action="Set the password" />
      </Stack>
    </form>
  );
}
