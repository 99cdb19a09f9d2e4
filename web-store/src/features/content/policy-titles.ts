import type { PolicyName } from "@quayside/shared/store/presentation.ts";

export const policyTitles: Record<PolicyName, string> = {
  about: "About us",
  delivery: "Delivery",
  returns: "Returns",
  privacy: "Privacy",
  terms: "Terms",
};

export function isPolicyName(name: string): name is PolicyName {
  return Object.hasOwn(policyTitles, name);
}
