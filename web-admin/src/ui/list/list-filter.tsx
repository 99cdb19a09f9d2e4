import { Select, Skeleton } from "@mantine/core";
import { lazy, Suspense } from "react";
import type { Filter } from "./list-spec.ts";
import { TextFilter } from "./text-filter.tsx";

const DayFilter = lazy(async () => ({ default: (await import("./day-filter.tsx")).DayFilter }));
const DaysFilter = lazy(async () => ({ default: (await import("./days-filter.tsx")).DaysFilter }));

interface ListFilterProps {
  filter: Filter;
  values: Record<string, string | undefined>;
  onChange: (change: Record<string, string | undefined>) => void;
}

export function ListFilter({ filter, values, onChange }: ListFilterProps) {
  if (filter.kind === "choice")
    return (
      <Select
        className="list-filter"
        aria-label={filter.label}
        placeholder={filter.label}
        data={filter.options}
        value={values[filter.name] ?? null}
        onChange={(value) => onChange({ [filter.name]: value ?? undefined })}
        clearable
        clearButtonProps={{ "aria-label": `Clear ${filter.label.toLowerCase()}` }}
        searchable={filter.options.length > 12}
        comboboxProps={{ width: "max-content", position: "bottom-start" }}
      />
    );
  if (filter.kind === "text") return <TextFilter filter={filter} value={values[filter.name]} onChange={onChange} />;
  return (
    <Suspense fallback={<Skeleton className="list-filter" h={36} />}>
      {filter.kind === "day" ? (
        <DayFilter
          label={filter.label}
          value={values[filter.name]}
          onChange={(day) => onChange({ [filter.name]: day })}
        />
      ) : (
        <DaysFilter
          label={filter.label}
          from={values[filter.from]}
          to={values[filter.to]}
          onChange={(from, to) => onChange({ [filter.from]: from, [filter.to]: to })}
        />
      )}
    </Suspense>
  );
}
