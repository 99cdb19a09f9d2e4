import { createRoot } from "react-dom/client";
import "./app/layers.css";
import "@quayside/shared/ui/tokens.css";
import "@mantine/core/styles.layer.css";
import "@mantine/dates/styles.layer.css";
import "@mantine/notifications/styles.layer.css";
import "@mantine/spotlight/styles.layer.css";
import "./app/fonts.css";
import "./app/base.css";
import "./app/frame.css";
import "./ui/ui.css";
import "./ui/list/list.css";
import "./ui/detail/detail.css";
import "./features/analytics/analytics.css";
import "./features/forecasts/forecasts.css";
import "./features/sales/sales.css";
import { reloadOnceForNewRelease } from "@quayside/shared/client/new-release.ts";
import { App } from "./app/app.tsx";
import { ConfigFailure } from "./app/config-failure.tsx";
import { loadConfig } from "./lib/app-config.ts";
import { configurePool } from "./lib/staff-pool.ts";

reloadOnceForNewRelease();

const root = createRoot(document.getElementById("root") ?? document.body);

loadConfig().then(
  (config) => {
    configurePool(config.staffPool);
    root.render(<App config={config} />);
  },
  (error: unknown) => root.render(<ConfigFailure error={error} />),
);
