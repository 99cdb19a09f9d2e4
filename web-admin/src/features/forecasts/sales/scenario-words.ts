import type { Outcome } from "../answers.ts";
import type { Scenario } from "../forecasts-search.ts";

export const scenarioWords: Record<Scenario, { label: string; meaning: string }> = {
  pessimistic: { label: "Pessimistic", meaning: "One case in ten brings less." },
  realistic: { label: "Realistic", meaning: "As likely to be exceeded as not." },
  optimistic: { label: "Optimistic", meaning: "One case in ten brings more." },
};

type Day = Outcome["days"][number];

/** What a day, or all of them together, bring in a scenario. */
export function valueIn(
  scenario: Scenario,
  { point, optimistic, pessimistic }: Pick<Day, "point" | "optimistic" | "pessimistic">,
): number {
  if (scenario === "realistic") return point;
  return scenario === "optimistic" ? optimistic : pessimistic;
}
