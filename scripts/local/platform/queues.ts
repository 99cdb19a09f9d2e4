import { eventSource } from "@quayside/functions/events/relay.ts";
import { type Service, tries, visibilitySeconds } from "@quayside/functions/services.ts";
import { type Objects, queueArn } from "../aws/objects.ts";
import type { Rule } from "../events/bus.ts";
import { busName } from "./environment.ts";

export type ServiceRow = readonly [name: string, service: Service];

export interface FedQueue {
  queueName: string;
  queueUrl: string;
  functionName: string;
  batchSize: number;
}

export function deadLetterName(name: string): string {
  return `${name}-dead-letters`;
}

/** Makes the queues of the services, each with its dead letters, and the rules that fill them. */
export async function ensureQueues(
  objects: Objects,
  services: readonly ServiceRow[],
): Promise<{ queues: FedQueue[]; rules: Rule[] }> {
  const queues: FedQueue[] = [];
  const rules: Rule[] = [];
  for (const [functionName, { queue, stream, jobs, timeoutSeconds }] of services) {
    if (stream || jobs) await objects.ensureQueue(deadLetterName(functionName));
    if (!queue) continue;
    const dead = deadLetterName(queue.name);
    await objects.ensureQueue(dead);
    const queueUrl = await objects.ensureQueue(queue.name, {
      VisibilityTimeout: String(visibilitySeconds(timeoutSeconds)),
      RedrivePolicy: JSON.stringify({ deadLetterTargetArn: queueArn(dead), maxReceiveCount: tries }),
    });
    queues.push({ queueName: queue.name, queueUrl, functionName, batchSize: queue.batchSize });
    if (queue.events.length === 0) continue;
    const pattern = { source: [eventSource], "detail-type": [...queue.events] };
    rules.push({ name: queue.name, bus: busName, pattern, queueUrl });
  }
  return { queues, rules };
}
