import type { CustomerState } from "@quayside/shared/customers/schema.ts";
import { Status, type Tone } from "../../ui/status.tsx";

const words: Record<CustomerState, { tone: Tone; text: string }> = {
  guest: { tone: "plain", text: "Guest" },
  registered: { tone: "good", text: "Account" },
  deleted: { tone: "bad", text: "Deleted" },
  merged: { tone: "plain", text: "Merged" },
};

export function CustomerStateBadge({ state }: { state: CustomerState }) {
  const { tone, text } = words[state];
  return <Status tone={tone}>{text}</Status>;
}

/** By name, else by what is known. */
export function customerTitle({ name, email, state }: { name: string; email: string; state: CustomerState }): string {
  return name || email || (state === "deleted" ? "Deleted customer" : "No name");
}
