import { useDebouncedValue } from "@mantine/hooks";
import { Link } from "@tanstack/react-router";
import { useFormContext, useWatch } from "react-hook-form";
import { useStore } from "../../lib/format.ts";
import { useOperation } from "../../lib/query.ts";
import { Failure } from "../../ui/failure.tsx";
import { Thumbnail } from "../../ui/thumbnail.tsx";
import { type CollectionFields, ruleOf } from "./collection-fields.ts";

/** Long enough that a word being typed is not asked for letter by letter. */
const restMilliseconds = 400;

/** What the rule finds as it stands here, saved or not. */
export function RuleMatches() {
  const { control } = useFormContext<CollectionFields>();
  const { currency } = useStore();
  const [match, sort, conditions] = useWatch({ control, name: ["match", "sort", "conditions"] });
  const said = JSON.stringify(ruleOf({ match, sort, conditions }, currency));
  const [settled] = useDebouncedValue(said, restMilliseconds);
  if (settled === undefined) return <p className="small soft">Say more, and what the rule finds is shown here.</p>;
  return <Found rule={JSON.parse(settled)} isOld={said !== settled} />;
}

function Found({ rule, isOld }: { rule: NonNullable<ReturnType<typeof ruleOf>>; isOld: boolean }) {
  const query = useOperation("collections.preview", { body: { rule } }, { keepPrevious: true });
  if (query.error) return <Failure error={query.error} kept="What you entered is kept here." />;
  if (!query.data) return <p className="small soft">Looking …</p>;
  const { products, published, first } = query.data;
  return (
    <section aria-label="What the rule finds" aria-busy={isOld || query.isPlaceholderData}>
      <p role="status">
        {products === 0 ? "Finds no product." : `Finds ${products} ${products === 1 ? "product" : "products"}`}
        {products > 0 && published < products ? `, of which the shop shows ${published}` : ""}
        {products > 0 ? "." : ""}
      </p>
      <ul className="match-list">
        {first.map(({ id, title, image }) => (
          <li key={id}>
            <Thumbnail image={image} size={36} />
            <Link to="/products/$productId" params={{ productId: id }}>
              {title}
            </Link>
          </li>
        ))}
        {published > first.length ? <li className="soft">and {published - first.length} more</li> : null}
      </ul>
    </section>
  );
}
