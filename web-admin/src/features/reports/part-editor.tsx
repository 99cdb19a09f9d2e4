import { ActionIcon, Button, Group, MultiSelect, NumberInput, Select, TextInput } from "@mantine/core";
import type { DimensionId, Grain } from "@quayside/shared/analytics/query.ts";
import { dimensions } from "@quayside/shared/metrics/dimensions.ts";
import type { ReportPeriod } from "@quayside/shared/reports/period.ts";
import type { ChartKind } from "@quayside/shared/reports/section.ts";
import { sentence } from "../../lib/sentence.ts";
import { Section } from "../../ui/detail/section.tsx";
import { Icon } from "../../ui/icons.tsx";
import { useMetrics } from "../analytics/use-metrics.ts";
import { PartFilters } from "./part-filters.tsx";
import { PartPreview } from "./part-preview.tsx";
import type { ReportPart } from "./report-part.ts";

interface PartEditorProps {
  part: ReportPart;
  period: ReportPeriod;
  /** "Part 2". */
  name: string;
  onChange: (part: ReportPart) => void;
  onMoveUp?: () => void;
  onRemove?: () => void;
}

const grains = ["hour", "day", "week", "month", "quarter", "year"].map((value) => ({
  value,
  label: sentence(value),
}));
const charts: { value: ChartKind; label: string }[] = [
  { value: "none", label: "No chart" },
  { value: "line", label: "Line" },
  { value: "area", label: "Area" },
  { value: "bar", label: "Bars" },
  { value: "share", label: "Shares of the whole" },
];
const compares = [
  { value: "none", label: "Nothing" },
  { value: "previous-period", label: "The days before" },
  { value: "last-year", label: "A year earlier" },
];
const dimensionOptions = Object.entries(dimensions).map(([value, { label }]) => ({ value, label }));

/** One part of a report: what it asks, and at once what the answer is. */
export function PartEditor({ part, period, name, onChange, onMoveUp, onRemove }: PartEditorProps) {
  const { all } = useMetrics();
  const set = (change: Partial<ReportPart>) => onChange({ ...part, ...change });
  const figures = (all ?? []).filter(({ pending }) => !pending).map(({ id, label }) => ({ value: id, label }));
  return (
    <Section
      title={part.title || name}
      actions={
        <Group gap={4}>
          {onMoveUp ? (
            <ActionIcon variant="subtle" color="gray" size="lg" aria-label={`Move ${name} up`} onClick={onMoveUp}>
              <Icon name="up" />
            </ActionIcon>
          ) : null}
          {onRemove ? (
            <Button variant="subtle" color="red" size="compact-sm" onClick={onRemove}>
              Take out
            </Button>
          ) : null}
        </Group>
      }
    >
      <div className="report-part">
        <TextInput
          label="Title"
          value={part.title}
          maxLength={80}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
        <MultiSelect
          label="Figures"
          data={figures}
          value={part.metrics}
          searchable
          maxValues={8}
          error={part.metrics.length === 0 ? "Choose at least one" : undefined}
          onChange={(metrics) => set({ metrics })}
        />
        <Select
          label="Split by"
          placeholder="Nothing"
          data={dimensionOptions}
          value={part.by ?? null}
          searchable
          clearable
          onChange={(by) => set({ by: (by ?? undefined) as DimensionId | undefined })}
        />
        <Select
          label="Over time, by"
          placeholder="Nothing"
          data={grains}
          value={part.grain ?? null}
          clearable
          onChange={(grain) => set({ grain: (grain ?? undefined) as Grain | undefined })}
        />
        <Select
          label="Compared with"
          data={compares}
          value={part.compare}
          allowDeselect={false}
          onChange={(compare) => set({ compare: (compare ?? "none") as ReportPart["compare"] })}
        />
        <Select
          label="Chart of the first figure"
          data={charts}
          value={part.chart}
          allowDeselect={false}
          disabled={!part.by && !part.grain}
          onChange={(chart) => set({ chart: (chart ?? "none") as ChartKind })}
        />
        {part.by ? (
          <NumberInput
            label="At most so many rows"
            min={1}
            max={1000}
            value={part.limit}
            onChange={(limit) => set({ limit: Number(limit) || 20 })}
          />
        ) : null}
      </div>
      <PartFilters filters={part.filters} onChange={(filters) => set({ filters })} />
      <PartPreview part={part} period={period} />
    </Section>
  );
}
