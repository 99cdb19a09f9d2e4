import { type Bundle, bundle } from "./bundle.ts";
import { FunctionError } from "./function-error.ts";
import { type FunctionSettings, type FunctionWorker, startFunctionWorker } from "./function-worker.ts";

export interface FunctionDefinition extends FunctionSettings {
  /** File whose `handler` is run. */
  entry: string;
}

export interface Functions {
  /** Runs a function, cold or warm, and gives its result as JSON. Throws {@link FunctionError}. */
  invoke(name: string, event: object): Promise<string>;
  /** Bundles and starts a function before the first event comes. */
  warm(name: string): Promise<{ totalMs: number; initMs: number; bytes: number }>;
  /** Sources changed: the next event of each function is answered by a new bundle. */
  refresh(): void;
  stop(): Promise<void>;
}

interface Running {
  bundle: Bundle;
  worker: FunctionWorker;
}

/** Every function of the platform, each started when it is first needed and again after it crashed. */
export function runFunctions(definitions: readonly FunctionDefinition[], bundleFolder: string): Functions {
  const byName = new Map(definitions.map((definition) => [definition.name, definition]));
  const running = new Map<string, Promise<Running>>();

  function start(name: string): Promise<Running> {
    const present = running.get(name);
    if (present) return present;
    const definition = byName.get(name);
    if (!definition) throw new FunctionError(name, "ResourceNotFoundException", "there is no such function");
    const starting = (async () => {
      const made = await bundle(name, definition.entry, bundleFolder);
      return { bundle: made, worker: await startFunctionWorker(made.file, definition) };
    })();
    running.set(name, starting);
    const forget = () => {
      if (running.get(name) === starting) running.delete(name);
    };
    starting.then(({ worker }) => worker.ended).then(forget, forget);
    return starting;
  }

  return {
    invoke: async (name, event) => (await start(name)).worker.invoke(event),
    async warm(name) {
      const { bundle: made, worker } = await start(name);
      return { ...worker.coldStart, bytes: made.bytes };
    },
    refresh() {
      const old = [...running.values()];
      running.clear();
      // Events under way are finished by the old thread.
      for (const each of old) each.then(({ worker }) => setTimeout(worker.stop, 30_000).unref()).catch(() => {});
    },
    async stop() {
      const all = await Promise.allSettled(running.values());
      await Promise.all(all.map((each) => (each.status === "fulfilled" ? each.value.worker.stop() : undefined)));
    },
  };
}
