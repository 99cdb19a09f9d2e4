import type { AnswerFor } from "../../../lib/api.ts";

export type Goal = AnswerFor<"sales.goals">[number];
