import { type ChildProcess, fork } from "node:child_process";
import type { SagaPoint } from "@quayside/functions/checkout/saga-points.ts";
import type { WorldClock } from "../world/clock.ts";
import type { Receipt, Report, Work, WorkerOptions } from "./protocol.ts";

/** The worker died with this on its desk. */
export class WorkerDied extends Error {
  constructor() {
    super("the worker died");
    this.name = "WorkerDied";
  }
}

interface Pending {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

interface Running {
  child: ChildProcess;
  ready: Promise<void>;
  pending: Map<number, Pending>;
}

export interface Host {
  /** Done by the worker that runs now; throws {@link WorkerDied} when it died over it. */
  ask(work: Work): Promise<unknown>;
  /** Resolves when the worker that runs now takes work. */
  ready(): Promise<void>;
  /** Kills the worker that runs now; resolves when its death is counted and another one starts. */
  kill(): Promise<void>;
  /** The worker after this one dies when it gets to the point. Ends the one that runs. */
  armNext(point: SagaPoint): Promise<void>;
  readonly deaths: number;
  /** Subjects of the mails that were accepted, in order. */
  mails: string[];
  stop(): Promise<void>;
}

/** Keeps one worker running, and starts another when it dies. */
export function openHost(file: string, options: WorkerOptions, clock: WorldClock): Host {
  const mails: string[] = [];
  let next = 0;
  let deaths = 0;
  let stopping = false;
  let running = start();

  function start(dieAt?: SagaPoint): Running {
    const child = fork(file, [JSON.stringify({ ...options, dieAt })], {
      execArgv: ["--disable-warning=ExperimentalWarning"],
    });
    const pending = new Map<number, Pending>();
    const ready = new Promise<void>((resolve) => {
      child.on("message", (report: Report) => {
        if (report.kind === "ready") return resolve();
        if (report.kind === "mail") return accept(child, report);
        const waiting = pending.get(report.id);
        pending.delete(report.id);
        if (report.kind === "done") waiting?.resolve(report.result);
        else waiting?.reject(new Error(report.message));
      });
      child.on("exit", () => {
        resolve();
        for (const { reject } of pending.values()) reject(new WorkerDied());
        pending.clear();
        if (stopping || running.child !== child) return;
        deaths += 1;
        running = start();
      });
    });
    return { child, ready, pending };
  }

  /** Accepted is accepted, whether or not the sender lives to hear of it. */
  function accept(child: ChildProcess, { id, subject }: { id: string; subject: string }): void {
    mails.push(subject);
    const receipt: Receipt = { kind: "receipt", id };
    if (child.connected) child.send(receipt);
  }

  async function ask(work: Work): Promise<unknown> {
    const { child, ready, pending } = running;
    await ready;
    next += 1;
    const id = next;
    return new Promise((resolve, reject) => {
      if (!child.connected) return reject(new WorkerDied());
      pending.set(id, { resolve, reject });
      child.send({ id, offset: clock.offset, work }, (error) => {
        if (error) reject(new WorkerDied());
      });
    });
  }

  async function end({ child }: Running): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await exited;
  }

  return {
    ask,
    mails,
    ready: () => running.ready,
    kill: () => end(running),
    async armNext(point) {
      const before = running;
      running = start(point);
      await Promise.all([end(before), running.ready]);
    },
    get deaths() {
      return deaths;
    },
    async stop() {
      stopping = true;
      await end(running);
    },
  };
}
