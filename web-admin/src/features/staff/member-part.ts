import type { StaffMember } from "@quayside/shared/staff/schema.ts";
import { StaffName, StaffRights } from "@quayside/shared/staff/schema.ts";
import * as z from "zod";

const given = StaffRights.extend({ name: StaffName });

const something = ({ roles, modules }: z.output<typeof StaffRights>) => roles.length + modules.length > 0;
const rule = { path: ["roles"], message: "Choose at least one role or module" };

export const memberSchema = given.refine(something, rule);
export type MemberFields = z.input<typeof memberSchema>;

export const invitationSchema = given
  .extend({ email: z.string().trim().pipe(z.email("Must be an e-mail address")) })
  .refine(something, rule);
export type InvitationFields = z.input<typeof invitationSchema>;

export function rightsOf({ name, roles, modules }: Pick<StaffMember, "name" | "roles" | "modules">): MemberFields {
  return { name, roles, modules };
}
