import type { Product } from "@quayside/shared/catalog/schema.ts";
import { Fact, Facts } from "../../ui/detail/facts.tsx";
import { Section } from "../../ui/detail/section.tsx";
import { When } from "../../ui/when.tsx";

export function ProductHistory({ product }: { product: Product }) {
  return (
    <Section title="History">
      <Facts>
        <Fact name="Created">
          <When at={product.createdAt} />
        </Fact>
        <Fact name="Changed">
          <When at={product.updatedAt} />
        </Fact>
        {product.changesAt ? (
          <Fact name={product.published ? "Hidden from" : "Shown from"}>
            <When at={product.changesAt} />
          </Fact>
        ) : null}
        <Fact name="Version">{product.version}</Fact>
      </Facts>
    </Section>
  );
}
