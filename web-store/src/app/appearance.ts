import type { AccentTokens } from "@quayside/shared/store/accent.ts";
import { kept } from "../lib/kept.ts";

export type Appearance = "system" | "light" | "dark";

export const appearance = kept<Appearance>("quayside.appearance");

/** Overrides the system's light or dark by `data-theme` on the root. */
export function applyAppearance(): void {
  const chosen = appearance.read() ?? "system";
  if (chosen === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = chosen;
}

/** Gives the tokens the store's own colour. Set by script, since the store's policy allows no styles written in its pages. */
export function showAccent(tokens: AccentTokens | undefined): void {
  for (const [name, [light, dark]] of Object.entries(tokens ?? {}))
    document.documentElement.style.setProperty(`--colour-${name}`, `light-dark(${light}, ${dark})`);
}
