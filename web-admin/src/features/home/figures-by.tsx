import { SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { useMe } from "../../lib/me.ts";
import { Section } from "../../ui/detail/section.tsx";
import { ActivityByOwner } from "./activity-by-owner.tsx";
import { RevenueBy } from "./revenue-by.tsx";

type By = "category" | "channel" | "location" | "weekday" | "owner";

const words: Record<By, string> = {
  category: "Category",
  channel: "Channel",
  location: "Location",
  weekday: "Day",
  owner: "Person",
};

/** The last 30 days by category, channel, place and time, and the changes of the staff by who made them. */
export function FiguresBy() {
  const [by, setBy] = useState<By>("category");
  const audits = useMe().may("audit.read");
  const choices = (Object.keys(words) as By[]).filter((each) => each !== "owner" || audits);
  return (
    <Section title={by === "owner" ? "Changes by person" : "Revenue of the last 30 days"} flush>
      <div className="figures-by">
        <SegmentedControl
          size="xs"
          aria-label="By"
          value={by}
          onChange={(next) => setBy(next as By)}
          data={choices.map((value) => ({ value, label: words[value] }))}
        />
      </div>
      {by === "owner" ? <ActivityByOwner /> : <RevenueBy key={by} dimension={by} />}
    </Section>
  );
}
