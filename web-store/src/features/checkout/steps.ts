import type { CheckoutStep } from "@quayside/shared/cart/schema.ts";

export const steps = ["address", "delivery", "payment"] as const;
export type Step = (typeof steps)[number];

export const stepTitles: Record<Step, string> = {
  address: "Contact and address",
  delivery: "Delivery",
  payment: "Payment",
};

const furthest: Record<CheckoutStep, Step> = {
  cart: "address",
  addressed: "delivery",
  "delivery-chosen": "payment",
  completed: "payment",
};

export type StepState = "done" | "current" | "ahead";

/** The step to show: the one asked for if the cart has come that far, else the furthest it has. */
export function stepFor(cartStep: CheckoutStep, asked: string | undefined): Step {
  const reached = furthest[cartStep];
  const wanted = steps.find((step) => step === asked);
  return wanted && steps.indexOf(wanted) <= steps.indexOf(reached) ? wanted : reached;
}

/** A step behind the furthest one is done, wherever the shopper is looking now. */
export function stateOf(step: Step, current: Step, cartStep: CheckoutStep): StepState {
  if (step === current) return "current";
  return steps.indexOf(step) < steps.indexOf(furthest[cartStep]) ? "done" : "ahead";
}
