import { useSyncExternalStore } from "react";

const listeners = new Set<() => void>();
let message = "";

/** Says something to people who do not see the change. The same words twice in a row are said twice. */
export function announce(words: string): void {
  message = words === message ? `${words}\u00a0` : words;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function Announcer() {
  const words = useSyncExternalStore(
    subscribe,
    () => message,
    () => "",
  );
  return (
    <p className="sr-only" role="status">
      {words}
    </p>
  );
}
