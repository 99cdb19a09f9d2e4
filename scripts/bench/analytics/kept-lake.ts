import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openSession } from "@quayside/functions/lake/compact/session.ts";
import type { Manifest } from "@quayside/functions/lake/manifest.ts";
import { schemaVersion } from "@quayside/functions/lake/tables.ts";
import { writeLake } from "./lake-of-lines.ts";
import { growLines, readRealLines } from "./real-lines.ts";

export interface KeptLake {
  manifest: Manifest;
  folder: string;
  seconds: number;
}

/** A lake of the retailer's lines, made once: it is the same every time. */
export async function keptLake(of: { file: string; folder: string; name: string; copies: number }): Promise<KeptLake> {
  const folder = join(of.folder, of.name);
  const kept = join(folder, "manifest.json");
  const found: Omit<KeptLake, "folder"> | undefined = existsSync(kept)
    ? JSON.parse(readFileSync(kept, "utf8"))
    : undefined;
  if (found?.manifest.schemaVersion === schemaVersion) return { folder, ...found };
  rmSync(folder, { recursive: true, force: true });
  const began = performance.now();
  const session = await openSession({ folder: join(folder, "work"), memoryMb: 4096 });
  await readRealLines(session, of.file);
  if (of.copies > 1) await growLines(session, of.copies);
  const manifest = await writeLake(session, folder);
  session.close();
  rmSync(join(folder, "work"), { recursive: true });
  const made = { manifest, seconds: Math.round((performance.now() - began) / 1000) };
  writeFileSync(kept, JSON.stringify(made));
  return { folder, ...made };
}
