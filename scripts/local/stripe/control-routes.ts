import type { IncomingMessage, ServerResponse } from "node:http";
import * as z from "zod";
import type { StripeControl } from "./control.ts";
import { failureBody, StripeFailure } from "./failure.ts";
import { header, readBody, sendJson } from "./http.ts";

const count = z.int().min(0);
const webhookMode = z.strictObject({
  paused: z.boolean().optional(),
  delayMs: count.optional(),
  copies: z.int().min(1).max(20).optional(),
  order: z.enum(["created", "reversed", "shuffled"]).optional(),
  drop: z.union([z.enum(["none", "all"]), z.array(z.string())]).optional(),
});
const faults = z.strictObject({
  latencyMs: count.optional(),
  failRequests: count.optional(),
  rateLimitRequests: count.optional(),
  loseReplies: count.optional(),
});
const authenticate = z.strictObject({ payment_intent: z.string(), outcome: z.enum(["complete", "fail"]) });
const dispute = z.strictObject({
  charge: z.string().optional(),
  payment_intent: z.string().optional(),
  reason: z.string().optional(),
  inquiry: z.boolean().optional(),
});
const verdict = z.strictObject({ dispute: z.string(), outcome: z.enum(["won", "lost"]) });

type Action = (control: StripeControl, body: unknown) => unknown;

const ACTIONS: Readonly<Record<string, Action>> = {
  "GET /_control/webhooks": ({ webhooks }) => ({ mode: webhooks.mode(), deliveries: webhooks.list() }),
  "POST /_control/webhooks": ({ webhooks }, body) => webhooks.set(webhookMode.parse(body)),
  "POST /_control/webhooks/reset": ({ webhooks }) => webhooks.reset(),
  "POST /_control/webhooks/flush": ({ webhooks }) => webhooks.flush(),
  "POST /_control/webhooks/resend": ({ webhooks }, body) => {
    webhooks.resend(z.strictObject({ event: z.string() }).parse(body).event);
    return webhooks.list();
  },
  "POST /_control/faults": (control, body) => control.setFaults(faults.parse(body)),
  "POST /_control/faults/clear": (control) => control.clearFaults(),
  "POST /_control/settle": (control) => ({ settled: control.settle() }),
  "POST /_control/authenticate": (control, body) => {
    const { payment_intent, outcome } = authenticate.parse(body);
    return control.authenticate(payment_intent, outcome);
  },
  "POST /_control/disputes": (control, body) => control.raiseDispute(dispute.parse(body)),
  "POST /_control/disputes/resolve": (control, body) => {
    const { dispute: id, outcome } = verdict.parse(body);
    return control.resolveDispute(id, outcome);
  },
  "POST /_control/refunds/fail": (control, body) =>
    control.failRefund(z.strictObject({ refund: z.string() }).parse(body).refund),
};

function failureReply(error: unknown): { status: number; body: object } {
  if (error instanceof z.ZodError || error instanceof SyntaxError)
    return { status: 400, body: { error: error.message } };
  if (error instanceof StripeFailure) return { status: error.status, body: failureBody(error.details) };
  throw error;
}

/** JSON in, JSON out, for tests. No CORS: a page of another origin cannot send it JSON. */
export async function handleControl(control: StripeControl, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const { pathname } = new URL(req.url ?? "/", "http://localhost");
  const action = ACTIONS[`${req.method} ${pathname}`];
  if (action === undefined) {
    sendJson(res, 404, JSON.stringify({ error: "No such control.", actions: Object.keys(ACTIONS) }));
    return;
  }
  if (req.method === "POST" && !header(req, "content-type")?.startsWith("application/json")) {
    sendJson(res, 415, JSON.stringify({ error: "Send JSON." }));
    return;
  }
  try {
    const text = req.method === "POST" ? await readBody(req) : "";
    sendJson(res, 200, JSON.stringify(await action(control, JSON.parse(text || "{}"))));
  } catch (error) {
    const { status, body } = failureReply(error);
    sendJson(res, status, JSON.stringify(body));
  }
}
