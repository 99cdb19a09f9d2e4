import { stockWatchHandler } from "../inventory/watch-handler.ts";
import { systemClock } from "../platform/clock.ts";
import { createLogger } from "../platform/log.ts";
import { createDb } from "../store/db.ts";

export const handler = stockWatchHandler({ db: createDb(), clock: systemClock, logger: createLogger("stock-watch") });
