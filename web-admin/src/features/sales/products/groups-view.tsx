import { useMemo } from "react";
import { useOperation } from "../../../lib/query.ts";
import type { Column } from "../../../ui/list/list-spec.ts";
import { keyText } from "../../analytics/answer.ts";
import type { CartesianChart } from "../../analytics/charts/chart-model.ts";
import { only } from "../../analytics/drill/drill.ts";
import { scopeOf } from "../../analytics/frame/frame-search.ts";
import { Delta } from "../../analytics/kpi/delta.tsx";
import { useValues } from "../../analytics/values.ts";
import type { GroupBy as By, ProductGroups } from "../answers.ts";
import { SplitView, type SplitWords } from "../split-view.tsx";
import { MarginScatter } from "./margin-scatter.tsx";
import { productColumns } from "./product-columns.tsx";
import type { ProductsPart } from "./products-frame.ts";

type Group = ProductGroups["groups"][number];

const groupWords: SplitWords<By> = {
  category: { one: "Category", many: "Categories" },
  brand: { one: "Brand", many: "Brands" },
  department: { one: "Department", many: "Departments" },
  supplier: { one: "Supplier", many: "Suppliers" },
};

const shown = 12;

/** Categories, brands, departments or suppliers beside each other. */
export function GroupsView({ frame }: ProductsPart) {
  const { search, change } = frame;
  const by = search.by ?? "category";
  const { one } = groupWords[by];
  const request = { query: { ...scopeOf(search), by } };
  const query = useOperation("sales.product-groups", request, { keepPrevious: true, staleTime: 60_000 });
  const { data } = query;
  const values = useValues();
  const chart = useMemo(() => data && groupChart(data.groups), [data]);
  const open = ({ key, title }: Pick<Group, "key" | "title">) =>
    frame.drill({ title: `Orders: ${title}`, filters: { [by]: only(key) } });
  const openKey = (key: string) => {
    const group = data?.groups.find((each) => keyText(each.key) === key);
    if (group) open(group);
  };
  return (
    <SplitView
      words={groupWords}
      by={by}
      onBy={(next) => change({ by: next })}
      query={query}
      chart={chart}
      height={360}
      onPick={openKey}
      beside={
        <MarginScatter
          title={`Margin and revenue by ${one.toLowerCase()}`}
          head={one}
          query={query}
          points={data?.groups.map((group) => ({ ...group, id: keyText(group.key) }))}
          onOpen={openKey}
        />
      }
      columns={columnsOf(one, values, open)}
      rows={data?.groups}
      idOf={({ key }) => keyText(key)}
    />
  );
}

function columnsOf(one: string, values: ReturnType<typeof useValues>, onOpen: (group: Group) => void): Column<Group>[] {
  const [, ...figures] = productColumns<Group>({ values, onOpen });
  const { full, plain } = values;
  return [
    { id: "title", label: one, card: "title", cell: ({ title }) => <b>{title}</b>, text: ({ title }) => title },
    ...figures.slice(0, 2),
    {
      id: "growth",
      label: "Change",
      end: true,
      card: "line",
      cell: ({ growth }) => <Delta change={growth} better="up" />,
      text: ({ growth }) => plain(growth, "percent"),
    },
    ...figures.slice(2),
    {
      id: "products",
      label: "Products",
      end: true,
      card: "line",
      cell: ({ products }) => full(products, "count"),
      text: ({ products }) => String(products),
    },
  ];
}

function groupChart(groups: readonly Group[]): CartesianChart {
  const rows = groups.slice(0, shown);
  const isCompared = rows.some(({ before }) => before);
  return {
    ...{ kind: "cartesian", isSideways: true },
    categories: rows.map(({ key, title }) => ({ key: keyText(key), label: title })),
    series: [
      { key: "revenue", label: "Revenue", unit: "money", kind: "bar", values: rows.map(({ revenue }) => revenue) },
      ...(isCompared
        ? [
            {
              ...({
                key: "before",
                label: "Before",
                unit: "money",
                kind: "bar",
                isReference: true,
                colour: 0,
              } as const),
              values: rows.map(({ before }) => before?.revenue ?? null),
            },
          ]
        : []),
    ],
  };
}
