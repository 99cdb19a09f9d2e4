import type { Segmentation } from "@quayside/shared/sales/customers.ts";
import type { QueryEngine } from "../../analytics/engine.ts";
import { type Borders, measures, quintiles, type Rfm } from "./rfm.ts";

/** How each measure is written in SQL, over some rows of which each is one customer. */
export type RfmColumns = Record<keyof Rfm, string>;

/** Days are counted to `at`; columns are those of the lake's `customers`. */
export function customerColumns(at: string): RfmColumns {
  return { recency: `date_diff('day', last_day, DATE '${at}')`, frequency: "orders", monetary: "revenue" };
}

/** {@link bordersOf} where the customers lie: order statistics next to each quintile, in SQL that every engine has. */
export async function bordersFrom(
  engine: QueryEngine,
  from: string,
  columns: RfmColumns,
  given: Segmentation["borders"] = {},
): Promise<Borders> {
  const wanted = measures.filter((measure) => given[measure] === undefined);
  const found =
    wanted.length === 0
      ? []
      : await engine.run(wanted.map((each) => placed(each, columns, from)).join("\nUNION ALL\n"));
  const border = (measure: keyof Rfm): number[] => {
    const places = new Map<number, number>();
    let count = 0;
    for (const row of found) {
      if (row.measure !== measure) continue;
      places.set(Number(row.place), Number(row.value));
      count = Number(row.customers);
    }
    return given[measure] ?? quintiles.map((p) => between(places, (count - 1) * p));
  };
  return { recency: border("recency"), frequency: border("frequency"), monetary: border("monetary") };
}

function placed(measure: keyof Rfm, columns: RfmColumns, from: string): string {
  const near = quintiles.flatMap((p) => [`floor((customers - 1) * ${p})`, `floor((customers - 1) * ${p}) + 1`]);
  return `SELECT '${measure}' AS measure, place, value, customers FROM (
  SELECT ${columns[measure]} AS value, row_number() OVER (ORDER BY ${columns[measure]}) - 1 AS place, count(*) OVER () AS customers
  FROM ${from}
) AS ${measure} WHERE place IN (${near.join(", ")})`;
}

function between(places: ReadonlyMap<number, number>, place: number): number {
  if (places.size === 0) return 0;
  const low = Math.floor(place);
  const below = places.get(low) ?? 0;
  const above = places.get(low + 1) ?? below;
  return below + (place - low) * (above - below);
}

/** {@link scoresOf} in SQL. */
export function scoreSql(measure: keyof Rfm, columns: RfmColumns, borders: Borders): string {
  const above = borders[measure].map((border) => `CASE WHEN ${columns[measure]} > ${border} THEN 1 ELSE 0 END`);
  return measure === "recency" ? `(5 - (${above.join(" + ")}))` : `(1 + ${above.join(" + ")})`;
}

/** {@link segmentOf} in SQL. */
export function segmentSql(columns: RfmColumns, borders: Borders, rules: Segmentation): string {
  const score = (measure: keyof Rfm) => scoreSql(measure, columns, borders);
  const best = measures.map((measure) => `${score(measure)} >= ${rules.champions[measure]}`);
  return `CASE WHEN ${best.join(" AND ")} THEN 'champions'
  WHEN ${score("recency")} <= ${rules.lost.recencyAtMost} THEN 'lost'
  WHEN ${score("recency")} <= ${rules.atRisk.recencyAtMost} THEN 'at-risk'
  WHEN ${score("frequency")} >= ${rules.loyal.frequency} THEN 'loyal'
  WHEN ${score("monetary")} >= ${rules.bigSpenders.monetary} THEN 'big-spenders' ELSE 'others' END`;
}
