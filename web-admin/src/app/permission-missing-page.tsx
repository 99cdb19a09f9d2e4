import { type Permission, permissions, roles } from "@quayside/shared/access.ts";
import { useMe } from "../lib/me.ts";
import { Message } from "../ui/message.tsx";

function rolesWith(permission: Permission): string[] {
  return Object.entries(roles).flatMap(([role, held]) =>
    (held as readonly Permission[]).includes(permission) ? [role] : [],
  );
}

export function PermissionMissingPage({ permission }: { permission: Permission }) {
  const { email } = useMe();
  const list = new Intl.ListFormat("en-GB").format(rolesWith(permission));
  return (
    <Message icon="lock" title="Your role does not open this page">
      It takes the permission to {permissions[permission].toLowerCase()}; these roles have it: {list}. You are signed in
      as {email}. Ask an administrator if you need it.
    </Message>
  );
}
