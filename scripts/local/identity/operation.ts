import * as z from "zod";
import type { IdentityContext } from "./context.ts";
import { invalidParameter } from "./identity-error.ts";

export interface Operation {
  /** Signed with AWS credentials, as every Admin and List operation is; browsers cannot call it. */
  signed: boolean;
  call(context: IdentityContext, body: unknown): Promise<object>;
}

type Run<Input> = (context: IdentityContext, input: Input) => object | Promise<object>;

function operation<Schema extends z.ZodType>(signed: boolean, schema: Schema, run: Run<z.output<Schema>>): Operation {
  return {
    signed,
    async call(context, body) {
      const input = schema.safeParse(body);
      if (!input.success) throw invalidParameter(`Validation error detected: ${z.prettifyError(input.error)}`);
      return run(context, input.data);
    },
  };
}

export function clientOperation<Schema extends z.ZodType>(schema: Schema, run: Run<z.output<Schema>>): Operation {
  return operation(false, schema, run);
}

export function adminOperation<Schema extends z.ZodType>(schema: Schema, run: Run<z.output<Schema>>): Operation {
  return operation(true, schema, run);
}
