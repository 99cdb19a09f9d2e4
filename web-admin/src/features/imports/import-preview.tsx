import type { Import } from "@quayside/shared/imports/schema.ts";
import { Section } from "../../ui/detail/section.tsx";
import { Status, type Tone } from "../../ui/status.tsx";

const changes: Record<Import["preview"][number]["change"], [string, Tone]> = {
  create: ["New", "good"],
  update: ["Changes", "attention"],
  none: ["Same as now", "plain"],
};

export function ImportPreview({ found }: { found: Import }) {
  return (
    <Section title={`The first ${found.preview.length} products as they would be stored`} flush>
      <div className="table-scroll">
        <table className="table">
          <thead>
            <tr>
              <th>Product</th>
              <th>Change</th>
              <th>Category</th>
              <th>SKUs</th>
            </tr>
          </thead>
          <tbody>
            {found.preview.map(({ title, change, category, skus }) => (
              <tr key={skus.join() || title}>
                <td className="row-title">{title}</td>
                <td>
                  <Status tone={changes[change][1]}>{changes[change][0]}</Status>
                </td>
                <td>{category}</td>
                <td className="mono">{skus.join(", ")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
