import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { AppName } from "@quayside/infra/security-headers.ts";
import { listen } from "../aws/listen.ts";
import { localAccount } from "../aws/local-account.ts";
import { type EdgeOptions, edge } from "../edge/edge.ts";
import { bucketName } from "./environment.ts";
import { origins } from "./origins.ts";
import { localPools } from "./pools.ts";
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
  storeOrigin: string;
  dist?: Partial<Record<AppName, string>>;
  /** Runs the function behind the store's pages; absent where no service makes pages. */
  pages?: (event: object) => Promise<string>;
  onStarted(stop: () => Promise<void>): void;
}

/** What the deployment's web stack puts into each `app-config.json`, and where the stand-in of the pool is. */
function configOf(app: AppName, { ports, storeOrigin }: EdgesOptions): object {
  const endpoint = `http://localhost:${ports.identity}/`;
  const poolOf = ({ id: userPoolId, clientId }: { id: string; clientId: string }) => ({
    userPoolId,
    clientId,
    endpoint,
  });
  const { region } = localAccount;
  if (app === "store") return { region, customerPool: poolOf(localPools.customers) };
  return { region, staffPool: poolOf(localPools.staff), storeOrigin };
}

/** Puts the app's document where the deployment puts it: pages are made from it. */
async function deployTemplate(folder: string, { originPort }: EdgesOptions): Promise<void> {
  const file = join(folder, "index.html");
  if (!existsSync(file)) return;
  const url = `http://127.0.0.1:${originPort}/${bucketName("site")}/index.html`;
  const { ok, status } = await fetch(url, { method: "PUT", body: readFileSync(file) });
  if (!ok) throw new Error(`the store's index.html could not be kept: ${status}`);
}

/** Store and admin, each a distribution of its own in front of the same API. */
export async function startEdges(options: EdgesOptions): Promise<void> {
  const { ports, api, originPort, dist, pages, onStarted } = options;
  await deployTemplate(dist?.store ?? builtApps.store, options);
  for (const app of ["store", "admin"] as const) {
    const handler = edge({
      app,
      dist: dist?.[app] ?? builtApps[app],
      origins: { connect: origins(ports.identity), upload: app === "admin" ? origins(ports.objects) : [] },
      api,
      media: { port: originPort, bucket: bucketName("media") },
      ...(app === "store" && pages ? { pages: { port: originPort, bucket: bucketName("site"), fallback: pages } } : {}),
      stripePort: ports.aws,
      config: configOf(app, options),
    });
    const server = await listen(ports[app], handler);
    onStarted(server.close);
  }
}
