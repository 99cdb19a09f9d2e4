type Listener = () => void;

let listener: Listener | undefined;

/** The router's way back to the sign-in page, keeping the address. */
export function onSessionEnded(next: Listener): void {
  listener = next;
}

/** Told by the client when the API no longer knows who is asking. */
export function sessionEnded(): void {
  listener?.();
}
