import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pdfmake from "pdfmake";
import roboto from "pdfmake/build/fonts/Roboto.js";

const ready = new Set<string>();

/**
 * The setter with Roboto, which travels in the bundle: Latin, Greek and Cyrillic, with figures of one width. Its files are
 * laid into a folder of this function's own, since charts find their fonts by path. Nothing else is read or fetched.
 */
export function setter(scratchDir: string): typeof pdfmake {
  if (ready.has(scratchDir)) return pdfmake;
  const folder = join(scratchDir, "report-fonts");
  mkdirSync(folder, { recursive: true });
  for (const [name, { data, encoding }] of Object.entries(roboto.vfs))
    writeFileSync(join(folder, name), Buffer.from(data, encoding));
  const inFolder = (files: object) =>
    Object.fromEntries(Object.entries(files).map(([style, name]) => [style, join(folder, String(name))]));
  pdfmake.setFonts(
    Object.fromEntries(Object.entries(roboto.fonts).map(([family, files]) => [family, inFolder(files)])),
  );
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => path.startsWith(folder));
  ready.add(scratchDir);
  return pdfmake;
}
