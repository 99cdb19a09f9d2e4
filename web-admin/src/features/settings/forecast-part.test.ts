import { defaultForecastSettings } from "@quayside/shared/forecasts/settings.ts";
import { expect, it } from "vitest";
import { forecastChanges, forecastFields, forecastSchema } from "./forecast-part.ts";

const stored = {
  ...defaultForecastSettings,
  serviceLevel: 97.5,
  holidaysOff: ["Boxing Day"],
  suppliers: [{ supplier: "Nord", packSize: 6 }],
};
const fields = forecastFields(stored, "GBP");
const problemsOf = (change: object) =>
  forecastSchema("GBP")
    .safeParse({ ...fields, ...change })
    .error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);

it("saves what it read where nothing was typed, with what has no field", () => {
  const made = forecastSchema("GBP").parse(fields);
  expect(JSON.parse(JSON.stringify(made))).toEqual(forecastChanges(stored));
});

it("says beside its field what cannot be", () => {
  expect(problemsOf({ serviceLevel: "50" })).toEqual(["serviceLevel: From 51 to 99.9"]);
  expect(problemsOf({ leadTimeDays: "1.5" })).toEqual(["leadTimeDays: A whole number"]);
  expect(problemsOf({ orderCost: "20.005" })).toEqual(["orderCost: GBP has 2 digits after the point"]);
  const [nord] = fields.suppliers;
  expect(problemsOf({ suppliers: [nord, nord] })).toEqual(["suppliers.1.supplier: This supplier is there already"]);
  expect(problemsOf({ suppliers: [{ ...nord, packSize: "some" }] })).toHaveLength(1);
});
