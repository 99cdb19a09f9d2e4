import { Select } from "@mantine/core";
import type { DimensionName } from "@quayside/shared/metrics/dimensions.ts";
import { getRouteApi } from "@tanstack/react-router";
import { AnalyticsPage } from "../analytics/frame/analytics-page.tsx";
import { useFrame } from "../analytics/frame/use-frame.ts";
import { useFigures } from "../analytics/use-figures.ts";
import { ChannelPanel } from "./channels/channel-panel.tsx";
import { ChannelTable } from "./channels/channel-table.tsx";
import { headlines } from "./headlines.ts";
import { salesPages } from "./sales-pages.ts";
import type { HeadlineMetric } from "./sales-search.ts";

const route = getRouteApi("/staff/sales/channels");

const parts: { dimension: DimensionName; title: string; kind: "pie" | "bars"; unknown?: string }[] = [
  { dimension: "channel", title: "Sales channel", kind: "pie" },
  {
    dimension: "traffic_source",
    title: "Traffic source",
    kind: "bars",
    unknown: "Where these orders came from is not known.",
  },
  {
    dimension: "device",
    title: "Device",
    kind: "pie",
    unknown: "With which devices these orders were placed is not known.",
  },
  { dimension: "referrer", title: "Referrer", kind: "bars", unknown: "No site is known to have sent these shoppers." },
  { dimension: "campaign", title: "Campaign", kind: "bars", unknown: "None of these orders came from a campaign." },
];

/** Where sales come from: channels, sources, devices, sites and campaigns. */
export function ChannelsPage() {
  const frame = useFrame(route.useSearch());
  const { search } = frame;
  const metric = search.metric ?? "revenue";
  const metrics = ["revenue", "orders", "units", "average_order_value"];
  const channels = useFigures(search, { metrics, dimensions: ["channel"], limit: 12 });
  return (
    <AnalyticsPage
      title="Sales channels"
      id="sales.channels"
      frame={frame}
      pages={salesPages}
      told={channels.data}
      actions={
        <Select
          aria-label="Figure shown"
          data={Object.values(headlines).map(({ id, label }) => ({ value: id, label }))}
          value={metric}
          onChange={(value) => frame.change({ metric: value as HeadlineMetric })}
          allowDeselect={false}
        />
      }
    >
      <ChannelTable query={channels} frame={frame} />
      <div className="analytics-pair">
        {parts.map((part) => (
          <ChannelPanel key={part.dimension} {...part} metric={metric} frame={frame} />
        ))}
      </div>
    </AnalyticsPage>
  );
}
