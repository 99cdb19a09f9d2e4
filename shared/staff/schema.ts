import * as z from "zod";
import { type Module, modules, Role } from "../access.ts";
import { Instant } from "../kernel/day.ts";

/** The user pool's own id of a member of staff. */
export const StaffId = z.uuid("must be a staff id");

const ModuleName = z.enum(modules as unknown as [Module, ...Module[]]);

/** What a member may do: everything of their roles, and everything of single modules. */
export const StaffRights = z.object({
  roles: z.array(Role).max(6),
  modules: z.array(ModuleName).max(modules.length),
});
export type StaffRights = z.output<typeof StaffRights>;

/** `invited` until they set a password of their own. */
export const StaffState = z.enum(["invited", "active", "disabled"]);
export type StaffState = z.output<typeof StaffState>;

export const StaffMember = StaffRights.extend({
  id: StaffId,
  version: z.int(),
  email: z.string(),
  name: z.string(),
  state: StaffState,
  createdAt: Instant.optional(),
});
export type StaffMember = z.output<typeof StaffMember>;

export const StaffDetail = StaffMember.extend({
  /** Whether their authenticator is set up. */
  secondFactor: z.boolean(),
  /** Whether the sign-in service knows these rights; else they count once they are saved again. */
  inEffect: z.boolean(),
});
export type StaffDetail = z.output<typeof StaffDetail>;

export const StaffName = z.string().trim().min(1, "is required").max(100, "must be at most 100 characters");
