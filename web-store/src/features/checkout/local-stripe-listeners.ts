type Listener = (event: never) => void;

export interface Listeners<Event extends string, Self> {
  on(event: Event, listener: Listener): Self;
  once(event: Event, listener: Listener): Self;
  off(event: Event, listener?: Listener): Self;
}

export type Emit<Event extends string> = (event: Event, detail?: object) => void;

/** Chainable `on`, `once` and `off` of an element, and what calls their listeners. */
export function createListeners<Event extends string, Self>(
  elementType: string,
  element: () => Self,
): Listeners<Event, Self> & { emit: Emit<Event> } {
  const listeners = new Map<Event, Set<Listener>>();
  const on = (event: Event, listener: Listener) => {
    listeners.set(event, (listeners.get(event) ?? new Set()).add(listener));
    return element();
  };
  const off = (event: Event, listener?: Listener) => {
    if (listener) listeners.get(event)?.delete(listener);
    else listeners.delete(event);
    return element();
  };
  const once = (event: Event, listener: Listener) => {
    const run: Listener = (detail) => {
      off(event, run);
      listener(detail);
    };
    return on(event, run);
  };
  const emit: Emit<Event> = (event, detail) => {
    // A cast: whoever listens knows what its event carries.
    for (const listener of [...(listeners.get(event) ?? [])]) listener({ elementType, ...detail } as never);
  };
  return { on, off, once, emit };
}

/** Puts an element's host into the page, where Stripe's would put its frame. */
export function place(host: HTMLElement, target: string | HTMLElement): void {
  const parent = typeof target === "string" ? document.querySelector(target) : target;
  if (parent === null) throw new Error(`The selector you specified (${String(target)}) applies to no DOM elements.`);
  parent.replaceChildren(host);
}
