import type { Cart } from "@quayside/shared/cart/schema.ts";
import type { QueryClient } from "@tanstack/react-query";
import type { Wanted } from "../cart/add-to-cart.ts";
import { eventsOfPath } from "./events-of-path.ts";
import { flush, note } from "./outbox.ts";
import { arrive } from "./touch.ts";

/** A redirect leads on at once: what is only passed through was not seen. */
const settleMilliseconds = 300;

function noteAddress(path: string, search: string): void {
  for (const happening of eventsOfPath(path, search)) note(happening, path);
}

function watchAddress(landing: URL): void {
  const shown = () => `${location.pathname}?${new URLSearchParams(location.search).get("q") ?? ""}`;
  let last = "";
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    clearTimeout(timer);
    if (shown() === last) return;
    last = shown();
    noteAddress(location.pathname, location.search);
  };
  const moved = () => {
    clearTimeout(timer);
    timer = setTimeout(look, settleMilliseconds);
  };
  if (landing.pathname !== location.pathname) noteAddress(landing.pathname, landing.search);
  look();
  // The router announces its own moves in the way of `popstate`.
  for (const move of ["popstate", "pushState", "replaceState"]) addEventListener(move, moved);
  const leave = () => {
    if (document.visibilityState !== "hidden") return;
    look();
    flush();
  };
  document.addEventListener("visibilitychange", leave);
  addEventListener("pagehide", flush);
}

/** What was put into the basket since the page was opened, and from now on. */
function watchBasket(client: QueryClient): void {
  const told = new WeakSet<object>();
  const cache = client.getMutationCache();
  const look = () => {
    for (const mutation of cache.findAll({ mutationKey: ["cart.add"], status: "success" })) {
      if (told.has(mutation)) continue;
      told.add(mutation);
      const { lines } = mutation.state.data as Cart;
      const priceOf = (wanted: string) => lines.find(({ sku }) => sku === wanted)?.unitPrice.amount;
      for (const { sku, quantity } of mutation.state.variables as readonly Wanted[])
        note({ kind: "cart", sku, quantity, price: priceOf(sku) }, location.pathname);
    }
  };
  look();
  cache.subscribe(look);
}

export function watch(client: QueryClient): void {
  const [opened] = performance.getEntriesByType("navigation");
  const landing = URL.parse(opened?.name ?? "") ?? new URL(location.href);
  arrive(landing.href, document.referrer, Date.now());
  watchAddress(landing);
  watchBasket(client);
}
