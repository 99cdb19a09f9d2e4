import type { ReportContent } from "../content/content.ts";

/** The content as it is: money in minor units of `currency`, per cents × 100, null for "no data". */
export function writeJson(content: ReportContent): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(content, null, 2)}\n`);
}
