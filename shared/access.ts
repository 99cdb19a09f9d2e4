import * as z from "zod";

/** Permissions are `<domain>.<verb>`. A row here is what a route may name and a role may hold. */
export const permissions = {
  "catalog.read": "See products, categories and their history",
  "catalog.write": "Edit products, categories and images; publish",
  "catalog.import": "Import products from files",
  "catalog.export": "Take products out as files",
  "collections.import": "Import collections from files",
  "collections.export": "Take collections out as files",
  "content.read": "See pages and banners",
  "content.write": "Edit pages and banners",
  "orders.read": "See orders, payments and shipments",
  "orders.write": "Change, hold and cancel orders",
  "orders.refund": "Refund money",
  "orders.import": "Import past orders from files",
  "orders.export": "Take orders out as files",
  "returns.import": "Import past returns from files",
  "returns.export": "Take returns out as files",
  "data.export": "Take raw data out as files, customers' addresses among it",
  "fulfilment.write": "Pick, pack and ship",
  "inventory.read": "See stock and its movements",
  "inventory.adjust": "Adjust stock",
  "customers.read": "See customers",
  "customers.write": "Edit customers",
  "customers.merge": "Merge two records of one customer",
  "customers.import": "Import customers from files",
  "customers.export": "Take customers out as files",
  "promotions.read": "See promotions",
  "promotions.write": "Edit promotions",
  "pricing.read": "See prices and margins",
  "pricing.write": "Edit prices",
  "credit.read": "See gift cards and store credit",
  "credit.write": "Issue gift cards and grant store credit",
  "budgets.read": "See season budgets",
  "budgets.write": "Edit season budgets",
  "analytics.read": "See sales, stock, return and ad figures",
  "analytics.write": "Set sales goals and where figures draw their lines",
  "reports.read": "See and download reports",
  "reports.write": "Define and schedule reports",
  "approvals.read": "See approval requests",
  "approvals.decide": "Approve and reject requests",
  "ledger.read": "See the money ledger",
  "audit.read": "See the audit trail",
  "staff.read": "See staff and roles",
  "staff.write": "Invite staff and change roles",
  "settings.read": "See store settings",
  "settings.write": "Change store settings",
} as const;

export type Permission = keyof typeof permissions;

export const allPermissions = Object.keys(permissions) as Permission[];
const reads = allPermissions.filter((permission) => permission.endsWith(".read"));
const exportsOfAll = allPermissions.filter((permission) => permission.endsWith(".export"));

/** Staff roles. `limited` holds nothing by itself: modules are granted by name as `module:<domain>` groups. */
export const roles = {
  admin: allPermissions,
  manager: [
    ...reads,
    ...exportsOfAll,
    "budgets.write",
    "pricing.write",
    "promotions.write",
    "analytics.write",
    "reports.write",
    "approvals.decide",
  ],
  analyst: reads.filter((permission) => permission !== "staff.read"),
  content: [
    "catalog.read",
    "catalog.write",
    "catalog.import",
    "catalog.export",
    "collections.import",
    "collections.export",
    "content.read",
    "content.write",
    "promotions.read",
    "inventory.read",
  ],
  fulfilment: ["orders.read", "fulfilment.write", "inventory.read", "inventory.adjust", "catalog.read"],
  limited: [],
} as const satisfies Record<string, readonly Permission[]>;

export const Role = z.enum(Object.keys(roles) as [keyof typeof roles, ...(keyof typeof roles)[]]);
export type Role = z.output<typeof Role>;

/** Permissions that move money or change roles: they ask for a sign-in at most this many seconds old. */
export const freshSignInSeconds = 300;
export const freshSignInPermissions: ReadonlySet<Permission> = new Set([
  "orders.refund",
  "credit.write",
  "staff.write",
]);

/**
 * The permission that a route's access asks for; none for any other kind of access. `staff:{kind}.import` names a part of
 * the address: under `/imports/customers` it is `customers.import`. Undefined too where there is no such permission.
 */
export function permissionOf(access: string, params: Readonly<Record<string, unknown>> = {}): Permission | undefined {
  const named = access.startsWith("staff:") ? access.slice("staff:".length) : "";
  const permission = named.replace(/\{(\w+)\}/, (_, name: string) => String(params[name]));
  return Object.hasOwn(permissions, permission) ? (permission as Permission) : undefined;
}

/** Permissions of staff in these user-pool groups: role names, and `module:<domain>` for limited staff. */
export function permissionsOf(groups: readonly string[]): ReadonlySet<Permission> {
  const granted = new Set<Permission>();
  for (const group of groups) {
    const role = Role.safeParse(group);
    if (role.success) for (const permission of roles[role.data]) granted.add(permission);
    const domain = /^module:([a-z]+)$/.exec(group)?.[1];
    if (domain && (modules as readonly string[]).includes(domain))
      for (const permission of allPermissions) if (permission.startsWith(`${domain}.`)) granted.add(permission);
  }
  return granted;
}

const domains = [...new Set(allPermissions.map((permission) => permission.split(".")[0] as Domain))];
type Domain = Permission extends `${infer D}.${string}` ? D : never;

/** What limited staff may be granted by name. Never `staff`: who changes roles could take every other. */
export const modules = domains.filter((domain) => domain !== "staff") as readonly Module[];
export type Module = Exclude<Domain, "staff">;

/** Groups of the staff's user pool, so that its tokens can say what somebody may do. */
export const staffGroups: readonly string[] = [...Object.keys(roles), ...modules.map((module) => `module:${module}`)];

/** Who makes a request. `guest` is known only by the secret of their cart; `accountId` is the user pool's `sub`. */
export type Actor =
  | { kind: "guest" }
  | { kind: "customer"; accountId: string; email: string; emailVerified: boolean }
  | { kind: "staff"; staffId: string; email: string; permissions: ReadonlySet<Permission>; signedInAt: number }
  | { kind: "provider"; name: string }
  | { kind: "system"; name: string };

/** Stable name of a principal: in the audit, and as the scope of idempotency keys. */
export function principalOf(actor: Actor): string {
  switch (actor.kind) {
    case "guest":
      return "guest";
    case "customer":
      return `customer:${actor.accountId}`;
    case "staff":
      return `staff:${actor.staffId}`;
    default:
      return `${actor.kind}:${actor.name}`;
  }
}
