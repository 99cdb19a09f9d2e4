import type { Facet } from "@quayside/shared/search/schema.ts";
import { Link } from "wouter";
import { formatPrice } from "../../lib/format.ts";
import { CloseIcon } from "../../ui/icons.tsx";
import { changed, cleared, type Listing, type ManyName, manyNames, toggled } from "./listing.ts";

interface ChipsProps {
  listing: Listing;
  facets: readonly Facet[];
  currency: string;
  /** A category's page keeps its category when filters are cleared. */
  keepCategory: boolean;
  hrefOf: (listing: Listing) => string;
}

interface Chip {
  key: string;
  label: string;
  without: Listing;
}

function chipsOf({ listing, facets, currency, keepCategory }: ChipsProps): Chip[] {
  const labelOf = (name: string, value: string) =>
    facets.find((facet) => facet.name === name)?.values.find((one) => one.value === value)?.label ?? value;
  const wordsOf = (kind: ManyName, text: string) => {
    const [facet = "", ...value] = kind === "attribute" ? text.split(":") : [kind, text];
    return labelOf(facet, value.join(":"));
  };
  const price = (amount: number) => formatPrice({ amount, currency });
  const { category, priceMin, priceMax, rating, inStock } = listing;
  const chips: (Chip | undefined)[] = [
    category && !keepCategory
      ? {
          key: "category",
          label: labelOf("category", category),
          without: changed(listing, { category: undefined }),
        }
      : undefined,
    ...manyNames.flatMap((name) =>
      listing[name].map((value) => ({
        key: `${name}-${value}`,
        label: wordsOf(name, value),
        without: toggled(listing, name, value),
      })),
    ),
    priceMin === undefined
      ? undefined
      : { key: "min", label: `From ${price(priceMin)}`, without: changed(listing, { priceMin: undefined }) },
    priceMax === undefined
      ? undefined
      : { key: "max", label: `Up to ${price(priceMax)}`, without: changed(listing, { priceMax: undefined }) },
    rating === undefined
      ? undefined
      : { key: "rating", label: labelOf("rating", String(rating)), without: changed(listing, { rating: undefined }) },
    inStock ? { key: "stock", label: "In stock", without: changed(listing, { inStock: false }) } : undefined,
  ];
  return chips.filter((chip) => chip !== undefined);
}

/** The filters that are on; each is a link to the list without it. */
export function Chips(props: ChipsProps) {
  const chips = chipsOf(props);
  if (chips.length === 0) return null;
  return (
    <ul className="chips" aria-label="Filters that are on">
      {chips.map(({ key, label, without }) => (
        <li key={key}>
          <Link className="chip" href={props.hrefOf(without)} aria-label={`Remove filter: ${label}`}>
            {label} <CloseIcon />
          </Link>
        </li>
      ))}
      <li>
        <Link className="link" href={props.hrefOf(cleared(props.listing, props.keepCategory))}>
          Clear all
        </Link>
      </li>
    </ul>
  );
}
