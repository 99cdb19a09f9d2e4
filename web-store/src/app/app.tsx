import { QueryClientProvider } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { Router } from "wouter";
import { newQueryClient } from "../lib/query.ts";
import { signedInAs } from "../lib/session.ts";
import { toTopOnNewPage } from "./navigation.ts";
import { Shell } from "./shell.tsx";

export function App() {
  const [client] = useState(newQueryClient);
  useEffect(() => {
    if (signedInAs.read())
      void import("../features/account/resume.ts").then(({ resumeAccount }) => resumeAccount(client));
  }, [client]);
  return (
    <QueryClientProvider client={client}>
      <Router aroundNav={toTopOnNewPage}>
        <Shell />
      </Router>
    </QueryClientProvider>
  );
}
