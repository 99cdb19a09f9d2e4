import { setTimeout as sleep } from "node:timers/promises";
import { PlatformError } from "../platform-error.ts";
import { type DynamoCommand, dynamoCommand } from "./dynamodb-command.ts";
import { type Leashed, runLeashed } from "./leash.ts";
import { isListening } from "./ports.ts";

export interface Dynamo {
  endpoint: string;
  stop(): Promise<void>;
}

export interface DynamoOptions {
  port: number;
  /** SQLite file of the data; in memory without one. */
  file?: string;
  /** Told when it died and was started again. */
  onRestart?: (complaint: string) => void;
}

const patience = 15_000;
const restartsPerMinute = 5;

async function startOnce(command: DynamoCommand, { port, file }: DynamoOptions): Promise<Leashed> {
  const running = runLeashed(command.program, command.args(port, file));
  let died: string | undefined;
  running.exited.then(({ complaint }) => {
    died = complaint;
  });
  for (let waited = 0, pause = 2; waited < patience; waited += pause, pause = Math.min(pause * 1.5, 100)) {
    if (died !== undefined) throw new PlatformError("DynamoDB does not start.", died.trim() || command.program);
    if (await isListening(port)) return running;
    await sleep(pause);
  }
  await running.stop();
  throw new PlatformError("DynamoDB does not start.", `Nothing answered on port ${port} for ${patience / 1000} s.`);
}

/** Starts it, waits until it answers, and starts it again when it dies. `DYNAMODB_ENDPOINT` names one that runs already. */
export async function startDynamo(options: DynamoOptions): Promise<Dynamo> {
  const external = process.env.DYNAMODB_ENDPOINT;
  if (external) return { endpoint: external, stop: async () => {} };
  const command = dynamoCommand();
  let stopping = false;
  let starting = startOnce(command, options);
  await starting;
  const restarts: number[] = [];
  const guard = async (): Promise<void> => {
    while (!stopping) {
      const { complaint } = await (await starting).exited;
      const recent = restarts.filter((at) => at > Date.now() - 60_000).length;
      if (stopping || recent >= restartsPerMinute) return;
      restarts.push(Date.now());
      options.onRestart?.(complaint.trim());
      starting = startOnce(command, options);
    }
  };
  guard().catch((error: unknown) => options.onRestart?.(String(error)));
  return {
    endpoint: `http://127.0.0.1:${options.port}`,
    async stop() {
      stopping = true;
      const running = await starting.catch(() => undefined);
      await running?.stop();
    },
  };
}
