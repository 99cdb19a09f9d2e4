import { browserId, forgetBrowser } from "./browser-id.ts";
import { type Choice, choice, choiceName } from "./choice.ts";
import { forgetTouches, rememberTouch } from "./touch.ts";

/** Takes effect at once: what may not be kept any more is gone from this browser. */
export function choose(next: Choice): void {
  choice.write(next);
  keep(next);
  dispatchEvent(new Event(choiceName));
}

function keep(next: Choice): void {
  if (next === "remember") {
    browserId();
    rememberTouch();
    return;
  }
  const all = { visit: next === "nothing" };
  forgetBrowser(all);
  forgetTouches(all);
}
