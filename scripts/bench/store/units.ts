import { TableClient } from "@quayside/functions/store/document-client.ts";
import type { Prepare } from "./requests.ts";

/** DynamoDB request units: a read unit is a strong read of 4 KB, a write unit a write of 1 KB; transactions cost twice. */
export interface Units {
  read: number;
  write: number;
}

interface Consumed {
  CapacityUnits?: number;
}

const reads = new Set(["GetCommand", "BatchGetCommand", "QueryCommand", "TransactGetCommand"]);
const counted: Units = { read: 0, write: 0 };
let isCounting = false;

type Send = (command: { constructor: { name: string }; input: object }) => Promise<{ ConsumedCapacity?: unknown }>;

/** Has every client of this process ask what its commands consume, indexes included, and adds it up. */
export function countUnits(): void {
  const prototype = TableClient.prototype as unknown as { send: Send };
  const { send } = prototype;
  prototype.send = async function counting(this: unknown, command) {
    if (!isCounting) return send.call(this, command);
    Object.assign(command.input, { ReturnConsumedCapacity: "TOTAL" });
    const answer = await send.call(this, command);
    const consumed = [answer.ConsumedCapacity ?? []].flat() as Consumed[];
    const units = consumed.reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);
    counted[reads.has(command.constructor.name) ? "read" : "write"] += units;
    return answer;
  };
}

/** Units of one request on average. */
export async function unitsOf(prepare: Prepare, times: number): Promise<Units> {
  Object.assign(counted, { read: 0, write: 0 });
  for (let run = 0; run < times; run += 1) {
    const send = await prepare();
    isCounting = true;
    await send();
    isCounting = false;
  }
  return { read: counted.read / times, write: counted.write / times };
}
