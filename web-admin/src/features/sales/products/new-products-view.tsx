import { useFormats } from "../../../lib/format.ts";
import { useOperation } from "../../../lib/query.ts";
import type { Column } from "../../../ui/list/list-spec.ts";
import { changeOf } from "../../analytics/answer.ts";
import { FigureTable } from "../../analytics/figure-table.tsx";
import { scopeOf } from "../../analytics/frame/frame-search.ts";
import { Delta } from "../../analytics/kpi/delta.tsx";
import { useValues } from "../../analytics/values.ts";
import type { NewProducts } from "../answers.ts";
import { productColumns } from "./product-columns.tsx";
import type { ProductsPart } from "./products-frame.ts";
import { useProductDrill } from "./use-product-drill.ts";

type NewProduct = NewProducts["products"][number];

/** How new products begin, beside the beginnings of those before them. */
export function NewProductsView({ frame }: ProductsPart) {
  const request = { query: scopeOf(frame.search) };
  const { data, error, refetch } = useOperation("sales.new-products", request, {
    keepPrevious: true,
    staleTime: 60_000,
  });
  const { full } = useValues();
  const columns = useColumns(frame, data);
  const note =
    data &&
    `New are products first sold or published at most ${data.days} days before the end of these days. They bring ${full(data.share, "percent")} of the revenue. ${full(data.typicalFirst30.products, "count")} products that began in the year before them took ${full(data.typicalFirst30.revenue, "money")} each in their first 30 days.`;
  return (
    <FigureTable
      title="New products"
      columns={columns}
      rows={data?.products}
      idOf={({ id }) => id}
      nothing="No product is new in these days."
      note={note}
      error={error}
      onRetry={refetch}
    />
  );
}

function useColumns(frame: ProductsPart["frame"], data: NewProducts | undefined): Column<NewProduct>[] {
  const values = useValues();
  const { calendarDay } = useFormats();
  const { full, plain } = values;
  const onOpen = useProductDrill(frame);
  const [title, revenue, share, units] = productColumns<NewProduct>({ values, onOpen });
  const typical = data?.typicalFirst30.revenue ?? null;
  return [
    ...(title ? [title] : []),
    { id: "since", label: "Since", card: "line", cell: ({ since }) => calendarDay(since), text: ({ since }) => since },
    ...[revenue, share, units].flatMap((column) => (column ? [column] : [])),
    {
      ...{ id: "first30", label: "First 30 days", end: true, card: "line" },
      cell: ({ first30 }) => full(first30.revenue, "money"),
      text: ({ first30 }) => plain(first30.revenue, "money"),
    },
    {
      ...{ id: "typical", label: "Against typical", end: true, card: "line" },
      cell: ({ first30 }) => <Delta change={changeOf(first30.revenue, typical)} better="up" />,
      text: ({ first30 }) => plain(changeOf(first30.revenue, typical), "percent"),
    },
  ];
}
