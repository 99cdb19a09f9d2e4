import type { QueryClient } from "@tanstack/react-query";
import { ask } from "./ask.ts";
import { choice, choiceName, isCounted, objects } from "./choice.ts";
import { whenPerson } from "./person.ts";
import { watch } from "./watch.ts";

/** Begins to count this visit, unless the browser or its owner objects or a machine drives it; asks once what may be kept. */
export function start(client: QueryClient): void {
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
