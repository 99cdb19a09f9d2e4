import type { ReportDefinition } from "../definition.ts";
import type { Cadence } from "../schema.ts";
import { digitalCommerce } from "./digital-commerce.ts";
import type { Times } from "./management-function.ts";
import { salesManagement } from "./sales-management.ts";

const times: Record<Cadence, Times> = {
  daily: { period: "yesterday", grain: "day", over: "30-days" },
  weekly: { period: "last-week", grain: "week", over: "13-weeks" },
  monthly: { period: "last-month", grain: "month", over: "13-months" },
};

const cadences = Object.keys(times) as Cadence[];

/** The daily, weekly and monthly reports of every function of the two management modules. */
export const managementReports: readonly ReportDefinition[] = [...salesManagement, ...digitalCommerce].flatMap(
  ({ sections, ...shared }) =>
    cadences.map((cadence) => ({
      ...shared,
      id: `${shared.id}-${cadence}`,
      name: `${shared.name}, ${cadence}`,
      cadence,
      period: times[cadence].period,
      sections: sections(times[cadence]),
    })),
);
