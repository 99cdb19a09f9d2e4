import type { Outcome, SalesForecast } from "../answers.ts";

export interface OutcomeProps {
  forecast: SalesForecast;
  outcome: Outcome;
}
