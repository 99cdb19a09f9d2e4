import { Page } from "../ui/page.tsx";

/** The last resort: something in the page itself broke. */
export function CrashPage({ onRetry }: { onRetry: () => void }) {
  return (
    <Page title="Something broke" heading="Something on this page broke" className="page-message">
      <p>That is our mistake. Your basket and any order you placed are kept; nothing was charged by this.</p>
      <p className="actions">
        <button type="button" className="button" onClick={onRetry}>
          Try again
        </button>
        <a className="button button-quiet" href="/">
          Back to the shop front
        </a>
      </p>
    </Page>
  );
}
