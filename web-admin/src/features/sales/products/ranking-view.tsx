import { Checkbox, Select } from "@mantine/core";
import { AbcClass, Pace } from "@quayside/shared/sales/products.ts";
import { useOperation } from "../../../lib/query.ts";
import { ListPager } from "../../../ui/list/list-pager.tsx";
import type { Column } from "../../../ui/list/list-spec.ts";
import { rowsPerPage } from "../../../ui/list/page-range.ts";
import { useListAddress } from "../../../ui/list/use-list-address.ts";
import { FigureTable } from "../../analytics/figure-table.tsx";
import { scopeOf } from "../../analytics/frame/frame-search.ts";
import { Delta } from "../../analytics/kpi/delta.tsx";
import { useValues } from "../../analytics/values.ts";
import type { ProductRow, ProductSort } from "../answers.ts";
import { besideIds, mostBeside } from "./beside.ts";
import { paceWords } from "./pace-words.ts";
import { productColumns } from "./product-columns.tsx";
import { ProductsCompared } from "./products-compared.tsx";
import type { ProductsPart } from "./products-frame.ts";
import { useProductDrill } from "./use-product-drill.ts";

/** Products by rank, with the ones chosen side by side above. */
export function RankingView({ frame }: ProductsPart) {
  const { search, change } = frame;
  const { sort, direction, abc, pace, cursor } = search;
  const request = { query: { ...scopeOf(search), sort, direction, abc, pace, cursor, per_page: rowsPerPage } };
  const { data, error, refetch } = useOperation("sales.products", request, { keepPrevious: true, staleTime: 60_000 });
  const address = useListAddress(search);
  const columns = useRankingColumns({ frame });
  return (
    <>
      <ProductsCompared frame={frame} />
      <FigureTable
        title="Ranking"
        columns={columns}
        rows={data?.items}
        idOf={({ id }) => id}
        nothing="No product was sold here in these days."
        note="Tick two to six products to hold them side by side."
        error={error}
        onRetry={refetch}
        actions={<RankingTools frame={frame} onChange={(next) => change({ cursor: undefined, ...next })} />}
      >
        {data && data.items.length > 0 ? (
          <ListPager spec={{ one: "product", many: "products" }} page={data} address={address} />
        ) : null}
      </FigureTable>
    </>
  );
}

function useRankingColumns({ frame }: ProductsPart): Column<ProductRow>[] {
  const values = useValues();
  const onOpen = useProductDrill(frame);
  const [title, ...figures] = productColumns<ProductRow>({ values, onOpen });
  const chosen = besideIds(frame.search.beside);
  const toggle = (id: string) => {
    const next = chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id];
    frame.change({ beside: next.join(",") || undefined });
  };
  return [
    {
      id: "beside",
      label: "Compare",
      card: "line",
      cell: ({ id, title: name }) => (
        <Checkbox
          aria-label={`Compare ${name}`}
          checked={chosen.includes(id)}
          disabled={chosen.length >= mostBeside && !chosen.includes(id)}
          onChange={() => toggle(id)}
        />
      ),
      text: ({ rank }) => String(rank),
    },
    { id: "rank", label: "Rank", card: "line", cell: ({ rank }) => rank, text: ({ rank }) => String(rank) },
    ...(title ? [title] : []),
    ...figures.slice(0, 2),
    {
      id: "growth",
      label: "Change",
      end: true,
      card: "line",
      cell: ({ growth }) => <Delta change={growth} better="up" />,
      text: ({ growth }) => values.plain(growth, "percent"),
    },
    ...figures.slice(2),
    { id: "abc", label: "ABC", card: "line", cell: ({ abc }) => abc, text: ({ abc }) => abc },
  ];
}

const sorts: { value: ProductSort; label: string }[] = [
  { value: "revenue", label: "Revenue" },
  { value: "units", label: "Units" },
  { value: "orders", label: "Orders" },
  { value: "profit", label: "Profit" },
  { value: "margin", label: "Margin" },
  { value: "velocity", label: "Units a day" },
  { value: "growth", label: "Change" },
];

function RankingTools({ frame: { search }, onChange }: ProductsPart & { onChange: ProductsPart["frame"]["change"] }) {
  const narrow = { size: "xs", comboboxProps: { width: "max-content" } } as const;
  return (
    <>
      <Select
        {...narrow}
        w={128}
        aria-label="Class"
        placeholder="A, B, C"
        clearable
        clearButtonProps={{ "aria-label": "Clear class" }}
        data={AbcClass.options.map((value) => ({ value, label: `Class ${value}` }))}
        value={search.abc ?? null}
        onChange={(abc) => onChange({ abc: (abc as AbcClass | null) ?? undefined })}
      />
      <Select
        {...narrow}
        w={128}
        aria-label="Pace"
        placeholder="Any pace"
        clearable
        clearButtonProps={{ "aria-label": "Clear pace" }}
        data={Pace.options.map((value) => ({ value, label: paceWords[value] }))}
        value={search.pace ?? null}
        onChange={(pace) => onChange({ pace: (pace as Pace | null) ?? undefined })}
      />
      <Select
        {...narrow}
        w={150}
        aria-label="Ranked by"
        data={sorts.flatMap(({ value, label }) => [
          { value: `${value} desc`, label: `${label}, most first` },
          { value: `${value} asc`, label: `${label}, least first` },
        ])}
        value={`${search.sort ?? "revenue"} ${search.direction ?? "desc"}`}
        onChange={(value) => {
          const [sort, direction] = (value ?? "revenue desc").split(" ");
          onChange({ sort: sort as ProductSort, direction: direction as "asc" | "desc" });
        }}
        allowDeselect={false}
      />
    </>
  );
}
