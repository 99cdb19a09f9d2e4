import type { Appearance } from "@stripe/stripe-js";
import { useMemo } from "react";
import { appearance } from "../../app/appearance.ts";
import { useKept } from "../../lib/kept.ts";
import { useMedia } from "../../ui/use-media.ts";

/** Resolves tokens such as `light-dark(…)` to plain colours, which Stripe's frames can take. */
function colourOf(token: string): string {
  const probe = document.createElement("span");
  probe.style.color = `var(--colour-${token})`;
  document.body.append(probe);
  const colour = getComputedStyle(probe).color;
  probe.remove();
  return colour;
}

/** The page's own look for Stripe's fields. */
function stripeAppearance(): Appearance {
  return {
    theme: "flat",
    labels: "above",
    variables: {
      colorPrimary: colourOf("primary"),
      colorBackground: colourOf("surface"),
      colorText: colourOf("ink"),
      colorDanger: colourOf("danger"),
      fontFamily: "'Figtree Variable', system-ui, sans-serif",
      borderRadius: "6px",
    },
  };
}

/** As the page looks now: evening may come, or another look be chosen, while somebody pays. */
export function useStripeAppearance(): Appearance {
  const isDark = useMedia("(prefers-color-scheme: dark)");
  const chosen = useKept(appearance);
  // biome-ignore lint/correctness/useExhaustiveDependencies: both decide what the tokens resolve to
  return useMemo(stripeAppearance, [isDark, chosen]);
}
