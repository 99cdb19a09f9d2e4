import { Button, Group } from "@mantine/core";
import type { Report, ReportFormat } from "@quayside/shared/reports/schema.ts";
import { useState } from "react";
import { call } from "../../lib/api.ts";
import { formatLabels } from "./report-words.ts";
import "./reports.css";

/** The files of a report; each address is made when it is asked for. */
export function FileLinks({ report: { id: reportId, name, state, files } }: { report: Report }) {
  const [failed, setFailed] = useState(false);
  const fetchFile = async (format: ReportFormat) => {
    setFailed(false);
    try {
      const { url } = await call("reports.download", { params: { reportId }, query: { format } });
      window.location.assign(url);
    } catch {
      setFailed(true);
    }
  };
  if (state !== "completed") return "–";
  return (
    <Group className="file-links" gap={0} wrap="nowrap">
      {files.map(({ format, filename }) => (
        <Button
          key={format}
          variant="subtle"
          size="compact-sm"
          aria-label={`Download ${name} as ${formatLabels[format]}`}
          title={filename}
          onClick={() => fetchFile(format)}
        >
          {formatLabels[format]}
        </Button>
      ))}
      {failed ? <span role="alert">This file cannot be fetched any more.</span> : null}
    </Group>
  );
}
