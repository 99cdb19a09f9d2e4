/** A JSON value in browser storage. Where storage is refused it lives as long as the page. */
export interface Stored<T> {
  read(): T | undefined;
  write(value: T | undefined): void;
}

const memory = new Map<string, string>();

function areaOf(area: "local" | "session"): Storage | undefined {
  try {
    return area === "local" ? globalThis.localStorage : globalThis.sessionStorage;
  } catch {
    return undefined;
  }
}

function textOf(area: "local" | "session", name: string): string | null | undefined {
  const storage = areaOf(area);
  return storage ? storage.getItem(name) : memory.get(name);
}

/**
 * Like `kept`, and apart from it on purpose: what counts visits shares no module with the code that every page begins with,
 * which bundlers would cut in pieces for it.
 */
export function stored<T>(name: string, area: "local" | "session" = "local"): Stored<T> {
  return {
    read() {
      try {
        return JSON.parse(textOf(area, name) ?? "null") ?? undefined;
      } catch {
        return undefined;
      }
    },
    write(value) {
      const text = value === undefined ? undefined : JSON.stringify(value);
      if (text === undefined) memory.delete(name);
      else memory.set(name, text);
      try {
        if (text === undefined) areaOf(area)?.removeItem(name);
        else areaOf(area)?.setItem(name, text);
      } catch {
        // Storage is full; this visit goes on without.
      }
    },
  };
}
