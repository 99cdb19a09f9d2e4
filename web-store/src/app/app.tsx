import { QueryClientProvider } from "@tanstack/react-query";
import { useState } from "react";
import { Router } from "wouter";
import { newQueryClient } from "../lib/query.ts";
import { toTopOnNewPage } from "./navigation.ts";
import { Shell } from "./shell.tsx";

export function App() {
  const [client] = useState(newQueryClient);
  return (
    <QueryClientProvider client={client}>
      <Router aroundNav={toTopOnNewPage}>
        <Shell />
      </Router>
    </QueryClientProvider>
  );
}
