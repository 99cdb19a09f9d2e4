import { Link } from "wouter";
import { Page } from "../ui/page.tsx";

export function NotFoundPage() {
  return (
    <Page title="Page not found" heading="Nothing is moored here" className="page-message" isMissing>
      <p>The page you asked for does not exist, or it has moved. Your basket is just as you left it.</p>
      <p className="actions">
        <Link className="button" href="/">
          Back to the shop front
        </Link>
        <Link className="button button-quiet" href="/search">
          See all products
        </Link>
      </p>
    </Page>
  );
}
