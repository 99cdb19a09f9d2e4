import { forecastOperations } from "@quayside/shared/forecasts/contract.ts";
import { defaultForecastSettings } from "@quayside/shared/forecasts/settings.ts";
import { dataOf, type Request } from "./world/call.ts";
import { staff } from "./world/callers.ts";
import { keyed } from "./world/shopper.ts";
import type { World } from "./world.ts";

type Example = (world: World) => Promise<Request>;

const eventBody = { name: "Spring fair", kind: "event", from: "2026-04-10", to: "2026-04-12", yearly: true };

const event =
  (more: (version: number) => Request = () => ({})): Example =>
  async ({ call, tokens }) => {
    const request = { body: eventBody, headers: keyed() };
    const answer = await call(forecastOperations.createEvent, request, staff(tokens, ["admin"]));
    const { id, version } = dataOf<{ id: string; version: number }>(answer);
    return { params: { eventId: id }, ...more(version) };
  };

const settings: Example = async ({ call, tokens }) => {
  const answer = await call(forecastOperations.settings, {}, staff(tokens, ["admin"]));
  return { body: { ...defaultForecastSettings, version: dataOf<{ version: number }>(answer).version } };
};

/** What operations of forecasts need, as `examples` has it. */
export const forecastExamples: Record<string, Example> = {
  "forecasts.create-event": async () => ({ body: eventBody }),
  "forecasts.update-event": event((version) => ({ body: { ...eventBody, version, to: "2026-04-13" } })),
  "forecasts.remove-event": event(),
  "forecasts.update-settings": settings,
};
