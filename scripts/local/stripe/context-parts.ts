import type { DatabaseSync } from "node:sqlite";
import type { WebhookPlan } from "./webhook-plan.ts";

export interface ContextParts {
  db: DatabaseSync;
  clock: () => Date;
  random: () => number;
  webhookPlan: WebhookPlan;
}
