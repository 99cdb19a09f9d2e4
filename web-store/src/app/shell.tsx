import { lazy, type ReactNode, Suspense } from "react";
import { useLocation } from "wouter";
import { useStoreConfig } from "../lib/store-config.ts";
import { Announcer } from "../ui/announcer.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { Boundary } from "./boundary.tsx";
import { Footer } from "./footer.tsx";
import { Header } from "./header.tsx";
import "./shell.css";

const MaintenancePage = lazy(async () => ({ default: (await import("./maintenance-page.tsx")).MaintenancePage }));

/** The frame of every page. Checkout gets a quieter header, so that nothing leads away from paying. */
export function Shell({ routes }: { routes: ReactNode }) {
  const [path] = useLocation();
  const config = useStoreConfig();
  const isClosed = config.error?.kind === "unavailable" && config.error.code !== "NETWORK" && !config.data;
  return (
    <>
      <a className="skip-link" href="#main">
        Skip to content
      </a>
      <Header quiet={path.startsWith("/checkout")} />
      <main id="main" tabIndex={-1}>
        <Boundary page={path}>
          <Suspense fallback={<Skeleton label="Loading the page" shape="text" count={6} />}>
            {isClosed ? <MaintenancePage onRetry={() => config.refetch()} /> : routes}
          </Suspense>
        </Boundary>
      </main>
      <Footer />
      <Announcer />
    </>
  );
}
