import { Button } from "@mantine/core";
import type { ImportKind } from "@quayside/shared/imports/schema.ts";
import { useMe } from "../../lib/me.ts";
import { useAct } from "../../lib/query.ts";
import { Section } from "../../ui/detail/section.tsx";
import { Failure } from "../../ui/failure.tsx";
import { ExportTable, useExports } from "../exports/export-table.tsx";
import { kindWords } from "./kinds.ts";

const shown = 5;

/** Takes everything of a kind out as a file that an import reads again, and gives the last files. */
export function ExportPanel({ kind }: { kind: ImportKind }) {
  const { may } = useMe();
  return may(`${kind}.export`) ? <Exports kind={kind} /> : null;
}

function Exports({ kind }: { kind: ImportKind }) {
  const { many } = kindWords[kind];
  const begin = useAct("exports.create");
  const query = useExports(kind, shown);
  const start = () => begin.mutate({ params: { kind } });
  return (
    <Section
      title={`Take all ${many} out`}
      flush={Boolean(query.data?.items.length)}
      actions={
        <Button variant="default" size="compact-sm" onClick={start} loading={begin.isPending}>
          Write a file
        </Button>
      }
    >
      {begin.error ? <Failure error={begin.error} kept="Nothing was begun." onRetry={start} /> : null}
      <ExportTable
        query={query}
        none="A CSV file with the columns that an import reads. It can be fetched for seven days."
      />
    </Section>
  );
}
