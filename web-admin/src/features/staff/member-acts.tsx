import { Button, Modal, Stack } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import type { StaffDetail } from "@quayside/shared/staff/schema.ts";
import { type FormEvent, useState } from "react";
import { queryKeyOf, useAct } from "../../lib/query.ts";
import { Section } from "../../ui/detail/section.tsx";
import { Failure } from "../../ui/failure.tsx";
import { DialogButtons } from "../../ui/form/dialog-buttons.tsx";

type ActId =
  | "staff.disable"
  | "staff.enable"
  | "staff.resend-invitation"
  | "staff.reset-second-factor"
  | "staff.sign-out";

interface Act {
  id: ActId;
  label: string;
  /** What happens, before it is confirmed. */
  lead: string;
  done: string;
  danger?: boolean;
  possible(member: StaffDetail, own: boolean): boolean;
}

const acts: readonly Act[] = [
  {
    id: "staff.resend-invitation",
    label: "Send the invitation again",
    lead: "They get a mail with a new password for once; the earlier one stops working.",
    done: "The invitation is sent again.",
    possible: ({ state }) => state === "invited",
  },
  {
    id: "staff.sign-out",
    label: "Sign out everywhere",
    lead: "All their sessions end within 15 minutes. They can sign in again.",
    done: "All sessions are ended.",
    possible: ({ state }) => state === "active",
  },
  {
    id: "staff.reset-second-factor",
    label: "Forget the authenticator",
    lead: "For a lost phone. The next sign-in sets up a new authenticator: make sure it is really they who ask.",
    done: "The authenticator is forgotten.",
    danger: true,
    possible: ({ secondFactor, state }) => secondFactor && state !== "disabled",
  },
  {
    id: "staff.disable",
    label: "Disable",
    lead: "They are signed out and cannot sign in until they are enabled again. What they did stays in the audit trail.",
    done: "They can no longer sign in.",
    danger: true,
    possible: ({ state }, own) => state !== "disabled" && !own,
  },
  {
    id: "staff.enable",
    label: "Enable",
    lead: "They can sign in again, with the rights shown here.",
    done: "They can sign in again.",
    possible: ({ state }) => state === "disabled",
  },
];

/** What can be done to somebody's account; each asks first, and for a fresh sign-in. */
export function MemberActs({ member, own }: { member: StaffDetail; own: boolean }) {
  const [asked, setAsked] = useState<Act>();
  const possible = acts.filter((act) => act.possible(member, own));
  if (possible.length === 0) return null;
  return (
    <Section title="Account">
      <Stack gap="xs">
        {possible.map((act) => (
          <Button key={act.id} variant="default" color={act.danger ? "red" : undefined} onClick={() => setAsked(act)}>
            {act.label}
          </Button>
        ))}
      </Stack>
      <Modal opened={asked !== undefined} onClose={() => setAsked(undefined)} title={`${asked?.label}: ${member.name}`}>
        {asked ? <ActForm act={asked} member={member} onDone={() => setAsked(undefined)} /> : null}
      </Modal>
    </Section>
  );
}

function ActForm({ act, member, onDone }: { act: Act; member: StaffDetail; onDone: () => void }) {
  const params = { staffId: member.id };
  const run = useAct(act.id, { fills: () => queryKeyOf("staff.get", { params }) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const onSuccess = () => {
      notifications.show({ message: act.done });
      onDone();
    };
    run.mutate({ params }, { onSuccess });
  };
  return (
    <form onSubmit={submit}>
      <p className="modal-lead">{act.lead}</p>
      {run.error ? <Failure error={run.error} kept="Nothing was changed." /> : null}
      <DialogButtons leave="Leave it" submit={act.label} danger={act.danger} busy={run.isPending} onLeave={onDone} />
    </form>
  );
}
