import type { Columns } from "../columns.ts";
import { lineOwn, orderOwn, ownDimensions, paymentOwn, returnOwn, time } from "../tables.ts";
import type { Session } from "./session.ts";
import { listed, literal, literals, shapeOf } from "./sql.ts";
import { storedMonths, storedWhole, type Work } from "./work.ts";

/** What a movement's `doc` looks like, for `from_json`. */
const movementShape = JSON.stringify({
  time: shapeOf(time),
  dimensions: shapeOf(ownDimensions),
  orders: [shapeOf(orderOwn)],
  order_lines: [shapeOf(lineOwn)],
  return_lines: [shapeOf({ ...time, ...returnOwn })],
  payments: [shapeOf({ ...time, ...paymentOwn })],
});

export interface Gathered {
  /** Months with rows of what came in. */
  months: string[];
  /** Names that products and customers are shown under may have changed. */
  hasShelf: boolean;
  /** Products or customers came in. */
  hasKnown: boolean;
  records: number;
  /** Of the newest change, ISO 8601. */
  asOf?: string;
}

/** Of each record the newest version, as far as the lake has not got it. */
async function takeNewest(work: Work, inputs: readonly string[]): Promise<void> {
  const { session } = work;
  await session.run(`CREATE TABLE incoming AS SELECT kind, id, version, day, months, doc FROM (
    SELECT *, row_number() OVER (PARTITION BY kind, id ORDER BY version DESC, doc) AS place
    FROM read_parquet([${literals(inputs)}])) WHERE place = 1`);
  const homes = await session.rows<{ month: string }>(
    "SELECT DISTINCT substr(day, 1, 7) AS month FROM incoming WHERE day IS NOT NULL",
  );
  const others = Object.keys(work.base.monthly.records ?? {}).filter(
    (month) => !homes.some((home) => home.month === month),
  );
  const records = await storedMonths(work, "records", new Set(others));
  const known = await storedWhole(work, "known");
  await session.run(`DELETE FROM incoming USING (
    SELECT kind, id, version FROM ${records} UNION ALL SELECT kind, id, version FROM ${known}) AS had
    WHERE incoming.kind = had.kind AND incoming.id = had.id AND incoming.version <= had.version`);
}

const expanded = (name: string, own: Columns, when: "d.time" | "item") =>
  `CREATE TABLE new_${name} AS SELECT ${listed(time, when)}, ${listed(ownDimensions, "d.dimensions")}, ${listed(own, "item")}
  FROM (SELECT d, unnest(d.${name}) AS item FROM moved)`;

/** Rows of orders and returns that came in, each with its time and what is known of its order. */
async function expand(session: Session): Promise<void> {
  await session.run(`CREATE TABLE moved AS SELECT kind, id, version, CAST(day AS DATE) AS day,
    from_json(doc, ${literal(movementShape)}) AS d FROM incoming WHERE kind IN ('order', 'return')`);
  await session.run(expanded("orders", orderOwn, "d.time"));
  await session.run(expanded("order_lines", lineOwn, "d.time"));
  await session.run(expanded("return_lines", returnOwn, "item"));
  await session.run(expanded("payments", paymentOwn, "item"));
  await session.run("ALTER TABLE moved DROP COLUMN d");
}

/** Reads what came in into tables of the session: `incoming`, `moved`, and `new_…` with the rows of each table. */
export async function gather(work: Work, inputs: readonly string[]): Promise<Gathered> {
  const { session } = work;
  const [told] = await session.rows<{ as_of: string | null; shelf: boolean }>(
    `SELECT max(changed_at) AS as_of, coalesce(bool_or(kind = 'shelf'), false) AS shelf FROM read_parquet([${literals(inputs)}])`,
  );
  await takeNewest(work, inputs);
  await expand(session);
  const months = await session.rows<{ month: string }>(
    "SELECT DISTINCT unnest(string_split(months, ',')) AS month FROM incoming WHERE day IS NOT NULL ORDER BY 1",
  );
  const [counted] = await session.rows<{ records: string; known: boolean }>(
    "SELECT count(*) AS records, coalesce(bool_or(kind IN ('product', 'customer')), false) AS known FROM incoming WHERE kind <> 'shelf'",
  );
  return {
    months: months.map(({ month }) => month),
    hasShelf: told?.shelf ?? false,
    hasKnown: counted?.known ?? false,
    records: Number(counted?.records ?? 0),
    asOf: told?.as_of ?? undefined,
  };
}
