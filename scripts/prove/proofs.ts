import { access } from "./access.ts";
import { analytics } from "./analytics.ts";
import { crash } from "./crash.ts";
import { fuzzing } from "./fuzz.ts";
import { idempotency } from "./idempotency.ts";
import { mutants } from "./mutants.ts";
import { oversell } from "./oversell.ts";
import type { Proof } from "./proof.ts";
import { rush } from "./rush.ts";
import { webhooks } from "./webhooks.ts";

export const proofs: readonly Proof[] = [
  crash,
  mutants,
  webhooks,
  fuzzing,
  access,
  idempotency,
  rush,
  oversell,
  analytics,
];
