import { lazy, type ReactNode, Suspense, useEffect } from "react";
import { useLocation } from "wouter";
import { useStoreConfig } from "../lib/store-config.ts";
import { Announcer } from "../ui/announcer.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { useReady } from "../ui/use-ready.ts";
import { showAccent } from "./appearance.ts";
import { Boundary } from "./boundary.tsx";
import { Footer } from "./footer.tsx";
import { Header } from "./header.tsx";
import "./shell.css";

const MaintenancePage = lazy(async () => ({ default: (await import("./maintenance-page.tsx")).MaintenancePage }));

/** Orders and the store's own texts can be read while nothing is sold. */
const openWhileClosed = /^\/(order|find-order|pages|account|sign-in)(\/|$)/;

/** The frame of every page. Checkout gets a quieter header, so that nothing leads away from paying. */
export function Shell({ routes }: { routes: ReactNode }) {
  const [path] = useLocation();
  const config = useStoreConfig();
  const isReady = useReady();
  const isDown = config.error?.kind === "unavailable" && config.error.code !== "NETWORK" && !config.data;
  // Pages are made ahead of time as those of an open shop.
  const isClosed = isReady && config.data?.maintenance?.closed && !openWhileClosed.test(path);
  useEffect(() => showAccent(config.data?.accent), [config.data?.accent]);
  return (
    <>
      <a className="skip-link" href="#main">
        Skip to content
      </a>
      <Header quiet={path.startsWith("/checkout")} />
      <main id="main" tabIndex={-1}>
        <Boundary page={path}>
          <Suspense fallback={<Skeleton label="Loading the page" shape="text" count={6} />}>
            {isDown || isClosed ? (
              <MaintenancePage
                maintenance={config.data?.maintenance}
                onRetry={() => config.refetch()}
                routes={routes}
              />
            ) : (
              routes
            )}
          </Suspense>
        </Boundary>
      </main>
      <Footer />
      <Announcer />
    </>
  );
}
