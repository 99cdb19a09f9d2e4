import { Button, FileInput, Progress, Stack } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { DetailPage } from "../../ui/detail/detail-page.tsx";
import { Section } from "../../ui/detail/section.tsx";
import { Failure } from "../../ui/failure.tsx";
import { Icon } from "../../ui/icons.tsx";
import { ColumnGuide } from "./column-guide.tsx";
import { ImportProgress } from "./import-progress.tsx";
import { type UploadState, useNewImport } from "./use-new-import.ts";

const largestBytes = 200_000_000;
const advice = `A CSV file with one line per variant and a head line. Nothing is stored until you have seen what it would
  change. The same file twice changes nothing the second time.`;

function problemOf(file: File | null): string | undefined {
  if (!file) return "Choose a file";
  if (file.size === 0) return "This file is empty";
  return file.size > largestBytes ? "At most 200 MB; split the file" : undefined;
}

export function NewImportPage() {
  const navigate = useNavigate();
  const [file, setFile] = useState<File | null>(null);
  const [problem, setProblem] = useState<string>();
  const { state, begin } = useNewImport((importId) => navigate({ to: "/imports/$importId", params: { importId } }));
  const busy = state.kind !== "idle" && state.kind !== "failed";
  const submit = () => {
    const found = problemOf(file);
    setProblem(found);
    if (file && !found) begin(file);
  };
  return (
    <DetailPage title="New import" trail={[{ label: "Imports", link: { to: "/imports" } }]}>
      <ImportProgress step={state.kind === "checking" ? 1 : 0} failed={state.kind === "failed"} />
      <Section title="Choose the file">
        <Stack gap="md" maw={560}>
          <p className="soft">{advice}</p>
          <CatalogueFile
            file={file}
            problem={problem}
            disabled={busy}
            onChoose={(chosen) => {
              setFile(chosen);
              setProblem(undefined);
            }}
          />
          <UploadProgress state={state} />
          {state.kind === "failed" ? (
            <Failure error={state.error} kept="Your catalogue is as it was." onRetry={submit} />
          ) : null}
          <div>
            <Button onClick={submit} loading={busy}>
              Upload and check
            </Button>
          </div>
        </Stack>
      </Section>
      <ColumnGuide />
    </DetailPage>
  );
}

function UploadProgress({ state }: { state: UploadState }) {
  if (state.kind === "reading") return <p role="status">Reading the file…</p>;
  if (state.kind === "checking") return <p role="status">The file has arrived; the check begins…</p>;
  if (state.kind !== "uploading") return null;
  const percent = Math.round(state.share * 100);
  return (
    <div>
      <p role="status">Uploading, {percent} %</p>
      <Progress value={percent} aria-label="Upload" />
    </div>
  );
}

interface CatalogueFileProps {
  file: File | null;
  problem?: string;
  disabled: boolean;
  onChoose: (file: File | null) => void;
}

function CatalogueFile({ file, problem, disabled, onChoose }: CatalogueFileProps) {
  return (
    <FileInput
      label="Catalogue file"
      placeholder="products.csv"
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
