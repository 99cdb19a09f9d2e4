import { staffOperations as operations } from "@quayside/shared/staff/contract.ts";
import { route } from "../http/route.ts";
import { resendInvitation, resetSecondFactor, signOutMember } from "./account-acts.ts";
import { getMember } from "./get-member.ts";
import { inviteMember } from "./invite-member.ts";
import { listStaff } from "./list-staff.ts";
import { disableMember, enableMember } from "./set-disabled.ts";
import { showMe } from "./show-me.ts";
import { updateMember } from "./update-member.ts";

export const staffRoutes = [
  route(operations.me, showMe),
  route(operations.list, listStaff),
  route(operations.get, getMember),
  route(operations.invite, inviteMember, { resumes: true }),
  route(operations.update, updateMember),
  route(operations.disable, disableMember),
  route(operations.enable, enableMember),
  route(operations.resendInvitation, resendInvitation),
  route(operations.resetSecondFactor, resetSecondFactor),
  route(operations.signOut, signOutMember),
];
