const signs = ["pointerdown", "pointermove", "keydown", "touchstart", "scroll", "wheel"] as const;
const lookSeconds = 10;

/**
 * Calls back once somebody is there: a pointer, a key, a finger or the page moved, or it was looked at for ten seconds.
 * What opens a page and does nothing is taken for a machine, and is not counted.
 */
export function whenPerson(then: () => void): void {
  let seconds = 0;
  const timer = setInterval(() => {
    if (document.visibilityState === "visible") seconds += 1;
    if (seconds >= lookSeconds) isThere();
  }, 1000);
  const isThere = () => {
    clearInterval(timer);
    for (const sign of signs) removeEventListener(sign, isThere, true);
    then();
  };
  for (const sign of signs) addEventListener(sign, isThere, { capture: true, passive: true });
}
