import { useMediaQuery } from "@mantine/hooks";

/** Whether there is no room for tables, so that rows are shown as cards. */
export function useNarrow(): boolean {
  return useMediaQuery("(max-width: 720px)", false, { getInitialValueInEffect: false }) ?? false;
}
