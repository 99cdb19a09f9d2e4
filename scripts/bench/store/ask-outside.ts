import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Favour, Outside } from "./outside-protocol.ts";

export interface OutsideProcess {
  addresses: Outside;
  ask<T>(favour: Favour): Promise<T>;
  stop(): void;
}

export async function openOutside(): Promise<OutsideProcess> {
  const child: ChildProcess = fork(fileURLToPath(new URL("./outside.ts", import.meta.url)), {
    execArgv: ["--disable-warning=ExperimentalWarning"],
  });
  const waiting = new Map<number, (result: unknown) => void>();
  const addresses = await new Promise<Outside>((resolve, reject) => {
    child.once("exit", () => reject(new Error("the outside process ended")));
    child.once("message", (message) => resolve(message as Outside));
  });
  child.on("message", ({ id, result }: { id: number; result: unknown }) => waiting.get(id)?.(result));
  let next = 0;
  return {
    addresses,
    ask<T>(favour: Favour): Promise<T> {
      next += 1;
      const id = next;
      // The other side answers each kind with what this file's callers name.
      return new Promise((resolve) => {
        waiting.set(id, resolve as (result: unknown) => void);
        child.send({ ...favour, id });
      });
    },
    stop: () => void child.kill(),
  };
}
