const mark = "quayside.reloaded";

/** A new release removes the chunks of the old one: the first failed load reloads the page, a second one is told. */
export function reloadOnceForNewRelease(): void {
  globalThis.addEventListener("vite:preloadError", (event) => {
    try {
      if (sessionStorage.getItem(mark)) return;
      sessionStorage.setItem(mark, "yes");
    } catch {
      return;
    }
    event.preventDefault();
    location.reload();
  });
  globalThis.addEventListener("load", () => setTimeout(forget, 10_000));
}

function forget(): void {
  try {
    sessionStorage.removeItem(mark);
  } catch {
    // Storage is refused, so nothing was kept.
  }
}
