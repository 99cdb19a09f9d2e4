import type { Permission } from "@quayside/shared/access.ts";
import type { IconName } from "../ui/icons.tsx";

export interface Section {
  to: "/" | "/orders" | "/exceptions" | "/products" | "/imports" | "/inventory" | "/audit" | "/reference";
  label: string;
  icon: IconName;
  /** Without it the section is everybody's. */
  permission?: Permission;
  /** What people may call it in the command palette. */
  keywords: string;
}

export interface SectionGroup {
  label?: string;
  sections: readonly Section[];
}

export const sectionGroups: readonly SectionGroup[] = [
  { sections: [{ to: "/", label: "Home", icon: "home", keywords: "start overview to do" }] },
  {
    label: "Sell",
    sections: [
      { to: "/orders", label: "Orders", icon: "orders", permission: "orders.read", keywords: "sales customers" },
      {
        to: "/exceptions",
        label: "Exceptions",
        icon: "exceptions",
        permission: "orders.read",
        keywords: "problems disputes refunds",
      },
    ],
  },
  {
    label: "Catalogue",
    sections: [
      { to: "/products", label: "Products", icon: "products", permission: "catalog.read", keywords: "variants prices" },
      {
        to: "/inventory",
        label: "Inventory",
        icon: "inventory",
        permission: "inventory.read",
        keywords: "stock sku movements",
      },
      { to: "/imports", label: "Imports", icon: "imports", permission: "catalog.import", keywords: "csv upload file" },
    ],
  },
  {
    label: "Oversee",
    sections: [
      {
        to: "/audit",
        label: "Audit trail",
        icon: "audit",
        permission: "audit.read",
        keywords: "history who changed log",
      },
      { to: "/reference", label: "API reference", icon: "reference", keywords: "openapi operations developers" },
    ],
  },
];

/** The groups someone with these permissions may open, without the ones left empty. */
export function allowedGroups(permissions: ReadonlySet<string>): SectionGroup[] {
  return sectionGroups
    .map((group) => ({
      ...group,
      sections: group.sections.filter(({ permission }) => !permission || permissions.has(permission)),
    }))
    .filter(({ sections }) => sections.length > 0);
}
