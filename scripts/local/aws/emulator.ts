import diagnostics from "node:diagnostics_channel";
import { join } from "node:path";
import { type FauxqsServer, startFauxqs } from "fauxqs";

interface FastifyLike {
  listen(options: { host: string }): unknown;
  addHook(name: "onRoute", hook: (route: { bodyLimit?: number }) => void): void;
}

/** Largest body of one request. Larger objects come in parts, which the SDK's uploader does by itself. */
export const largestBody = 64 * 1024 * 1024;

/**
 * fauxqs listens on every interface and takes 11 MiB; neither is an option of its own. Fastify announces each instance
 * (https://fastify.dev/docs/latest/Reference/Hooks/#diagnostics-channel-hooks), which is where both are set right.
 */
function tighten(message: unknown): void {
  const { fastify } = message as { fastify: FastifyLike };
  const listen = fastify.listen.bind(fastify);
  fastify.listen = (options) => listen({ ...options, host: "127.0.0.1" });
  fastify.addHook("onRoute", (route) => {
    route.bodyLimit = largestBody;
  });
}

/** S3 and SQS without access control, on loopback at a port of the system's choice. Kept in `dataDir`, if any. */
export async function startEmulator(dataDir?: string): Promise<FauxqsServer> {
  const channel = "fastify.initialization";
  diagnostics.subscribe(channel, tighten);
  try {
    const kept = dataDir ? { dataDir, s3StorageDir: join(dataDir, "s3") } : {};
    return await startFauxqs({ port: 0, host: "localhost", logger: false, ...kept });
  } finally {
    diagnostics.unsubscribe(channel, tighten);
  }
}
