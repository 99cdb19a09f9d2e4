import { Page } from "../ui/page.tsx";

export function MaintenancePage({ onRetry }: { onRetry: () => void }) {
  return (
    <Page title="Closed for a moment" heading="Closed for a moment" className="page-message">
      <p>The shop is being looked after and will be open again shortly. Baskets and orders are kept.</p>
      <p className="actions">
        <button type="button" className="button" onClick={onRetry}>
          Look again
        </button>
      </p>
    </Page>
  );
}
