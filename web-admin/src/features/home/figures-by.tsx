import { SegmentedControl, Select } from "@mantine/core";
import type { RangePreset } from "@quayside/shared/analytics/query.ts";
import { useState } from "react";
import { useMe } from "../../lib/me.ts";
import { Section } from "../../ui/detail/section.tsx";
import { rangeWords } from "../analytics/frame/range-words.ts";
import { ActivityByOwner } from "./activity-by-owner.tsx";
import { RevenueBy } from "./revenue-by.tsx";

type By = "category" | "channel" | "location" | "weekday" | "owner" | "person";

const words: Record<By, string> = {
  category: "Category",
  channel: "Channel",
  location: "Location",
  weekday: "Day",
  owner: "Owner",
  person: "Changes",
};

const ranges: readonly RangePreset[] = ["last-7-days", "last-30-days", "last-month", "this-quarter", "this-year"];

/** What was sold by category, channel, place, time and who looks after the orders; and the changes of the staff by who made them. */
export function FiguresBy() {
  const [by, setBy] = useState<By>("category");
  const [range, setRange] = useState<RangePreset>("last-30-days");
  const audits = useMe().may("audit.read");
  const choices = (Object.keys(words) as By[]).filter((each) => each !== "person" || audits);
  const isRevenue = by !== "person";
  return (
    <Section
      title={isRevenue ? "Revenue" : "Changes by person"}
      flush
      actions={
        isRevenue ? (
          <Select
            size="xs"
            w={140}
            aria-label="Days"
            data={ranges.map((value) => ({ value, label: rangeWords[value] }))}
            value={range}
            onChange={(next) => setRange((next as RangePreset | null) ?? range)}
            allowDeselect={false}
          />
        ) : null
      }
    >
      <div className="figures-by">
        <SegmentedControl
          size="xs"
          aria-label="By"
          value={by}
          onChange={(next) => setBy(next as By)}
          data={choices.map((value) => ({ value, label: words[value] }))}
        />
      </div>
      {isRevenue ? <RevenueBy key={by} dimension={by} range={range} /> : <ActivityByOwner />}
    </Section>
  );
}
