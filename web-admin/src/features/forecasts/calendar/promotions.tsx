import { Switch } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useMe } from "../../../lib/me.ts";
import { useAct, useOperation } from "../../../lib/query.ts";
import { useToday } from "../../../lib/use-today.ts";
import { Failure } from "../../../ui/failure.tsx";
import type { Column } from "../../../ui/list/list-spec.ts";
import { FigureTable } from "../../analytics/figure-table.tsx";
import { useDayText } from "../../analytics/frame/use-day-text.ts";
import type { Calendar } from "../answers.ts";
import { Effect } from "./effect.tsx";

interface PromotionsProps {
  calendar: Calendar;
  effects: ReadonlyMap<string, number | null>;
}

/** The shop's own promotions, which are events by themselves. */
export function Promotions({ calendar: { promotions }, effects }: PromotionsProps) {
  const days = useDayText();
  const today = useToday();
  const columns: Column<Calendar["promotions"][number]>[] = [
    {
      ...{ id: "name", label: "Promotion", card: "title" },
      cell: ({ id, name }) => (
        <Link to="/promotions/$promotionId" params={{ promotionId: id }}>
          {name}
        </Link>
      ),
      text: ({ name }) => name,
    },
    {
      ...{ id: "days", label: "Days", card: "line" },
      cell: (promotion) => <span className={promotion.to < today ? "soft" : undefined}>{days(promotion)}</span>,
      text: ({ from, to }) => `${from} ${to}`,
    },
    {
      ...{ id: "categories", label: "Moves", card: "line" },
      cell: ({ categories }) => categories?.join(", ") ?? <span className="soft">The whole store</span>,
      text: ({ categories }) => categories?.join(", ") ?? "",
    },
    {
      ...{ id: "effect", label: "Moves revenue by", card: "line", end: true },
      cell: ({ name, isOn }) =>
        isOn ? <Effect perDay={effects.get(name)} /> : <span className="soft">Not counted</span>,
      text: ({ name }) => String(effects.get(name) ?? ""),
    },
  ];
  return (
    <FigureTable
      title="Promotions"
      columns={columns}
      rows={promotions.toReversed()}
      idOf={({ id }) => id}
      nothing="No promotion with a first and a last day, of 60 days at most, in the last two years or to come."
      actions={<CountThem />}
    />
  );
}

function CountThem() {
  const { may } = useMe();
  const { data, error, refetch } = useOperation("forecasts.settings", {}, { enabled: may("inventory.read") });
  const update = useAct("forecasts.update-settings");
  if (error) return <Failure error={error} onRetry={refetch} />;
  if (!data) return null;
  return (
    <>
      {update.error ? <Failure error={update.error} kept="Nothing was saved." /> : null}
      <Switch
        label="Count promotions"
        checked={data.promotions}
        disabled={!may("analytics.write") || update.isPending}
        onChange={({ currentTarget }) =>
          update.mutate({ body: { ...data, promotions: currentTarget.checked } }, { onError: () => refetch() })
        }
      />
    </>
  );
}
