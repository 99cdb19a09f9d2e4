// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from "vitest";
import { kept } from "./kept.ts";

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
  sessionStorage.clear();
});

it("finds on the next visit what was written, in the storage it was told", () => {
  kept<number[]>("one").write([1, 2]);
  kept<string>("two", "session").write("tab");
  expect(kept("one").read()).toEqual([1, 2]);
  expect(kept("two", "session").read()).toBe("tab");
  expect(kept("two").read()).toBeUndefined();
  kept("one").write(undefined);
  expect(localStorage.getItem("one")).toBeNull();
});

it("gives the same object until it changes, and tells whoever listens", () => {
  const store = kept<{ n: number }>("one");
  const listener = vi.fn();
  const stop = store.subscribe(listener);
  store.write({ n: 1 });
  expect(store.read()).toBe(store.read());
  stop();
  store.write({ n: 2 });
  expect(listener).toHaveBeenCalledTimes(1);
});

it("follows what another tab writes", () => {
  const store = kept<string>("one");
  globalThis.dispatchEvent(Object.assign(new Event("storage"), { key: "one", newValue: '"theirs"' }));
  expect(store.read()).toBe("theirs");
});

it("takes what it cannot read for nothing", () => {
  localStorage.setItem("one", "{broken");
  expect(kept("one").read()).toBeUndefined();
});

it("keeps the value for the page where the browser refuses storage", () => {
  vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new DOMException("refused", "QuotaExceededError");
  });
  const store = kept<string>("one");
  store.write("still here");
  expect(store.read()).toBe("still here");
});
