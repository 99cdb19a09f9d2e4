import type { Appearance, StripeError } from "@stripe/stripe-js";
import { type CardText, cardProblems } from "./local-stripe-card.ts";
import { type CardForm, createCardForm } from "./local-stripe-card-form.ts";
import { styledRoot } from "./local-stripe-styles.ts";

/** Kept in the page, and found by the test that looks for this code in production bundles. */
const LOCAL_STRIPE_MARKER = "quayside-local-stripe";

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

type Emit = (event: ElementEvent, detail?: object) => void;

/** Chainable `on`, `once` and `off` of `element`, and what calls their listeners. */
function createListeners(elementType: string, element: () => LocalElement) {
  const listeners = new Map<ElementEvent, Set<Listener>>();
  const on: LocalElement["on"] = (event, listener) => {
    listeners.set(event, (listeners.get(event) ?? new Set()).add(listener));
    return element();
  };
  const off: LocalElement["off"] = (event, listener) => {
    if (listener) listeners.get(event)?.delete(listener);
    else listeners.delete(event);
    return element();
  };
  const once: LocalElement["once"] = (event, listener) => {
    const run: Listener = (detail) => {
      off(event, run);
      listener(detail);
    };
    return on(event, run);
  };
  const emit: Emit = (event, detail) => {
    for (const listener of [...(listeners.get(event) ?? [])]) listener({ elementType, ...detail });
  };
  return { on, off, once, emit };
}

function applyAppearance(host: HTMLElement, appearance: Appearance | undefined): void {
  for (const [name, value] of Object.entries(appearance?.variables ?? {})) {
    host.style.setProperty(`--local-stripe-${name}`, String(value));
  }
}

let created = 0;

function createForm(emit: Emit): CardForm {
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

function place(host: HTMLElement, target: string | HTMLElement): void {
  const parent = typeof target === "string" ? document.querySelector(target) : target;
  if (parent === null) throw new Error(`The selector you specified (${String(target)}) applies to no DOM elements.`);
  parent.replaceChildren(host);
}

/** The payment element: the card fields of Stripe's, with its methods and events. */
export function createLocalElement(elementType: string, destroyed: () => void): LocalElement {
  const { on, off, once, emit } = createListeners(elementType, () => element);
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
