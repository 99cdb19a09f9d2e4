import type { Appearance, StripeError } from "@stripe/stripe-js";
import { type CardText, cardProblems } from "./local-stripe-card.ts";
import { createCardForm } from "./local-stripe-card-form.ts";
import { styledRoot } from "./local-stripe-styles.ts";

/** Kept in the page, and found by the test that looks for this code in production bundles. */
export const LOCAL_STRIPE_MARKER = "quayside-local-stripe";

type ElementEvent = "ready" | "change" | "focus" | "blur" | "escape" | "loaderror" | "loaderstart";
type Listener = (event: object) => void;

export interface LocalElement {
  on(event: ElementEvent, listener: Listener): LocalElement;
  once(event: ElementEvent, listener: Listener): LocalElement;
  off(event: ElementEvent, listener?: Listener): LocalElement;
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

interface Emitter {
  on(event: string, listener: Listener): void;
  off(event: string, listener?: Listener): void;
  emit(event: string, detail: object): void;
}

function createEmitter(): Emitter {
  const listeners = new Map<string, Set<Listener>>();
  return {
    on: (event, listener) => listeners.set(event, (listeners.get(event) ?? new Set()).add(listener)),
    off: (event, listener) => {
      if (listener) listeners.get(event)?.delete(listener);
      else listeners.delete(event);
    },
    emit: (event, detail) => {
      for (const listener of [...(listeners.get(event) ?? [])]) listener(detail);
    },
  };
}

function applyAppearance(host: HTMLElement, appearance: Appearance | undefined): void {
  for (const [name, value] of Object.entries(appearance?.variables ?? {})) {
    host.style.setProperty(`--local-stripe-${name}`, String(value));
  }
}

let created = 0;

/** The payment element: the card fields of Stripe's, with its methods and events. */
export function createLocalElement(elementType: string, destroyed: () => void): LocalElement {
  created += 1;
  const emitter = createEmitter();
  const host = document.createElement("div");
  host.dataset.provider = LOCAL_STRIPE_MARKER;
  const emit = (event: ElementEvent, detail: object = {}) => emitter.emit(event, { elementType, ...detail });
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
  const root = styledRoot(host);
  root.append(form.root);
  root.addEventListener("keydown", (event) => {
    if (event instanceof KeyboardEvent && event.key === "Escape") emit("escape");
  });
  const element: LocalElement = {
    on: (event, listener) => {
      emitter.on(event, listener);
      return element;
    },
    once: (event, listener) => {
      const once: Listener = (detail) => {
        emitter.off(event, once);
        listener(detail);
      };
      return element.on(event, once);
    },
    off: (event, listener) => {
      emitter.off(event, listener);
      return element;
    },
    mount: (target) => {
      const place = typeof target === "string" ? document.querySelector(target) : target;
      if (place === null) throw new Error(`The selector you specified (${String(target)}) applies to no DOM elements.`);
      place.replaceChildren(host);
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
