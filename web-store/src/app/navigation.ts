import type { AroundNavHandler } from "wouter";

/** A new page starts at its top; a changed filter stays where it is, and the browser restores on the way back. */
export const toTopOnNewPage: AroundNavHandler = (navigate, to, options) => {
  const before = location.pathname;
  navigate(to, options);
  if (location.pathname !== before) globalThis.scrollTo(0, 0);
};
