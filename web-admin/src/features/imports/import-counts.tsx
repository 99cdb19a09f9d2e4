import type { Import } from "@quayside/shared/imports/schema.ts";
import { useFormats } from "../../lib/format.ts";
import { Section } from "../../ui/detail/section.tsx";
import { kindWords } from "./kinds.ts";

/** What the file holds, and what storing it changes or has changed. */
export function ImportCounts({ found: { kind, state, counts } }: { found: Import }) {
  const { count } = useFormats();
  const stored = state === "completed";
  const figures = [
    ["Rows", counts.rows],
    [kindWords[kind].label, counts.records],
    [stored ? "Created" : "To create", counts.created],
    [stored ? "Updated" : "To update", counts.updated],
    ["Unchanged", counts.unchanged],
    ["Refused", counts.refused],
  ] as const;
  return (
    <Section title={stored ? "What was stored" : "What is in the file"}>
      <dl className="figures">
        {figures.map(([name, figure]) => (
          <div key={name} data-bad={(name === "Refused" && figure > 0) || undefined}>
            <dt>{name}</dt>
            <dd className="numeric">{count(figure)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
