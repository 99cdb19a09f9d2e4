import { Alert, Button, FileInput, Progress, Select, Stack } from "@mantine/core";
import type { Import, ImportKind } from "@quayside/shared/imports/schema.ts";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { DetailPage } from "../../ui/detail/detail-page.tsx";
import { Section } from "../../ui/detail/section.tsx";
import { Failure } from "../../ui/failure.tsx";
import { Icon } from "../../ui/icons.tsx";
import { ColumnGuide } from "./column-guide.tsx";
import { ImportProgress } from "./import-progress.tsx";
import { kindWords, useImportKinds } from "./kinds.ts";
import { type UploadState, useNewImport } from "./use-new-import.ts";

const route = getRouteApi("/staff/imports/new");
const largestBytes = 250_000_000;
const advice = `A CSV file with a head line. Nothing is stored until you have seen what it would change. The same rows twice
  change nothing the second time.`;

function problemOf(file: File | null): string | undefined {
  if (!file) return "Choose a file";
  if (file.size === 0) return "This file is empty";
  return file.size > largestBytes ? "At most 250 MB; split the file" : undefined;
}

export function NewImportPage() {
  const navigate = useNavigate();
  const kinds = useImportKinds();
  const { kind = kinds[0] ?? "catalog" } = route.useSearch();
  const [file, setFile] = useState<File | null>(null);
  const [problem, setProblem] = useState<string>();
  const { state, begin } = useNewImport(kind, (importId) =>
    navigate({ to: "/imports/$kind/$importId", params: { kind, importId } }),
  );
  const busy = !["idle", "failed", "known"].includes(state.kind);
  const submit = () => {
    const found = problemOf(file);
    setProblem(found);
    if (file && !found) begin(file);
  };
  return (
    <DetailPage title="New import" trail={[{ label: "Imports", link: { to: "/imports", search: { kind } } }]}>
      <ImportProgress step={state.kind === "checking" ? 1 : 0} failed={state.kind === "failed"} />
      <Section title="Choose the file">
        <Stack gap="md" maw={560}>
          <KindChoice
            kind={kind}
            kinds={kinds}
            disabled={busy}
            onChoose={(chosen) => navigate({ to: "/imports/new", search: { kind: chosen }, replace: true })}
          />
          <p className="soft">
            {advice} {kindWords[kind].advice}
          </p>
          <CsvFile
            file={file}
            problem={problem}
            disabled={busy}
            onChoose={(chosen) => {
              setFile(chosen);
              setProblem(undefined);
            }}
          />
          <UploadProgress state={state} />
          {state.kind === "failed" ? <Failure error={state.error} kept="Nothing was stored." onRetry={submit} /> : null}
          {state.kind === "known" && file ? <Known earlier={state.earlier} onAgain={() => begin(file, true)} /> : null}
          <div>
            <Button onClick={submit} loading={busy}>
              Upload and check
            </Button>
          </div>
        </Stack>
      </Section>
      <ColumnGuide kind={kind} />
    </DetailPage>
  );
}

interface KindChoiceProps {
  kind: ImportKind;
  kinds: readonly ImportKind[];
  disabled: boolean;
  onChoose: (kind: ImportKind) => void;
}

function KindChoice({ kind, kinds, disabled, onChoose }: KindChoiceProps) {
  if (kinds.length < 2) return null;
  return (
    <Select
      label="What the file holds"
      data={kinds.map((each) => ({ value: each, label: kindWords[each].label }))}
      value={kind}
      allowDeselect={false}
      disabled={disabled}
      onChange={(chosen) => onChoose(kinds.find((each) => each === chosen) ?? kind)}
    />
  );
}

/** A file that was imported before changes nothing, unless the store was changed since. */
function Known({ earlier, onAgain }: { earlier: Import; onAgain: () => void }) {
  const { kind, id: importId } = earlier;
  return (
    <Alert title="This very file was imported before">
      <p>
        <Link to="/imports/$kind/$importId" params={{ kind, importId }}>
          See that import
        </Link>
        , or check it again: what was changed in the store since then would become as the file says.
      </p>
      <Button variant="default" size="compact-md" onClick={onAgain}>
        Check it again
      </Button>
    </Alert>
  );
}

function UploadProgress({ state }: { state: UploadState }) {
  if (state.kind === "reading") return <p role="status">Reading the file…</p>;
  if (state.kind === "checking") return <p role="status">The file has arrived; the check begins…</p>;
  if (state.kind !== "uploading") return null;
  const percent = Math.round(state.share * 100);
  return (
    <div>
      <p role="status">Uploading, {percent}%</p>
      <Progress value={percent} aria-label="Upload" />
    </div>
  );
}

interface CsvFileProps {
  file: File | null;
  problem?: string;
  disabled: boolean;
  onChoose: (file: File | null) => void;
}

function CsvFile({ file, problem, disabled, onChoose }: CsvFileProps) {
  return (
    <FileInput
      label="CSV file"
      placeholder="Choose a file"
      accept=".csv,text/csv"
      leftSection={<Icon name="upload" />}
      clearable
      clearButtonProps={{ "aria-label": "Take another file" }}
      disabled={disabled}
      value={file}
      error={problem}
      onChange={onChoose}
    />
  );
}
