import { access } from "./access.ts";
import { fuzzing } from "./fuzz.ts";
import { idempotency } from "./idempotency.ts";
import { oversell } from "./oversell.ts";
import type { Proof } from "./proof.ts";

export const proofs: readonly Proof[] = [access, fuzzing, idempotency, oversell];
