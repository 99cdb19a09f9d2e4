import { randomUUID } from "node:crypto";
import { localAccount } from "../local-account.ts";
import { json, type Service, unknownOperation } from "./service.ts";

/** An event as EventBridge hands it to the targets of its rules. */
export interface BusEvent {
  version: "0";
  id: string;
  "detail-type": string;
  source: string;
  account: string;
  /** ISO 8601, UTC, in whole seconds. */
  time: string;
  region: string;
  resources: string[];
  detail: unknown;
}

interface Entry {
  Source?: string;
  DetailType?: string;
  Detail?: string;
  EventBusName?: string;
  Resources?: string[];
  Time?: number;
}

/** Resolves when the event is safe with every target. */
export type Deliver = (event: BusEvent, busName: string) => Promise<void>;

const largest = 256 * 1024;

function problemOf({ Source, DetailType, Detail }: Entry): { ErrorCode: string; ErrorMessage: string } | undefined {
  for (const [name, value] of Object.entries({ Source, DetailType, Detail }))
    if (!value)
      return { ErrorCode: "InvalidArgument", ErrorMessage: `Parameter ${name} is not valid. Reason: required.` };
  try {
    const detail: unknown = JSON.parse(Detail ?? "");
    if (typeof detail === "object" && detail !== null && !Array.isArray(detail)) return undefined;
  } catch {}
  return { ErrorCode: "MalformedDetail", ErrorMessage: "Detail is malformed." };
}

function eventOf(entry: Entry, now: Date): BusEvent {
  const time = entry.Time === undefined ? now : new Date(entry.Time * 1000);
  return {
    version: "0",
    id: randomUUID(),
    "detail-type": entry.DetailType ?? "",
    source: entry.Source ?? "",
    account: localAccount.accountId,
    time: `${time.toISOString().slice(0, 19)}Z`,
    region: localAccount.region,
    resources: entry.Resources ?? [],
    detail: JSON.parse(entry.Detail ?? "{}"),
  };
}

/** Amazon EventBridge: `PutEvents`, each entry answered for itself. */
export function eventBusService(deliver: Deliver, now: () => Date): Service {
  async function put(entry: Entry): Promise<object> {
    const problem = problemOf(entry);
    if (problem) return problem;
    const event = eventOf(entry, now());
    try {
      await deliver(event, entry.EventBusName?.split("/").at(-1) ?? "default");
      return { EventId: event.id };
    } catch (error) {
      return { ErrorCode: "InternalFailure", ErrorMessage: String(error) };
    }
  }
  return {
    owns: ({ target }) => target.startsWith("AWSEvents."),
    async answer({ operation, input }) {
      if (operation !== "PutEvents") throw unknownOperation(operation);
      const entries = (input.Entries ?? []) as Entry[];
      if (entries.length < 1 || entries.length > 10 || JSON.stringify(entries).length > largest) {
        const body = JSON.stringify({ __type: "ValidationException", message: "1 to 10 entries, 256 KB together." });
        return { status: 400, body };
      }
      const Entries = await Promise.all(entries.map(put));
      return json({ FailedEntryCount: Entries.filter((each) => "ErrorCode" in each).length, Entries });
    },
  };
}
