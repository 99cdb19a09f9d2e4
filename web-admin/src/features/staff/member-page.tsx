import { Alert, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import type { StaffDetail } from "@quayside/shared/staff/schema.ts";
import { useQueryClient } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { FormProvider } from "react-hook-form";
import { useMe } from "../../lib/me.ts";
import { operationQuery, queryKeyOf, useAct, useOperation } from "../../lib/query.ts";
import { DetailPage } from "../../ui/detail/detail-page.tsx";
import { Editor } from "../../ui/detail/editor.tsx";
import { Fact, Facts } from "../../ui/detail/facts.tsx";
import { Loaded } from "../../ui/detail/loaded.tsx";
import { pathLabel } from "../../ui/detail/path-label.ts";
import { Section } from "../../ui/detail/section.tsx";
import { useVersionedForm } from "../../ui/detail/use-versioned-form.ts";
import { HistoryLink } from "../../ui/history-link.tsx";
import { When } from "../../ui/when.tsx";
import { MemberActs } from "./member-acts.tsx";
import { type MemberFields, memberSchema, rightsOf } from "./member-part.ts";
import { RightsFields } from "./rights-fields.tsx";
import { StaffStateBadge } from "./staff-words.tsx";

const route = getRouteApi("/staff/staff/$staffId");

export function MemberPage() {
  const { staffId } = route.useParams();
  const query = useOperation("staff.get", { params: { staffId } });
  return <Loaded query={query}>{(member) => <MemberForm key={member.id} member={member} />}</Loaded>;
}

/** A member's rights, saved against the version they were read at. */
function useMemberForm(member: StaffDetail) {
  const client = useQueryClient();
  const params = { staffId: member.id };
  const act = useAct("staff.update", { fills: () => queryKeyOf("staff.get", { params }) });
  return useVersionedForm<StaffDetail, MemberFields, MemberFields>({
    doc: member,
    schema: memberSchema,
    fieldsOf: rightsOf,
    changesOf: rightsOf,
    save: (changes, version) => act.mutateAsync({ params, body: { ...changes, version } }),
    reread: () => client.fetchQuery({ ...operationQuery("staff.get", { params }), staleTime: 0 }),
    onSaved: ({ name }) =>
      notifications.show({ message: `${name} signs in again; the new rights count within 15 minutes.` }),
  });
}

function MemberForm({ member }: { member: StaffDetail }) {
  const editable = useMe().may("staff.write");
  const editing = useMemberForm(member);
  return (
    <FormProvider {...editing.form}>
      <DetailPage
        title={member.name}
        trail={[{ label: "Staff", link: { to: "/staff" } }]}
        status={<StaffStateBadge state={member.state} />}
        actions={<HistoryLink type="staff" id={member.id} />}
        aside={<MemberAside member={member} />}
      >
        {member.inEffect ? null : (
          <Alert color="yellow" title="Not in effect yet">
            The sign-in service knows other rights than these. Save them again to bring them into effect.
          </Alert>
        )}
        <Editor
          editing={editing}
          noun="person's rights"
          editable={editable}
          labelOf={(path) => pathLabel(path, member)}
        >
          <Section title="Who">
            <div className="field-grid">
              <TextInput
                label="Name"
                error={editing.form.formState.errors.name?.message}
                {...editing.form.register("name")}
              />
            </div>
          </Section>
          <RightsFields />
        </Editor>
      </DetailPage>
    </FormProvider>
  );
}

function MemberAside({ member }: { member: StaffDetail }) {
  const { may, staffId } = useMe();
  const { email, secondFactor, createdAt, id } = member;
  return (
    <>
      <Section title="Sign-in">
        <Facts>
          <Fact name="E-mail">{email}</Fact>
          <Fact name="Authenticator">{secondFactor ? "Set up" : "Not set up yet"}</Fact>
          <Fact name="Here since">{createdAt ? <When at={createdAt} dayOnly /> : null}</Fact>
        </Facts>
      </Section>
      {may("staff.write") ? <MemberActs member={member} own={id === staffId} /> : null}
    </>
  );
}
