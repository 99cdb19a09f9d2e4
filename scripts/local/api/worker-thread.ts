import { performance } from "node:perf_hooks";
import { pathToFileURL } from "node:url";
import { parentPort, workerData } from "node:worker_threads";

/** Runs in the worker: a small Lambda runtime around one bundle. */
export interface WorkerData {
  bundle: string;
  functionName: string;
  functionArn: string;
  memoryMb: number;
}

export interface Invocation {
  id: string;
  /** JSON. */
  event: string;
  /** Milliseconds since the epoch. */
  deadline: number;
}

export type Report =
  | { kind: "ready"; initMs: number }
  | { kind: "result"; id: string; json: string }
  | { kind: "error"; id: string; type: string; message: string; stack: string };

type Handler = (event: unknown, context: object) => unknown;

const { bundle, functionName, functionArn, memoryMb } = workerData as WorkerData;

async function load(): Promise<Handler> {
  const { handler } = (await import(pathToFileURL(bundle).href)) as { handler?: Handler };
  if (typeof handler !== "function") throw new Error("Runtime.HandlerNotFound: the bundle exports no handler");
  if (handler.length > 2)
    throw new Error("Runtime.CallbackHandlerDeprecated: Node 24 on Lambda takes async handlers only");
  return handler;
}

function contextOf({ id, deadline }: Invocation): object {
  return {
    functionName,
    functionVersion: "$LATEST",
    invokedFunctionArn: functionArn,
    memoryLimitInMB: String(memoryMb),
    awsRequestId: id,
    logGroupName: `/aws/lambda/${functionName}`,
    logStreamName: "local",
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => deadline - Date.now(),
  };
}

const post = (report: Report): void => parentPort?.postMessage(report);
const started = performance.now();
const handler = await load();

parentPort?.on("message", async (invocation: Invocation) => {
  const { id, event } = invocation;
  try {
    const result = await handler(JSON.parse(event), contextOf(invocation));
    post({ kind: "result", id, json: JSON.stringify(result) ?? "null" });
  } catch (error) {
    const { name, message, stack = "" } = error instanceof Error ? error : new Error(String(error));
    post({ kind: "error", id, type: name, message, stack });
  }
});
post({ kind: "ready", initMs: performance.now() - started });
