import type { ProductStatus } from "@quayside/shared/catalog/schema.ts";
import { Status, type Tone } from "../../ui/status.tsx";

export const productStatusLabels: Record<ProductStatus, string> = {
  draft: "Draft",
  active: "Active",
  scheduled: "Scheduled",
  seasonal: "Seasonal",
  discontinued: "Discontinued",
};

const tones: Record<ProductStatus, Tone> = {
  draft: "attention",
  active: "good",
  scheduled: "attention",
  seasonal: "good",
  discontinued: "plain",
};

export function ProductStatusBadge({ status }: { status: ProductStatus }) {
  return <Status tone={tones[status]}>{productStatusLabels[status]}</Status>;
}
