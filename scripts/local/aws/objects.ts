import { CreateQueueCommand, type QueueAttributeName, SetQueueAttributesCommand, SQSClient } from "@aws-sdk/client-sqs";
import { startEmulator } from "./emulator.ts";
import { listen } from "./listen.ts";
import { localAccount } from "./local-account.ts";
import { objectsGateway } from "./objects-gateway.ts";

export interface Objects {
  /** For `AWS_ENDPOINT_URL_S3` and `AWS_ENDPOINT_URL_SQS`. */
  endpoint: string;
  /** S3 without access control: where the local edge reads, as CloudFront does by its own identity. */
  originPort: number;
  createBucket(name: string): void;
  /** Makes the queue or brings it to these attributes; its messages stay. Returns its URL. */
  ensureQueue(name: string, attributes?: Partial<Record<QueueAttributeName, string>>): Promise<string>;
  stop(): Promise<void>;
}

export interface ObjectsOptions {
  port: number;
  /** In memory without one. */
  dataDir?: string;
  /** Origins of the pages that upload and download. */
  origins?: readonly string[];
  now?: () => number;
}

export function queueArn(name: string): string {
  return `arn:aws:sqs:${localAccount.region}:${localAccount.accountId}:${name}`;
}

/** S3 and SQS: the emulator behind a gateway that checks what AWS checks. */
export async function startObjects(options: ObjectsOptions): Promise<Objects> {
  const emulator = await startEmulator(options.dataDir);
  const handler = objectsGateway({
    port: emulator.port,
    credentials: localAccount.credentials,
    origins: options.origins ?? [],
    now: options.now ?? Date.now,
  });
  const gateway = await listen(options.port, handler).catch(async (error: unknown) => {
    await emulator.stop();
    throw error;
  });
  const endpoint = `http://127.0.0.1:${gateway.port}`;
  const { region, credentials, accountId } = localAccount;
  const sqs = new SQSClient({ endpoint, region, credentials });
  return {
    endpoint,
    originPort: emulator.port,
    createBucket: (name) => void emulator.createBucket(name),
    async ensureQueue(name, attributes = {}) {
      const QueueUrl = `${endpoint}/${accountId}/${name}`;
      const exists = emulator.inspectQueue(name) !== undefined;
      if (exists) await sqs.send(new SetQueueAttributesCommand({ QueueUrl, Attributes: attributes }));
      else await sqs.send(new CreateQueueCommand({ QueueName: name, Attributes: attributes }));
      return QueueUrl;
    },
    async stop() {
      sqs.destroy();
      await gateway.close();
      await emulator.stop();
    },
  };
}
