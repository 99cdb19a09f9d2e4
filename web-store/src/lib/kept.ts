import { useSyncExternalStore } from "react";

/** A JSON value in browser storage, told to other tabs. Where storage is refused it lives as long as the page. */
export interface Kept<T> {
  read(): T | undefined;
  write(value: T | undefined): void;
  subscribe(listener: () => void): () => void;
}

type Area = "local" | "session";

function storageOf(area: Area): Storage | undefined {
  try {
    return area === "local" ? globalThis.localStorage : globalThis.sessionStorage;
  } catch {
    return undefined;
  }
}

function parsed<T>(text: string | null | undefined): T | undefined {
  if (!text) return undefined;
  try {
    return JSON.parse(text) as T;
  } catch {
    return undefined;
  }
}

function save(area: Area, name: string, text: string | undefined): void {
  try {
    if (text === undefined) storageOf(area)?.removeItem(name);
    else storageOf(area)?.setItem(name, text);
  } catch {
    // Storage is full or refused; the value in memory stays.
  }
}

export function kept<T>(name: string, area: Area = "local"): Kept<T> {
  const listeners = new Set<() => void>();
  let text = storageOf(area)?.getItem(name) ?? undefined;
  let value = parsed<T>(text);
  const take = (next: string | undefined) => {
    text = next;
    value = parsed<T>(next);
    for (const listener of listeners) listener();
  };
  globalThis.addEventListener?.("storage", (event) => {
    if (event.key === name && event.newValue !== text) take(event.newValue ?? undefined);
  });
  return {
    read: () => value,
    write(next) {
      const nextText = next === undefined ? undefined : JSON.stringify(next);
      save(area, name, nextText);
      take(nextText);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function useKept<T>(store: Kept<T>): T | undefined {
  // A page made ahead of time is everybody's.
  return useSyncExternalStore(store.subscribe, store.read, () => undefined);
}
