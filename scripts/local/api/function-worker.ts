import { randomUUID } from "node:crypto";
import { Worker } from "node:worker_threads";
import { localAccount } from "../aws/local-account.ts";
import { FunctionError } from "./function-error.ts";
import type { Invocation, Report, WorkerData } from "./worker-thread.ts";

export interface FunctionSettings {
  name: string;
  /** All of its environment: nothing of ours leaks into it. */
  env: Record<string, string>;
  memoryMb: number;
  timeoutSeconds: number;
  /** Works with DuckDB, which takes the whole process with it when its thread ends beneath it: ended only when idle. */
  endsIdle?: boolean;
  /** Told what it writes to stdout and stderr; ours, unless said. */
  onOutput?: (text: string) => void;
}

export interface FunctionWorker {
  /** Milliseconds from nothing to ready, and of them those that the bundle's own modules took. */
  coldStart: { totalMs: number; initMs: number };
  invoke(event: object): Promise<string>;
  /** Resolves when the thread ended, by itself or by {@link stop}. */
  ended: Promise<void>;
  stop(): Promise<void>;
}

interface Pending {
  resolve(json: string): void;
  reject(error: FunctionError): void;
  timer: NodeJS.Timeout;
}

export function functionArn(name: string): string {
  return `arn:aws:lambda:${localAccount.region}:${localAccount.accountId}:function:${name}`;
}

/** How long the platform's end waits for a thread that may only be ended when idle. */
const longestStop = 30_000;

/**
 * One execution environment of a function: a thread with its own memory, modules and environment. Unlike on Lambda it
 * takes several events at once; a crash or a timeout ends it, and with it whatever it was doing.
 */
export function startFunctionWorker(bundle: string, settings: FunctionSettings): Promise<FunctionWorker> {
  const { name, env, memoryMb, timeoutSeconds } = settings;
  const started = performance.now();
  const data: WorkerData = { bundle, functionName: name, functionArn: functionArn(name), memoryMb };
  const worker = new Worker(new URL("./worker-thread.ts", import.meta.url), {
    workerData: data,
    env,
    execArgv: ["--enable-source-maps", "--disable-warning=ExperimentalWarning"],
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    name,
    stdout: settings.onOutput !== undefined,
    stderr: settings.onOutput !== undefined,
  });
  const { onOutput } = settings;
  if (onOutput) for (const stream of [worker.stdout, worker.stderr]) stream.setEncoding("utf8").on("data", onOutput);
  const pending = new Map<string, Pending>();
  /** Events that the thread is still at, also those whose callers were told of a timeout. */
  const working = new Set<string>();
  let failure = new FunctionError(name, "Runtime.ExitError", "the function ended");
  const settle = (id: string, how: (waiting: Pending) => void) => {
    const waiting = pending.get(id);
    if (!waiting) return;
    pending.delete(id);
    clearTimeout(waiting.timer);
    how(waiting);
  };
  const { promise: ended, resolve: tellEnded } = Promise.withResolvers<void>();
  const giveUp = () => {
    for (const id of [...pending.keys()]) settle(id, ({ reject }) => reject(failure));
    tellEnded();
  };
  worker.on("error", (error) => {
    failure = new FunctionError(name, "Runtime.ExitError", error instanceof Error ? error.message : String(error));
  });
  worker.on("exit", giveUp);
  const end = async () => {
    if (!settings.endsIdle || working.size === 0) return void (await worker.terminate());
    worker.on("message", () => working.size === 0 && worker.terminate());
    await new Promise<void>((resolve) => {
      worker.once("exit", () => resolve());
      setTimeout(resolve, longestStop).unref();
    });
  };

  const invoke = (event: object) =>
    new Promise<string>((resolve, reject) => {
      const id = randomUUID();
      const timer = setTimeout(() => {
        failure = new FunctionError(name, "Sandbox.Timedout", `no result after ${timeoutSeconds} s`);
        giveUp();
        void end();
      }, timeoutSeconds * 1000);
      pending.set(id, { resolve, reject, timer });
      working.add(id);
      const invocation: Invocation = { id, event: JSON.stringify(event), deadline: Date.now() + timeoutSeconds * 1000 };
      worker.postMessage(invocation);
    });
  return new Promise((resolve, reject) => {
    ended.then(() => reject(failure));
    worker.on("message", (report: Report) => {
      if (report.kind === "ready") {
        worker.unref();
        const coldStart = { totalMs: performance.now() - started, initMs: report.initMs };
        return resolve({ coldStart, invoke, ended, stop: end });
      }
      working.delete(report.id);
      settle(report.id, (waiting) => {
        if (report.kind === "result") return waiting.resolve(report.json);
        const error = new FunctionError(name, report.type, report.message);
        error.stack = report.stack;
        waiting.reject(error);
      });
    });
  });
}
