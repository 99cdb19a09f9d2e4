import { createContext, useContext } from "react";
import type { AppConfig } from "./app-config.ts";

/** The deployment this page came from. */
export const Deployment = createContext<AppConfig | undefined>(undefined);

/** Address of a path in the shop, where shoppers see it. */
export function useStoreAddress(path: string): string {
  const origin = useContext(Deployment)?.storeOrigin ?? location.origin;
  return new URL(path, origin).href;
}
