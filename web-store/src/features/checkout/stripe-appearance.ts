import type { Appearance } from "@stripe/stripe-js";

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
export function stripeAppearance(): Appearance {
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
