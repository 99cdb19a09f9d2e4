import { useNavigate } from "@tanstack/react-router";

/** Changes the state of a page, all of which is in its address. */
export function useForecastAddress<Search extends object>(search: Search): (change: Partial<Search>) => void {
  const navigate = useNavigate();
  return (change) => navigate({ to: ".", search: { ...search, ...change } as never, resetScroll: false });
}
