import { forecastOperations as operations } from "@quayside/shared/forecasts/contract.ts";
import { route } from "../http/route.ts";
import { createEvent } from "./calendar/create-event.ts";
import { listEvents } from "./calendar/list-events.ts";
import { removeEvent } from "./calendar/remove-event.ts";
import { updateEvent } from "./calendar/update-event.ts";
import { getAccuracy } from "./get-accuracy.ts";
import { getSalesForecast } from "./get-sales-forecast.ts";
import { getStockForecast } from "./get-stock-forecast.ts";
import { listForecastRuns } from "./list-runs.ts";
import { listStockForecasts } from "./list-stock-forecasts.ts";
import { getForecastSettings } from "./settings/get-forecast-settings.ts";
import { updateForecastSettings } from "./settings/update-forecast-settings.ts";

export const forecastRoutes = [
  route(operations.sales, getSalesForecast),
  route(operations.stock, listStockForecasts),
  route(operations.stockOfSku, getStockForecast),
  route(operations.accuracy, getAccuracy),
  route(operations.runs, listForecastRuns),
  route(operations.events, listEvents),
  route(operations.createEvent, createEvent),
  route(operations.updateEvent, updateEvent),
  route(operations.removeEvent, removeEvent),
  route(operations.settings, getForecastSettings),
  route(operations.updateSettings, updateForecastSettings),
];
