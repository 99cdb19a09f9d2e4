import { type RefObject, useLayoutEffect, useRef } from "react";

/** For a row of tabs that may be wider than the screen: scrolls it so far that the present one is in its middle. */
export function usePresentShown<Row extends HTMLElement>(present?: string): RefObject<Row | null> {
  const row = useRef<Row>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another present tab is elsewhere in the row.
  useLayoutEffect(() => {
    const tab = row.current?.querySelector("[aria-current]");
    if (!row.current || !tab) return;
    const [around, own] = [row.current.getBoundingClientRect(), tab.getBoundingClientRect()];
    row.current.scrollLeft += own.left - around.left - (around.width - own.width) / 2;
  }, [present]);
  return row;
}
