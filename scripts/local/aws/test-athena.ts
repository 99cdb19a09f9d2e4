import { AthenaClient } from "@aws-sdk/client-athena";
import { type AthenaOptions, athenaService } from "./control-plane/athena.ts";
import { dispatch } from "./control-plane/dispatch.ts";
import { listen } from "./listen.ts";
import { localAccount } from "./local-account.ts";

export interface TestAthena {
  client: AthenaClient;
  /** Texts that were started, in their order. */
  statements(): string[];
  lastState(): string | undefined;
  stop(): Promise<void>;
}

/** Athena's API over a folder, for the SDK's own client. */
export async function startTestAthena(options: AthenaOptions): Promise<TestAthena> {
  const service = await athenaService(options);
  const server = await listen(0, (request, response) => dispatch([service], request, response));
  const client = new AthenaClient({ ...localAccount, endpoint: `http://127.0.0.1:${server.port}` });
  const executions = () => [...service.executions.values()];
  return {
    client,
    statements: () => executions().map(({ sql }) => sql),
    lastState: () => executions().at(-1)?.state,
    stop: () => server.close(),
  };
}
