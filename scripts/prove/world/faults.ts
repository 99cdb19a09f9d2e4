import {
  InternalServerError,
  ProvisionedThroughputExceededException,
  TransactionCanceledException,
  TransactionConflictException,
} from "@aws-sdk/client-dynamodb";
import type { DocumentClient } from "@quayside/functions/store/document-client.ts";
import { type Command, isWrite, layered } from "./layer.ts";

/** Shares of all calls, each in [0, 1]. Conflicts and lost replies only befall writes, as on AWS. */
export interface FaultRates {
  conflicts: number;
  throttles: number;
  errors: number;
  /** The write is done, its answer never comes. */
  lostReplies: number;
}

export type FaultCounts = Record<keyof FaultRates, number>;

const meta = { $metadata: { httpStatusCode: 400 } };

/** As DynamoDB answers when another transaction holds one of the items; which one is chance. */
function conflict(command: Command, random: () => number): Error {
  if (command.constructor.name !== "TransactWriteCommand")
    return new TransactionConflictException({ ...meta, message: "Transaction is ongoing for the item" });
  const count = (command.input.TransactItems as unknown[]).length;
  const held = Math.floor(random() * count);
  const CancellationReasons = Array.from({ length: count }, (_, index) => ({
    Code: index === held ? "TransactionConflict" : "None",
  }));
  return new TransactionCanceledException({ ...meta, message: "Transaction cancelled", CancellationReasons });
}

function throttle(): Error {
  return new ProvisionedThroughputExceededException({ ...meta, message: "Throughput exceeded" });
}

function fault(): Error {
  return new InternalServerError({ $metadata: { httpStatusCode: 500 }, message: "Internal server error" });
}

/** What the SDK throws when a socket goes silent. */
function silence(): Error {
  return Object.assign(new Error("socket hang up"), { name: "TimeoutError" });
}

/** A client to which befalls what befalls real ones, by chance and counted. `active` turns it off to arrange and inspect. */
export function faulty(client: DocumentClient, random: () => number, rates: FaultRates) {
  const counts: FaultCounts = { conflicts: 0, throttles: 0, errors: 0, lostReplies: 0 };
  const state = { active: true };
  const strikes = (fault: keyof FaultRates): boolean => {
    const struck = random() < rates[fault];
    if (struck) counts[fault] += 1;
    return struck;
  };
  const around = async (command: Command, next: () => Promise<unknown>): Promise<unknown> => {
    if (!state.active) return next();
    if (strikes("throttles")) throw throttle();
    if (strikes("errors")) throw fault();
    if (!isWrite(command)) return next();
    if (strikes("conflicts")) throw conflict(command, random);
    const answer = await next();
    if (strikes("lostReplies")) throw silence();
    return answer;
  };
  return { client: layered(client, around), counts, state };
}
