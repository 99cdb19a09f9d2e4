import type { Permission } from "@quayside/shared/access.ts";
import type { IconName } from "../ui/icons.tsx";

/** Groups of the navigation, from top to bottom. */
const groupLabels = {
  start: undefined,
  figures: "Figures",
  sell: "Sell",
  customers: "Customers",
  catalogue: "Catalogue",
  stock: "Stock",
  pricing: "Pricing",
  oversee: "Oversee",
  setup: "Set up",
};
type NavigationGroup = keyof typeof groupLabels;
const groups = Object.keys(groupLabels) as NavigationGroup[];

/** What a page's own row says, beside its address, so that the navigation and the command palette show it. */
export interface InNavigation {
  group: NavigationGroup;
  label: string;
  icon: IconName;
  /** What people may call it in the command palette. */
  keywords: string;
}

export interface PageFacts {
  /** Without it the page is everybody's. */
  permission?: Permission;
  navigation?: InNavigation;
}

export interface Section extends InNavigation {
  to: string;
  permission?: Permission;
}

export interface SectionGroup {
  label?: string;
  sections: readonly Section[];
}

/** The rows among the pages that are in the navigation. */
export function sectionsOf(pages: readonly { fullPath: string; options: { staticData?: PageFacts } }[]): Section[] {
  return pages.flatMap(({ fullPath, options: { staticData } }) =>
    staticData?.navigation ? [{ to: fullPath, permission: staticData.permission, ...staticData.navigation }] : [],
  );
}

/** The groups someone with these permissions may open, without the ones left empty. */
export function allowedGroups(sections: readonly Section[], permissions: ReadonlySet<string>): SectionGroup[] {
  const allowed = sections.filter(({ permission }) => !permission || permissions.has(permission));
  return groups
    .map((name) => ({ label: groupLabels[name], sections: allowed.filter(({ group }) => group === name) }))
    .filter(({ sections }) => sections.length > 0);
}
