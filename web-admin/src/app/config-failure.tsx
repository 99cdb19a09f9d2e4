/** Shown when the page cannot learn which deployment it belongs to; nothing else can work then. */
export function ConfigFailure({ error }: { error: unknown }) {
  return (
    <main className="message">
      <h1>The admin cannot start</h1>
      <p>
        <code>/app-config.json</code> is missing or not usable, so this page does not know its user pool. Nothing was
        changed. Load the page again; if this stays, the deployment needs mending.
      </p>
      <p className="soft">{error instanceof Error ? error.message : null}</p>
    </main>
  );
}
