import "./app/layers.css";
import "@quayside/shared/ui/tokens.css";
import "@fontsource-variable/besley/wght.css";
import "@fontsource-variable/figtree/wght.css";
import "./app/base.css";
import "./ui/form.css";
import "./ui/ui.css";
import { reloadOnceForNewRelease } from "@quayside/shared/client/new-release.ts";
import { StrictMode, startTransition } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import { App } from "./app/app.tsx";
import { applyAppearance } from "./app/appearance.ts";
import { loadPage, Routes } from "./app/routes.tsx";
import { fillFrom, readKnown } from "./lib/known.ts";
import { newQueryClient } from "./lib/query.ts";

applyAppearance();
reloadOnceForNewRelease();

const root = document.getElementById("root");
const known = readKnown();
const client = newQueryClient();
if (known) fillFrom(client, known);

const app = (
  <StrictMode>
    <App client={client} routes={<Routes />} router={known ? { ssrSearch: "" } : {}} />
  </StrictMode>
);
// In slices: the page can be read already, and a tap in between is not kept waiting.
if (root && known) void loadPage(location.pathname).then(() => startTransition(() => void hydrateRoot(root, app)));
else if (root) createRoot(root).render(app);

// The page and what it needs go first.
addEventListener("load", () =>
  setTimeout(() => import("./features/tracking/start.ts").then(({ start }) => start(client)), 2000),
);
