import diagnostics from "node:diagnostics_channel";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { type FauxqsServer, startFauxqs } from "fauxqs";

interface FastifyLike {
  listen(options: { host: string }): unknown;
  addHook(name: "onRoute", hook: (route: { bodyLimit?: number }) => void): void;
}

/** Largest body of one request: a file of 250 MB may be imported (`imports.create`), and a history exported is as large. */
export const largestBody = 300 * 1024 * 1024;

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

/**
 * Runs `open` so that databases it opens do not wait for the disk on each commit: a commit then survives `kill -9`, though
 * not a power cut, and a message costs a fifth. fauxqs has no option for it either.
 */
function withoutDiskWaits<T>(open: () => T): T {
  const { exec } = DatabaseSync.prototype;
  DatabaseSync.prototype.exec = function execRelaxed(sql) {
    exec.call(this, sql);
    if (/journal_mode\s*=\s*wal/i.test(sql)) exec.call(this, "pragma synchronous = normal");
  };
  try {
    return open();
  } finally {
    DatabaseSync.prototype.exec = exec;
  }
}

/** S3 and SQS without access control, on loopback at a port of the system's choice. Kept in `dataDir`, if any. */
export async function startEmulator(dataDir?: string): Promise<FauxqsServer> {
  const channel = "fastify.initialization";
  const kept = dataDir ? { dataDir, s3StorageDir: join(dataDir, "s3") } : {};
  diagnostics.subscribe(channel, tighten);
  try {
    // Opens its database and makes its server before it first waits, so nobody else's are touched.
    return await withoutDiskWaits(() => startFauxqs({ port: 0, host: "localhost", logger: false, ...kept }));
  } finally {
    diagnostics.unsubscribe(channel, tighten);
  }
}
