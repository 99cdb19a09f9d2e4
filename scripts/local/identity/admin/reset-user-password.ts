import { deliverCode } from "../deliver-code.ts";
import { invalidParameter } from "../identity-error.ts";
import { adminOperation } from "../operation.ts";
import { updateUser } from "../store/users.ts";
import { UserOfPool, userOfPool } from "./user-of-pool.ts";

/** The old password stops working at once; the user sets a new one with the code. */
export const AdminResetUserPassword = adminOperation(UserOfPool, async (context, input) => {
  const user = userOfPool(context, input);
  if (user.attributes.email_verified !== "true") {
    throw invalidParameter(
      "Cannot reset password for the user as there is no registered/verified email or phone_number",
    );
  }
  const reset = updateUser(context, user, { status: "RESET_REQUIRED", password: null });
  await deliverCode(context, reset, "reset-password", String(reset.attributes.email));
  return {};
});
