import { Anchor, Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { StepProblem } from "./step-problem.tsx";
import type { Steps } from "./use-steps.ts";

interface Fields {
  email: string;
  password: string;
}

/** E-mail and password; with `fixedEmail`, the password of someone who is signed in already. */
export function CredentialsForm({ steps, fixedEmail }: { steps: Steps; fixedEmail?: string }) {
  const [forgetting, setForgetting] = useState(false);
  const defaultValues = { email: fixedEmail ?? steps.email, password: "" };
  const { register, handleSubmit, formState, getValues, trigger } = useForm<Fields>({ defaultValues });
  const { errors } = formState;
  const forget = async () => {
    if (await trigger("email", { shouldFocus: true })) await steps.forget(getValues("email"));
  };
  return (
    <form noValidate onSubmit={handleSubmit(({ email, password }) => steps.signIn(email.trim(), password))}>
      <Stack gap="md">
        <TextInput
          label="E-mail"
          type="email"
          autoComplete="username"
          readOnly={Boolean(fixedEmail)}
          error={errors.email?.message}
          {...register("email", { required: "Enter your e-mail address" })}
        />
        {forgetting ? null : (
          <PasswordInput
            label="Password"
            autoComplete="current-password"
            error={errors.password?.message}
            {...register("password", { required: "Enter your password", shouldUnregister: true })}
          />
        )}
        <StepProblem text={steps.problem} />
        <Button type={forgetting ? "button" : "submit"} loading={steps.busy} onClick={forgetting ? forget : undefined}>
          {forgetting ? "Send me a code" : fixedEmail ? "Continue" : "Sign in"}
        </Button>
        {fixedEmail ? null : (
          <Anchor component="button" type="button" size="sm" onClick={() => setForgetting(!forgetting)}>
            {forgetting ? "Back to the password" : "I forgot my password"}
          </Anchor>
        )}
      </Stack>
    </form>
  );
}
