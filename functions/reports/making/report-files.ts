import type { Paper, ReportFormat } from "@quayside/shared/reports/schema.ts";
import type { ReportContent } from "../content/content.ts";
import { writePdf } from "../formats/pdf/write-pdf.ts";
import { writeCsv } from "../formats/write-csv.ts";
import { writeJson } from "../formats/write-json.ts";
import { writeXlsx } from "../formats/write-xlsx.ts";

export const contentTypes: Record<ReportFormat, string> = {
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
  json: "application/json",
};

/** The bytes of a report in one format. */
export async function reportFile(
  format: ReportFormat,
  content: ReportContent,
  { paper, scratchDir }: { paper: Paper; scratchDir: string },
): Promise<Uint8Array> {
  switch (format) {
    case "pdf":
      return writePdf(content, paper, scratchDir);
    case "xlsx":
      return writeXlsx(content);
    case "csv":
      return writeCsv(content);
    case "json":
      return writeJson(content);
  }
}

/** `weekly-sales-report_2026-11-23_2026-11-29.pdf`. */
export function filenameOf(
  { name, period: { from, to } }: Pick<ReportContent, "name" | "period">,
  format: ReportFormat,
) {
  const words = name
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/[^\w-]/g, "")
    .replace(/^-+|-+$/g, "")
    .toLowerCase()
    .slice(0, 60);
  return `${words || "report"}_${from}${to === from ? "" : `_${to}`}.${format}`;
}
