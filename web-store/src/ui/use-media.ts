import { useCallback, useSyncExternalStore } from "react";

/** Pages made ahead of time are made for wide screens; CSS hides what has no room until the browser has had its say. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const media = globalThis.matchMedia(query);
      media.addEventListener("change", listener);
      return () => media.removeEventListener("change", listener);
    },
    [query],
  );
  return useSyncExternalStore(
    subscribe,
    () => globalThis.matchMedia(query).matches,
    () => true,
  );
}
