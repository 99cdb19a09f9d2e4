import { createWriteStream, watch } from "node:fs";
import { join } from "node:path";
import { type Functions, runFunctions } from "../api/functions.ts";
import type { DataFolder } from "./data-folder.ts";
import { functionEnvironment, type LocalFacts } from "./environment.ts";
import type { ServiceRow } from "./queues.ts";

export const repositoryRoot = join(import.meta.dirname, "../../..");

export interface StartFunctionsOptions {
  services: readonly ServiceRow[];
  facts: LocalFacts;
  data: DataFolder;
  log(line: string): void;
  /** Answers with new code once a source file changed. */
  watch?: boolean;
}

const watched = ["functions", "shared"];
const settleMilliseconds = 100;

function onSourceChange(changed: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const watchers = watched.map((folder) =>
    watch(join(repositoryRoot, folder), { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(changed, settleMilliseconds);
    }),
  );
  return () => {
    clearTimeout(timer);
    for (const each of watchers) each.close();
  };
}

/** Every service as a function of its own. What they write goes to `logs/functions.log`; what fails is also told. */
export function startFunctions(options: StartFunctionsOptions): Functions {
  const { services, facts, data, log } = options;
  const written = createWriteStream(join(data.folder("logs"), "functions.log"), { flags: "a" });
  const definitions = services.map(([name, service]) => ({
    name,
    entry: join(repositoryRoot, service.entry),
    env: functionEnvironment(service, facts, data.folder(join("scratch", name))),
    memoryMb: service.memoryMb,
    timeoutSeconds: service.timeoutSeconds,
    endsIdle: service.native?.includes("@duckdb/node-api") ?? false,
    onOutput: (text: string) => void written.write(text),
  }));
  const functions = runFunctions(definitions, join(repositoryRoot, ".local", "bundles"));
  const unwatch = options.watch ? onSourceChange(functions.refresh) : () => {};
  return {
    ...functions,
    async invoke(name, event) {
      try {
        return await functions.invoke(name, event);
      } catch (error) {
        log(error instanceof Error ? (error.stack ?? error.message) : String(error));
        throw error;
      }
    },
    async stop() {
      unwatch();
      await functions.stop();
      await new Promise<void>((resolve) => written.end(resolve));
    },
  };
}
