import { categoryRoutes } from "../categories/routes.ts";
import { collectionRoutes } from "../collections/routes.ts";
import { offerDownloads } from "../exports/download.ts";
import { exportRoutes } from "../exports/routes.ts";
import { httpHandler } from "../http/handler.ts";
import { importRoutes } from "../imports/routes.ts";
import { offerUploads } from "../imports/upload.ts";
import { inventoryRoutes } from "../inventory/routes.ts";
import { mediaRoutes } from "../media/routes.ts";
import { systemClock } from "../platform/clock.ts";
import { env } from "../platform/env.ts";
import { createLogger } from "../platform/log.ts";
import { objectsIn } from "../platform/objects.ts";
import { productRoutes } from "../products/routes.ts";
import { liveSnapshot } from "../search/live-snapshot.ts";
import { createDb } from "../store/db.ts";

const base = { db: createDb(), clock: systemClock, logger: createLogger("staff-catalog") };
const { storeId, scratchDir } = env;

const catalogRoutes = [...productRoutes, ...categoryRoutes, ...collectionRoutes, ...mediaRoutes];

export const handler = httpHandler([...catalogRoutes, ...importRoutes, ...exportRoutes, ...inventoryRoutes], {
  ...base,
  catalogue: liveSnapshot({ ...base, storeId, scratchDir, objects: objectsIn(env.snapshotBucket) }),
  imports: objectsIn(env.importBucket),
  offerUpload: offerUploads(env.importBucket),
  pictures: objectsIn(env.mediaBucket),
  offerPicture: offerUploads(env.mediaBucket),
  offerDownload: offerDownloads(env.importBucket),
});
