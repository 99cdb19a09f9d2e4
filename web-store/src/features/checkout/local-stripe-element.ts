import type { Appearance, StripeError } from "@stripe/stripe-js";
import { type CardText, cardProblems } from "./local-stripe-card.ts";
import { type CardForm, createCardForm } from "./local-stripe-card-form.ts";
import { createListeners, type Emit, type Listeners, place } from "./local-stripe-listeners.ts";
import { styledRoot } from "./local-stripe-styles.ts";

/** Kept in the page, and found by the test that looks for this code in production bundles. */
const LOCAL_STRIPE_MARKER = "quayside-local-stripe";

type ElementEvent = "ready" | "change" | "focus" | "blur" | "escape" | "loaderror" | "loaderstart";

export interface LocalElement extends Listeners<ElementEvent, LocalElement> {
  mount(target: string | HTMLElement): void;
  unmount(): void;
  destroy(): void;
  update(options: { readOnly?: boolean }): LocalElement;
  focus(): void;
  blur(): void;
  clear(): void;
  collapse(): LocalElement;
  readCard(): CardText;
  validate(): StripeError | undefined;
  setAppearance(appearance: Appearance | undefined): void;
}

function applyAppearance(host: HTMLElement, appearance: Appearance | undefined): void {
  for (const [name, value] of Object.entries(appearance?.variables ?? {})) {
    host.style.setProperty(`--local-stripe-${name}`, String(value));
  }
}

let created = 0;

function createForm(emit: Emit<ElementEvent>): CardForm {
  created += 1;
  const form = createCardForm(`${LOCAL_STRIPE_MARKER}-${created}`, {
    changed: () => {
      const card = form.read();
      const empty = Object.values(card).every((text) => text === "");
      const complete = cardProblems(card, new Date()).length === 0;
      emit("change", { empty, complete, collapsed: false, value: { type: "card" } });
    },
    focused: () => emit("focus"),
    blurred: () => emit("blur"),
  });
  form.root.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") emit("escape");
  });
  return form;
}

function createHost(form: CardForm): HTMLElement {
  const host = document.createElement("div");
  host.dataset.provider = LOCAL_STRIPE_MARKER;
  styledRoot(host).append(form.root);
  return host;
}

/** The payment element: the card fields of Stripe's, with its methods and events. */
export function createLocalElement(elementType: string, destroyed: () => void): LocalElement {
  const { on, off, once, emit } = createListeners<ElementEvent, LocalElement>(elementType, () => element);
  const form = createForm(emit);
  const host = createHost(form);
  const element: LocalElement = {
    on,
    off,
    once,
    mount: (target) => {
      place(host, target);
      setTimeout(() => emit("ready"));
    },
    unmount: () => host.remove(),
    destroy: () => {
      host.remove();
      destroyed();
    },
    update: ({ readOnly }) => {
      if (readOnly !== undefined) form.setReadOnly(readOnly);
      return element;
    },
    focus: form.focus,
    blur: form.blur,
    clear: form.clear,
    collapse: () => element,
    readCard: form.read,
    validate: form.validate,
    setAppearance: (appearance) => applyAppearance(host, appearance),
  };
  return element;
}
