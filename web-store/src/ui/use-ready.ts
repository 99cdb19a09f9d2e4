import { useSyncExternalStore } from "react";

const never = () => () => {};

/** Whether the page answers: one that was made ahead of time is there before its scripts, and a press would be lost. */
export function useReady(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
