import { setTimeout as sleep } from "node:timers/promises";
import { freePort, isListening } from "../aws/ports.ts";
import { PlatformError } from "../platform-error.ts";

export interface PortPlan {
  store: number;
  admin: number;
  /** AWS services, inbox page and Stripe. */
  aws: number;
  identity: number;
  dynamo: number;
  /** S3 and SQS. */
  objects: number;
}

const order = ["store", "admin", "aws", "identity", "dynamo", "objects"] as const;

/** After a crash the database of the run before needs a moment to end. */
const patience = 3000;

async function insistFree(port: number, waits: boolean): Promise<void> {
  for (let waited = 0; await isListening(port); waited += 50) {
    if (!waits || waited >= patience)
      throw new PlatformError(`Port ${port} is taken by another program.`, "End it, or move: npm start -- --port N");
    await sleep(50);
  }
}

/** Six ports in a row from `first`; 0 takes whichever are free. */
export async function portPlan(first: number): Promise<PortPlan> {
  const ports = await Promise.all(order.map((_, index) => (first === 0 ? freePort() : first + index)));
  for (const [index, port] of ports.entries()) await insistFree(port, order[index] === "dynamo");
  return Object.fromEntries(order.map((name, index) => [name, ports[index]])) as unknown as PortPlan;
}
