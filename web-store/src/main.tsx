import "./app/layers.css";
import "@quayside/shared/ui/tokens.css";
import "@fontsource-variable/besley/wght.css";
import "@fontsource-variable/figtree/wght.css";
import "./app/base.css";
import "./ui/form.css";
import "./ui/ui.css";
import { reloadOnceForNewRelease } from "@quayside/shared/client/new-release.ts";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/app.tsx";
import { applyAppearance } from "./app/appearance.ts";

applyAppearance();
reloadOnceForNewRelease();

const root = document.getElementById("root");
if (root)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
