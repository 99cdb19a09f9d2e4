import type { StoreConfig } from "@quayside/shared/store/schema.ts";
import type { QueryClient } from "@tanstack/react-query";
import { ask } from "./ask.ts";
import { choice, choiceName, countsBy, isCounted, objects } from "./choice.ts";
import { whenPerson } from "./person.ts";
import { watch } from "./watch.ts";

/** What the store says of itself; no matter by which key, for this chunk shares no module with the app's own. */
function asksFirst(client: QueryClient): boolean {
  const [[, config] = []] = client.getQueriesData<StoreConfig>({ queryKey: ["store.config"] });
  return config?.visits ? config.visits.consentFirst : config === undefined;
}

/** Begins to count this visit, unless the browser or its owner objects or a machine drives it; asks once what may be kept. */
export function start(client: QueryClient): void {
  countsBy(() => asksFirst(client));
  if (objects() || navigator.webdriver) return;
  whenPerson(() => {
    const begin = () => {
      if (!isCounted()) return;
      removeEventListener(choiceName, begin);
      watch(client);
    };
    // Whoever does not want to be counted may change their mind.
    addEventListener(choiceName, begin);
    begin();
    if (choice.read() === undefined) ask();
  });
}
