import type { Exception, ExceptionCount } from "@quayside/shared/exceptions/contract.ts";
import type * as z from "zod";

export type ExceptionRow = z.output<typeof Exception>;

export type KindCount = z.output<typeof ExceptionCount>;
