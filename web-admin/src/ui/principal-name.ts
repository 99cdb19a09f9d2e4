const kinds: Record<string, string> = {
  staff: "Staff",
  customer: "Customer",
  provider: "Provider",
  system: "System",
};

/** `system:sweeper` → `System, sweeper`; `guest` → `Guest`; what is no principal stays as it is. Ids are cut to eight. */
export function principalName(principal: string): string {
  if (principal === "guest") return "Guest";
  const [kind = "", name] = principal.split(":");
  const known = kinds[kind];
  if (!known || !name) return principal;
  const short = kind === "staff" || kind === "customer" ? name.slice(0, 8) : name;
  return `${known}, ${short}`;
}
