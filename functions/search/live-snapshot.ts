import { unlink } from "node:fs/promises";
import { join } from "node:path";
import type { Clock } from "../platform/clock.ts";
import type { Logger } from "../platform/log.ts";
import type { Objects } from "../platform/objects.ts";
import type { Db } from "../store/db.ts";
import { emptySnapshot } from "./empty-snapshot.ts";
import { openSnapshot, type Snapshot } from "./snapshot.ts";
import { snapshotFormat } from "./snapshot-schema.ts";
import { findManifest } from "./store.ts";

/** How often a process looks whether something newer was published. */
const checkMilliseconds = 3_000;
/** After a pause this long a request waits for the newest, so that a process that slept does not show an old shop. */
const tooOldMilliseconds = 15_000;
/** Longer than any request that may still read the snapshot before. */
const graceMilliseconds = 60_000;

/** The newest published catalogue on this machine's disk. */
export interface LiveSnapshot {
  /** Waits the first time and after a pause; otherwise newer ones are fetched while requests go on with the one before. */
  current(): Promise<Snapshot>;
}

export interface NewestSnapshot extends LiveSnapshot {
  /** What is published now, whatever was read a moment ago. */
  newest(): Promise<Snapshot>;
}

export interface LiveSnapshotDeps {
  db: Db;
  objects: Objects;
  clock: Clock;
  logger: Logger;
  storeId: string;
  scratchDir: string;
}

interface Opened {
  snapshot: Snapshot;
  /** 0 while nothing is published. */
  version: number;
}

export function liveSnapshot(deps: LiveSnapshotDeps): NewestSnapshot {
  const { clock, logger } = deps;
  const retired: { snapshot: Snapshot; since: number }[] = [];
  let opened: Opened | undefined;
  let refreshing: Promise<Opened> | undefined;
  let checkedAt = Number.NEGATIVE_INFINITY;

  async function refresh(): Promise<Opened> {
    try {
      const next = await newest(deps, opened);
      if (opened && opened !== next) retired.push({ snapshot: opened.snapshot, since: clock.now().getTime() });
      opened = next;
      return next;
    } finally {
      checkedAt = clock.now().getTime();
      refreshing = undefined;
    }
  }

  function refreshOnce(): Promise<Opened> {
    if (refreshing) return refreshing;
    refreshing = refresh();
    refreshing.catch((error: unknown) => logger.error("snapshot not refreshed", { error }));
    return refreshing;
  }

  return {
    async current() {
      const now = clock.now().getTime();
      while (retired[0] && retired[0].since + graceMilliseconds < now) retired.shift()?.snapshot.close();
      if (!opened) return (await refreshOnce()).snapshot;
      if (now - checkedAt >= tooOldMilliseconds) await refreshOnce().catch(() => {});
      else if (now - checkedAt >= checkMilliseconds) refreshOnce();
      return opened.snapshot;
    },
    async newest() {
      // One under way may have begun before the publication that the caller heard of.
      await refreshing?.catch(() => {});
      return (await refreshOnce()).snapshot;
    },
  };
}

async function newest(deps: LiveSnapshotDeps, opened: Opened | undefined): Promise<Opened> {
  const manifest = await findManifest(deps.db, deps.storeId, { consistent: true });
  if (!manifest) return opened ?? { snapshot: emptySnapshot(), version: 0 };
  if (manifest.version === opened?.version) return opened;
  if (manifest.format !== snapshotFormat)
    throw new Error(`the published snapshot has format ${manifest.format}, this code reads ${snapshotFormat}`);
  const file = join(deps.scratchDir, `snapshot-${deps.clock.newSecret()}.sqlite`);
  try {
    await deps.objects.download(manifest.key, file);
    return { snapshot: openSnapshot(file), version: manifest.version };
  } finally {
    // The open file lives on without its name, and is gone with the process.
    await unlink(file).catch(() => {});
  }
}
