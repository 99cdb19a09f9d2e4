import type { Lake } from "@quayside/functions/analytics/engine.ts";
import { snapshotSource } from "@quayside/functions/cart/snapshot-source.ts";
import type { Checkpointed } from "@quayside/functions/checkout/saga-points.ts";
import type { CardVault } from "@quayside/functions/payments/card-vault.ts";
import type { PaymentProvider } from "@quayside/functions/payments/provider.ts";
import type { Ctx } from "@quayside/functions/platform/ctx.ts";
import { linkSigner } from "@quayside/functions/platform/links.ts";
import type { Logger } from "@quayside/functions/platform/log.ts";
import type { Db } from "@quayside/functions/store/db.ts";
import { taxTables } from "@quayside/functions/tax/table-provider.ts";
import type { Catalogue } from "./catalogue.ts";
import type { WorldClock } from "./clock.ts";
import type { SignIn } from "./sign-in.ts";
import { stripeSecret } from "./stripe-secret.ts";
import type { Tokens } from "./tokens.ts";
import type { Uploads } from "./uploads.ts";

interface Parts extends Checkpointed {
  db: Db;
  clock: WorldClock;
  logger: Logger;
  catalogue: Catalogue["catalogue"];
  payments: PaymentProvider;
  vault?: CardVault;
  tokens: Pick<Tokens, "verifyCustomer">;
  pools?: SignIn["pools"];
  staffPool?: SignIn["staffPool"];
  uploads?: Uploads;
  lake?: Lake;
}

/** What all verbs together need, built as the entries build it; a verb that wants more fails until it is added here. */
export function worldDeps({
  db,
  clock,
  logger,
  catalogue,
  payments,
  vault,
  tokens,
  pools,
  staffPool,
  uploads,
  lake,
  checkpoint,
}: Parts) {
  const storefront = { mode: "local", publishableKey: stripeSecret.publishableKey } as const;
  return {
    ...{ db, clock, logger, catalogue, pools, staffPool, checkpoint },
    verifyCustomer: tokens.verifyCustomer,
    taxes: taxTables,
    source: async ({ storeId }: Ctx) => snapshotSource(await catalogue.current(), db, storeId),
    imports: uploads?.imports,
    objects: uploads?.imports,
    offerUpload: uploads?.offerUpload,
    pictures: uploads?.imports,
    offerPicture: uploads?.offerUpload,
    offerDownload: uploads?.offerDownload,
    track: { send: async () => {} },
    links: linkSigner(async () => "a secret that signs links in the proofs"),
    // As before the first compaction, where there is none.
    lake: lake ?? { open: async () => undefined },
    vault,
    signIns: { remove: async () => {} },
    // The storefront's functions know of payments what a browser must, the checkout's know the provider.
    payments: { ...payments, ...storefront },
  };
}

export type WorldDeps = ReturnType<typeof worldDeps>;
