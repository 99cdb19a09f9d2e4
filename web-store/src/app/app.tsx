import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Router, type RouterProps } from "wouter";
import { toTopOnNewPage } from "./navigation.ts";
import { Shell } from "./shell.tsx";

interface AppProps {
  client: QueryClient;
  /** The pages there are: all of them in a browser, those that can be made ahead of time in the process that does so. */
  routes: ReactNode;
  router?: Pick<RouterProps, "ssrPath" | "ssrSearch" | "ssrContext">;
}

export function App({ client, routes, router }: AppProps) {
  return (
    <QueryClientProvider client={client}>
      <Router aroundNav={toTopOnNewPage} {...router}>
        <Shell routes={routes} />
      </Router>
    </QueryClientProvider>
  );
}
