import { DynamoDBClient, type DynamoDBClientConfig } from "@aws-sdk/client-dynamodb";
import { Sha256 } from "./sha256.ts";

/** Commands hold marshalled items, so what goes over the wire is what JSON makes of them. No binaries: we keep none. */
class JsonSerializer {
  #text = "{}";
  write(_schema: unknown, input: unknown): void {
    this.#text = JSON.stringify(input);
  }
  flush(): string {
    return this.#text;
  }
}

const jsonDeserializer = {
  read: async (_schema: unknown, body: Uint8Array): Promise<unknown> => JSON.parse(Buffer.from(body).toString("utf8")),
  readObject: (_schema: unknown, value: unknown): unknown => value,
};

/** The parts of the SDK's protocol that are replaced. */
interface Protocol {
  serializer: JsonSerializer;
  deserializer: typeof jsonDeserializer;
}

/** What serves nobody here: a logger that drops everything, a description of the SDK, a header against loops of Lambdas. */
const idle = ["loggerMiddleware", "getUserAgentMiddleware", "recursionDetectionMiddleware"];

/**
 * The SDK's client for items, for less CPU a call (decision 125): middleware is put together once, bodies are plain
 * JSON instead of a walk along the service's schema, signatures hash natively. Retries are ours (`retry.ts`), so there is one attempt.
 */
export function wireClient(config: DynamoDBClientConfig = {}): DynamoDBClient {
  const client = new DynamoDBClient({ sha256: Sha256, ...config, maxAttempts: 1, cacheMiddleware: true });
  for (const name of idle) client.middlewareStack.remove(name);
  client.middlewareStack.add((next) => next, {
    name: "retryMiddleware",
    step: "finalizeRequest",
    priority: "high",
    override: true,
  });
  Object.assign(client.config.protocol as unknown as Protocol, {
    serializer: new JsonSerializer(),
    deserializer: jsonDeserializer,
  });
  return client;
}
