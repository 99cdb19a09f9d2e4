import { Skeleton, Stack, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import documentUrl from "../../../../docs/openapi.json?url";
import { Failure } from "../../ui/failure.tsx";
import { Icon } from "../../ui/icons.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { type ApiOperation, matching, operationsOf, partsOf } from "./document.ts";
import { OperationPanel } from "./operation-panel.tsx";

const route = getRouteApi("/staff/reference");

async function readDocument(): Promise<ApiOperation[]> {
  const response = await fetch(documentUrl);
  if (!response.ok) throw new Error(`The document answered ${response.status}`);
  return operationsOf(await response.json());
}

/** The API as its own document tells it; the file is fetched with this page only. */
export function ReferencePage() {
  const { data, error, refetch } = useQuery<ApiOperation[], Error>({
    queryKey: ["openapi.json"],
    queryFn: readDocument,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <div className="page">
      <PageHeader title="API reference" />
      {error ? <Failure error={error} onRetry={refetch} /> : null}
      {data ? <Reference operations={data} /> : null}
      {!data && !error ? (
        <Stack role="status" aria-label="Loading">
          <Skeleton h={40} />
          <Skeleton h={240} />
        </Stack>
      ) : null}
    </div>
  );
}

function Reference({ operations }: { operations: readonly ApiOperation[] }) {
  const { part, q = "" } = route.useSearch();
  const navigate = useNavigate();
  const parts = partsOf(operations);
  const shown = part && parts.has(part) ? part : ([...parts.keys()][0] ?? "");
  const found = q ? matching(operations, q) : (parts.get(shown) ?? []);
  return (
    <div className="reference">
      <div className="reference-parts">
        <TextInput
          type="search"
          aria-label="Find an operation"
          placeholder="Find an operation"
          leftSection={<Icon name="search" size={16} />}
          value={q}
          onChange={(event) =>
            navigate({ to: "/reference", search: { part, q: event.currentTarget.value || undefined }, replace: true })
          }
        />
        <Parts parts={parts} present={q ? undefined : shown} />
      </div>
      <div className="operations">
        {found.length === 0 ? <p className="soft">No operation matches “{q}”.</p> : null}
        {found.map((operation) => (
          <OperationPanel key={operation.operationId} operation={operation} />
        ))}
      </div>
    </div>
  );
}

function Parts({ parts, present }: { parts: ReadonlyMap<string, readonly ApiOperation[]>; present?: string }) {
  return (
    <nav aria-label="Parts of the API">
      <ul>
        {[...parts].map(([name, own]) => (
          <li key={name}>
            <Link
              to="/reference"
              search={{ part: name }}
              className="part-link"
              aria-current={name === present ? "page" : undefined}
            >
              {name}
              <span className="small soft">{own.length}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
