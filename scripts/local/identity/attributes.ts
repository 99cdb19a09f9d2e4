import * as z from "zod";
import { IdentityError, invalidParameter } from "./identity-error.ts";

export const AttributeList = z.array(z.object({ Name: z.string(), Value: z.string().max(2048).default("") }));
export type AttributeList = z.output<typeof AttributeList>;

const STANDARD = new Set([
  ..."address birthdate email family_name gender given_name locale middle_name name nickname".split(" "),
  ..."phone_number picture preferred_username profile updated_at website zoneinfo".split(" "),
]);
const VERIFIED = new Set(["email_verified", "phone_number_verified"]);

export function isEmail(value: string): boolean {
  return value.length <= 254 && z.email().safeParse(value).success;
}

function assertAttribute(name: string, value: string, writer: "user" | "admin"): void {
  if (VERIFIED.has(name)) {
    if (writer === "admin") return;
    throw new IdentityError("NotAuthorizedException", "A client attempted to write unauthorized attribute");
  }
  if (!STANDARD.has(name) && !name.startsWith("custom:")) {
    throw invalidParameter(
      `Attributes did not conform to the schema: ${name}: Attribute does not exist in the schema.`,
    );
  }
  if (name === "email" && !isEmail(value)) throw invalidParameter("Invalid email address format.");
  if (name === "phone_number" && value !== "" && !/^\+[1-9]\d{6,14}$/.test(value)) {
    throw invalidParameter("Invalid phone number format.");
  }
}

/** The attributes as a record; `sub` and the verification flags are not the user's to write. */
export function parseAttributes(list: AttributeList, writer: "user" | "admin"): Record<string, string> {
  for (const { Name, Value } of list) assertAttribute(Name, Value, writer);
  return Object.fromEntries(list.map(({ Name, Value }) => [Name, Value]));
}
