import type { ImportState } from "@quayside/shared/imports/schema.ts";
import { Status, type Tone } from "../../ui/status.tsx";

const states: Record<ImportState, [string, Tone]> = {
  uploading: ["Waiting for the file", "attention"],
  validating: ["Being checked", "calm"],
  mapping: ["Columns to tell", "attention"],
  validated: ["Ready to store", "attention"],
  committing: ["Being stored", "calm"],
  completed: ["Done", "good"],
  failed: ["Failed", "bad"],
  cancelled: ["Cancelled", "plain"],
};

export function ImportBadge({ state }: { state: ImportState }) {
  return <Status tone={states[state][1]}>{states[state][0]}</Status>;
}
