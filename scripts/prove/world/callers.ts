import { type Permission, permissionOf, roles } from "@quayside/shared/access.ts";
import type { Operation } from "@quayside/shared/contract/operation.ts";
import type { Request } from "./call.ts";
import type { Caller } from "./caller.ts";
import type { Tokens } from "./tokens.ts";

/** Held by role, as `commerce-rules.md` has it: limited staff hold what begins with their module's name, never of staff. */
function granted(groups: readonly string[]): ReadonlySet<Permission> {
  const named = groups.flatMap((group) => roles[group as keyof typeof roles] ?? []);
  const modules = groups.flatMap((group) => (group.startsWith("module:") ? [group.slice("module:".length)] : []));
  const all: readonly Permission[] = roles.admin;
  return new Set([
    ...named,
    ...all.filter((permission) => !permission.startsWith("staff.") && modules.includes(permission.split(".")[0] ?? "")),
  ]);
}

export function guest(): Caller {
  return { name: "guest" };
}

export function customer(tokens: Tokens, name = "customer"): Caller {
  const claims = { sub: `00000000-0000-4000-8000-${Buffer.from(name.slice(0, 6)).toString("hex")}` };
  const email = { email: `${name}@example.com`, email_verified: true };
  return { name, pool: "customers", token: tokens.issue("customers", { ...claims, ...email }) };
}

/** Signed in just now, by the shop's clock where that one runs ahead, or an hour ago. */
export function staff(
  tokens: Tokens,
  groups: readonly string[],
  { stale = false, now = new Date() }: { stale?: boolean; now?: Date } = {},
): Caller {
  const name = `staff ${groups.join(" ") || "without a group"}${stale ? ", signed in long ago" : ""}`;
  const authTime = Math.floor(now.getTime() / 1000) - (stale ? 3600 : 0);
  const claims = { sub: "11111111-1111-4111-8111-111111111111", email: "staff@example.com", auth_time: authTime };
  const token = tokens.issue("staff", { ...claims, "cognito:groups": groups });
  return { name, pool: "staff", token, permissions: granted(groups), ...(stale ? { stale } : {}) };
}

/** Who may call an operation before all others. */
export function bestCaller(tokens: Tokens, { access }: Operation): Caller {
  if (access.startsWith("staff")) return staff(tokens, ["admin"]);
  return access === "customer" ? customer(tokens) : guest();
}

/** Every kind of caller there is, for one request. */
export function everyCaller(tokens: Tokens, { access }: Operation, { params }: Request): Caller[] {
  const domain = permissionOf(access, params)?.split(".")[0] ?? "orders";
  const other = domain === "content" ? "orders" : "content";
  return [
    guest(),
    { name: "bearer of nonsense", token: "nonsense" },
    { name: "bearer of a token nobody signed", token: forged(tokens.issue("staff", { sub: "x", email: "x@x.x" })) },
    customer(tokens),
    ...Object.keys(roles).map((role) => staff(tokens, [role])),
    staff(tokens, []),
    staff(tokens, ["limited", `module:${domain}`]),
    staff(tokens, ["limited", `module:${other}`]),
    staff(tokens, ["admin"], { stale: true }),
  ];
}

/** The claims say admin, the signature is of other claims. */
function forged(token: string): string {
  const [header, payload = "", signature] = token.split(".");
  const claims = JSON.parse(Buffer.from(payload, "base64url").toString()) as object;
  const altered = Buffer.from(JSON.stringify({ ...claims, "cognito:groups": ["admin"] })).toString("base64url");
  return [header, altered, signature].join(".");
}
