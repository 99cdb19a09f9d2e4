import { Category, ProductEdit } from "@quayside/shared/catalog/schema.ts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { documentsOf, said } from "../../../../scripts/prove/documents.ts";
import { CategoryForm, categoryChanges, categoryFields } from "./category-part.ts";
import { fieldsOf, productForm } from "./product-fields.ts";

const facts = fc.dictionary(fc.stringMatching(/^[A-Z][a-z]{1,8}$/), fc.stringMatching(/^[a-z]{1,8}$/), { maxKeys: 3 });
const products = fc
  .tuple(
    documentsOf(ProductEdit.omit({ version: true })),
    fc.constantFrom(["S", "M", "L"], ["Red, matt", "Blue"]),
    facts,
  )
  .map(([product, sizes, attributes]) => {
    const variants = product.variants.slice(0, sizes.length).map((variant, at) => ({
      ...{ ...variant, sku: `${variant.sku.slice(0, 40)}-${at}`, attributes: at % 2 ? attributes : undefined },
      options: { Size: sizes[at] ?? "" },
    }));
    const values = sizes.slice(0, variants.length);
    return { ...product, tags: [...new Set(product.tags)], attributes, variants, options: [{ name: "Size", values }] };
  });

test("the form of a product loses nothing of any", () => {
  const writing = { currency: "GBP", timeZone: "Europe/London" };
  fc.assert(
    fc.property(products, (product) => {
      expect(said(productForm(writing).parse(fieldsOf(product, writing)))).toEqual(said(product));
    }),
    { numRuns: 60 },
  );
});

test("the form of a category loses nothing of any", () => {
  fc.assert(
    fc.property(documentsOf(Category), (category) => {
      const changes = categoryChanges(category);
      expect(said(CategoryForm.parse(categoryFields(changes)))).toEqual(said(changes));
    }),
    { numRuns: 60 },
  );
});
