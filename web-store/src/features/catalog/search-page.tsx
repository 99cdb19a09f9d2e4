import type { SearchAnswer } from "@quayside/shared/search/schema.ts";
import { Page } from "../../ui/page.tsx";
import { Results } from "./results.tsx";
import { useListing } from "./use-listing.ts";

function Corrected({ answer, asked }: { answer: SearchAnswer; asked: string }) {
  if (!answer.corrected) return null;
  return (
    <p className="corrected">
      We found nothing for <q>{asked}</q>. Showing results for <strong>{answer.corrected}</strong>.
    </p>
  );
}

export function SearchPage() {
  const { listing } = useListing();
  const title = listing.q ? `Search for “${listing.q}”` : "Everything in the shop";
  return (
    <Page
      title={title}
      heading={title}
      description="Search the shop, and filter by department, price, brand and colour."
    >
      <Results note={(answer) => <Corrected answer={answer} asked={listing.q} />} />
    </Page>
  );
}
