import type { SagaPoint } from "@quayside/functions/checkout/saga-points.ts";
import type { CustomerPool } from "@quayside/functions/platform/tokens.ts";
import type { EventEnvelope } from "@quayside/shared/events.ts";
import type { HttpEvent } from "../../local/api/to-event.ts";
import type { TableAddress } from "../world/table.ts";

/** What a worker process is told when it starts. */
export interface WorkerOptions {
  table: TableAddress;
  tableName: string;
  stripe: string;
  customerPool: CustomerPool;
  /** Where it dies by its own hand, the first time it gets there. */
  dieAt?: SagaPoint;
}

export type Work = { kind: "http"; event: HttpEvent } | { kind: "sweep" } | { kind: "mail"; event: EventEnvelope };

/** To the worker. */
export interface Order {
  id: number;
  /** Milliseconds its clock is ahead of real time. */
  offset: number;
  work: Work;
}

/** From the worker. `mail` is sent before it is known whether the worker lives to tell the shop. */
export type Report =
  | { kind: "ready" }
  | { kind: "done"; id: number; result: unknown }
  | { kind: "failed"; id: number; message: string }
  | { kind: "mail"; id: string; subject: string };

/** The post office's receipt. */
export interface Receipt {
  kind: "receipt";
  id: string;
}
