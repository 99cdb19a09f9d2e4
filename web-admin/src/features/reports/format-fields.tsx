import { Checkbox, Group, Select } from "@mantine/core";
import type { Paper, ReportFormat } from "@quayside/shared/reports/schema.ts";
import { formatLabels, formats, papers } from "./report-words.ts";

interface FormatFieldsProps {
  chosen: readonly ReportFormat[];
  paper: Paper;
  onChoose: (formats: ReportFormat[]) => void;
  onPaper: (paper: Paper) => void;
}

/** As which files a report is made, and on which paper. */
export function FormatFields({ chosen, paper, onChoose, onPaper }: FormatFieldsProps) {
  return (
    <>
      <Checkbox.Group
        label="Files"
        value={[...chosen]}
        onChange={(values) => onChoose(formats.filter((format) => values.includes(format)))}
        error={chosen.length === 0 ? "Choose at least one" : undefined}
      >
        <Group mt={6}>
          {formats.map((format) => (
            <Checkbox key={format} value={format} label={formatLabels[format]} />
          ))}
        </Group>
      </Checkbox.Group>
      {chosen.includes("pdf") ? (
        <Select
          label="Paper"
          data={papers}
          value={paper}
          allowDeselect={false}
          onChange={(value) => onPaper(value === "letter" ? "letter" : "a4")}
        />
      ) : null}
    </>
  );
}
