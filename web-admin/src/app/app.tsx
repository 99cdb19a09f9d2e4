import { localStorageColorSchemeManager, MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { speakPlainly } from "@quayside/shared/kernel/plain-issues.ts";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode, useState } from "react";
import type { AppConfig } from "../lib/app-config.ts";
import { Deployment } from "../lib/deployment.ts";
import { newQueryClient } from "../lib/query.ts";
import { onSessionEnded } from "../lib/session-ended.ts";
import { returnToSignIn } from "./return-to-sign-in.ts";
import { newRouter } from "./router.tsx";
import { cssVariablesResolver, theme } from "./theme.ts";

speakPlainly();

const appearance = localStorageColorSchemeManager({ key: "quayside.admin.appearance" });

function start() {
  const queryClient = newQueryClient();
  const router = newRouter(queryClient);
  onSessionEnded(() => returnToSignIn(router, queryClient));
  return { queryClient, router };
}

export function App({ config }: { config: AppConfig }) {
  const [{ queryClient, router }] = useState(start);
  return (
    <StrictMode>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariablesResolver}
        colorSchemeManager={appearance}
        defaultColorScheme="auto"
      >
        <Deployment value={config}>
          <QueryClientProvider client={queryClient}>
            <Notifications position="bottom-right" />
            <RouterProvider router={router} />
          </QueryClientProvider>
        </Deployment>
      </MantineProvider>
    </StrictMode>
  );
}
