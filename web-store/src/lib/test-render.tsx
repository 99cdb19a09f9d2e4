import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, render } from "@testing-library/react";
import type { ReactElement } from "react";
import { afterEach, vi } from "vitest";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  localStorage.clear();
  sessionStorage.clear();
});

/** Renders a part of the store at an address, with a cache of its own; takes over what `made` holds of it already. */
export function renderAt(path: string, element: ReactElement, made?: HTMLElement) {
  history.replaceState(null, "", path);
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 60_000 } } });
  const options = made ? { container: made, hydrate: true } : {};
  return { client, ...render(<QueryClientProvider client={client}>{element}</QueryClientProvider>, options) };
}
