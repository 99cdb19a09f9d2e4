import { access } from "./access.ts";
import type { Proof } from "./proof.ts";

export const proofs: readonly Proof[] = [access];
