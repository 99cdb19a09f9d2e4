import { kept } from "../lib/kept.ts";

export type Appearance = "system" | "light" | "dark";

export const appearance = kept<Appearance>("quayside.appearance");

/** Overrides the system's light or dark by `data-theme` on the root. */
export function applyAppearance(): void {
  const chosen = appearance.read() ?? "system";
  if (chosen === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = chosen;
}
