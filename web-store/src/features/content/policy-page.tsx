import type { PolicyName } from "@quayside/shared/store/presentation.ts";
import { useParams } from "wouter";
import { NotFoundPage } from "../../app/not-found-page.tsx";
import { useOperation } from "../../lib/query.ts";
import { Failure } from "../../ui/failure.tsx";
import { Page } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { ChoicesPage } from "../tracking/choices-page.tsx";
import { type Block, blocksOf } from "./paragraphs.ts";
import { isPolicyName, policyTitles } from "./policy-titles.ts";

function Shown({ block }: { block: Block }) {
  if (block.kind === "list")
    return (
      <ul>
        {block.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    );
  return block.kind === "heading" ? <h2>{block.text}</h2> : <p>{block.text}</p>;
}

function Policy({ name }: { name: PolicyName }) {
  const { data, error, refetch } = useOperation("store.page", { params: { name } });
  if (error?.kind === "not-found") return <NotFoundPage />;
  if (!data && !error) return <Skeleton label="Loading the page" shape="lines" count={6} />;
  return (
    <Page title={policyTitles[name]} canonical={`/pages/${name}`} heading={policyTitles[name]} className="page-text">
      {data ? blocksOf(data.text).map((block) => <Shown key={JSON.stringify(block)} block={block} />) : null}
      {error && !data ? <Failure error={error} onRetry={() => refetch()} /> : null}
    </Page>
  );
}

/** One of the store's own texts. */
export function PolicyPage() {
  const { name = "" } = useParams<{ name: string }>();
  if (name === "privacy-choices") return <ChoicesPage />;
  return isPolicyName(name) ? <Policy key={name} name={name} /> : <NotFoundPage />;
}
