import { zodResolver } from "@hookform/resolvers/zod";
import { Button, Group, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { isAppError } from "@quayside/shared/kernel/errors.ts";
import { useNavigate } from "@tanstack/react-router";
import { FormProvider, useForm } from "react-hook-form";
import type * as z from "zod";
import { useAct } from "../../lib/query.ts";
import { DetailPage } from "../../ui/detail/detail-page.tsx";
import { Section } from "../../ui/detail/section.tsx";
import { Failure } from "../../ui/failure.tsx";
import { showIssues } from "../../ui/form/server-issues.ts";
import { type InvitationFields, invitationSchema } from "./member-part.ts";
import { RightsFields } from "./rights-fields.tsx";

export function InvitePage() {
  const navigate = useNavigate();
  const invite = useAct("staff.invite");
  const form = useForm<InvitationFields, unknown, z.output<typeof invitationSchema>>({
    resolver: zodResolver(invitationSchema),
    defaultValues: { email: "", name: "", roles: [], modules: [] },
  });
  const { errors } = form.formState;
  const submit = form.handleSubmit((body) =>
    invite.mutate(
      { body },
      {
        onSuccess({ id, email }) {
          notifications.show({ message: `${email} has a mail with a password for once.` });
          navigate({ to: "/staff/$staffId", params: { staffId: id } });
        },
        onError: (error) => isAppError(error) && showIssues(form, error),
      },
    ),
  );
  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={submit}>
        <DetailPage title="Invite somebody" trail={[{ label: "Staff", link: { to: "/staff" } }]}>
          <Section title="Who">
            <div className="field-grid">
              <TextInput label="Name" error={errors.name?.message} {...form.register("name")} />
              <TextInput
                label="E-mail"
                type="email"
                description="They sign in with it, a password of their own and an authenticator."
                error={errors.email?.message}
                {...form.register("email")}
              />
            </div>
          </Section>
          <RightsFields />
          {invite.error ? (
            <Failure error={invite.error} kept="Nobody was invited; your entries are still here." />
          ) : null}
          <Group justify="flex-end">
            <Button type="submit" loading={invite.isPending}>
              Send the invitation
            </Button>
          </Group>
        </DetailPage>
      </form>
    </FormProvider>
  );
}
