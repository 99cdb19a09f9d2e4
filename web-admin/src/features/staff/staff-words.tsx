import type { Module, Role } from "@quayside/shared/access.ts";
import type { StaffState } from "@quayside/shared/staff/schema.ts";
import { wordsOf } from "../../ui/detail/path-label.ts";
import { Status, type Tone } from "../../ui/status.tsx";

export const roleWords: Record<Role, { label: string; does: string }> = {
  admin: { label: "Admin", does: "May do everything, staff and settings included" },
  manager: { label: "Manager", does: "Sees everything; changes prices, promotions and budgets; approves" },
  analyst: { label: "Analyst", does: "Sees everything but staff, changes nothing" },
  content: { label: "Content", does: "Edits products, pictures and pages" },
  fulfilment: { label: "Fulfilment", does: "Picks, packs, ships and counts stock" },
  limited: { label: "Limited", does: "Nothing by itself: only the modules chosen below" },
};

export function moduleLabel(module: Module): string {
  return wordsOf(module);
}

const states: Record<StaffState, { label: string; tone: Tone }> = {
  invited: { label: "Invited", tone: "attention" },
  active: { label: "Active", tone: "good" },
  disabled: { label: "Disabled", tone: "plain" },
};

export function StaffStateBadge({ state }: { state: StaffState }) {
  return <Status tone={states[state].tone}>{states[state].label}</Status>;
}

/** Everything somebody was granted, in words. */
export function rightsText({ roles, modules }: { roles: readonly Role[]; modules: readonly Module[] }): string {
  return [...roles.map((role) => roleWords[role].label), ...modules.map(moduleLabel)].join(", ") || "Nothing";
}
