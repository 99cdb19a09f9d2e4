import { join } from "node:path";
import type { AppName } from "@quayside/infra/security-headers.ts";
import { listen } from "../aws/listen.ts";
import { type EdgeOptions, edge } from "../edge/edge.ts";
import { bucketName } from "./environment.ts";
import { origins } from "./origins.ts";
import type { PortPlan } from "./port-plan.ts";
import { repositoryRoot } from "./start-functions.ts";

const builtApps: Record<AppName, string> = {
  store: join(repositoryRoot, "web-store", "dist-local"),
  admin: join(repositoryRoot, "web-admin", "dist"),
};

export interface EdgesOptions {
  ports: PortPlan;
  api: EdgeOptions["api"];
  /** S3 without access control. */
  originPort: number;
  dist?: Partial<Record<AppName, string>>;
  onStarted(stop: () => Promise<void>): void;
}

/** Store and admin, each a distribution of its own in front of the same API. */
export async function startEdges({ ports, api, originPort, dist, onStarted }: EdgesOptions): Promise<void> {
  for (const app of ["store", "admin"] as const) {
    const handler = edge({
      app,
      dist: dist?.[app] ?? builtApps[app],
      origins: { connect: origins(ports.identity), upload: app === "admin" ? origins(ports.objects) : [] },
      api,
      media: { port: originPort, bucket: bucketName("media") },
      stripePort: ports.aws,
    });
    const server = await listen(ports[app], handler);
    onStarted(server.close);
  }
}
