import { imageWidths, type Product } from "@quayside/shared/catalog/schema.ts";
import { Fact, Facts } from "../../ui/detail/facts.tsx";
import { Section } from "../../ui/detail/section.tsx";
import { When } from "../../ui/when.tsx";

export function ProductImages({ product }: { product: Product }) {
  return (
    <>
      <Section title="Pictures">
        {product.images.length === 0 ? (
          <p className="soft">None yet. Pictures come with an import.</p>
        ) : (
          <ul className="pictures">
            {product.images.map(({ key, alt }) => (
              <li key={key}>
                <img src={`/media/${key}/${imageWidths[0]}.webp`} alt={alt} width={92} height={92} loading="lazy" />
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title="History">
        <Facts>
          <Fact name="Created">
            <When at={product.createdAt} />
          </Fact>
          <Fact name="Changed">
            <When at={product.updatedAt} />
          </Fact>
          <Fact name="Version">{product.version}</Fact>
        </Facts>
      </Section>
    </>
  );
}
