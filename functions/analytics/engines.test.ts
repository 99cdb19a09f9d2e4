import { AnalyticsQuery } from "@quayside/shared/analytics/query.ts";
import { TrinoSQL } from "dt-sql-parser";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestAthena, type TestAthena } from "../../scripts/local/aws/test-athena.ts";
import { monthlyTables, wholeTables } from "../lake/tables.ts";
import { openTestLake, type TestLake } from "../lake/test-lake.ts";
import { answerOf } from "./answer.ts";
import { type AthenaDeps, athenaLake } from "./athena.ts";
import type { Lake, QueryEngine } from "./engine.ts";
import { planOf } from "./plan.ts";
import { inDays, inMonths, literal } from "./sql.ts";
import { type ShopOfSales, shelf, shopOfSales, timeZone } from "./test-shop-of-sales.ts";

const [shop] = fc.sample(shopOfSales, { numRuns: 1, seed: 11 }) as [ShopOfSales];
const range = { from: "2019-12-01", to: "2021-06-30" };
let world: TestLake;
let athena: TestAthena;

beforeAll(async () => {
  world = await openTestLake({ sales: shop.sales, products: shelf, timeZone });
  const tables = [...Object.keys(wholeTables), ...Object.keys(monthlyTables)].map((table) => {
    return [table, { isMonthly: table in monthlyTables }] as const;
  });
  const where = { folder: world.folder, bucket: "quayside-lake", database: "quayside_lake", storeId: "main" };
  athena = await startTestAthena({ ...where, tables: Object.fromEntries(tables), rounds: 2 });
});
afterAll(async () => {
  await athena.stop();
  await world.close();
});

let time = 0;
let tokens = 0;
const clock = {
  now: () => new Date(time),
  sleep: async (milliseconds: number) => {
    time += milliseconds;
  },
  newSecret: () => {
    tokens += 1;
    return `token-${tokens}-${"x".repeat(32)}`;
  },
};
function athenaOf(more: Partial<AthenaDeps> = {}): Lake {
  const own = {
    client: athena.client,
    clock,
    workGroup: "quayside",
    database: "quayside_lake",
    bucket: "quayside-lake",
  };
  return athenaLake({ ...own, manifestOf: async () => world.manifest, ...more });
}

const engines = [
  ["DuckDB", () => world.lake],
  ["Athena", () => athenaOf()],
] as const;
const open = async (lake: Lake): Promise<QueryEngine> => {
  const found = await lake.open("main");
  if (!found) throw new Error("the lake is not there");
  return found.engine;
};

describe.each(engines)("%s", (_, lake) => {
  it("gives plain values of every type there is", async () => {
    const engine = await open(lake());
    const sql = `SELECT CAST(12345678901 AS BIGINT) AS big, 7 AS whole, CAST(0.5 AS DOUBLE) AS half, DATE '2020-02-29' AS day,
      TIMESTAMP '2020-03-29 01:00:00' AS instant, 'O''Brien' AS name, CAST(NULL AS VARCHAR) AS nothing, 1 = 1 AS truth`;
    expect(await engine.run(sql)).toEqual([
      {
        big: 12345678901,
        whole: 7,
        half: 0.5,
        day: "2020-02-29",
        instant: "2020-03-29T01:00:00.000Z",
        name: "O'Brien",
        nothing: null,
        truth: true,
      },
    ]);
  });

  it("gives every row of an answer that has many", async () => {
    const engine = await open(lake());
    const digits = "(VALUES (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)) AS";
    const sql = `SELECT a.d * 1000 + b.d * 100 + c.d * 10 + e.d AS n FROM ${digits} a(d), ${digits} b(d), ${digits} c(d), ${digits} e(d) WHERE a.d < 3 ORDER BY 1`;
    const rows = await engine.run(sql);
    expect(rows.map(({ n }) => n)).toEqual(Array.from({ length: 3000 }, (_, n) => n));
  });

  it("reads the months that a statement names, and none of others", async () => {
    const engine = await open(lake());
    const count = async (where: string) =>
      Number((await engine.run(`SELECT count(*) AS n FROM orders t WHERE ${where}`))[0]?.n);
    expect(await count(inDays(range, "t"))).toBe(shop.sales.length);
    expect(await count(inMonths({ from: "2018-01-01", to: "2018-12-31" }, "t"))).toBe(0);
  });

  it("keeps what is asked for what it is", async () => {
    const engine = await open(lake());
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: "grapheme", maxLength: 40 }).filter((text) => !text.includes("\0")),
        async (text) => {
          expect(await engine.run(`SELECT ${literal(text)} AS said`)).toEqual([{ said: text }]);
        },
      ),
      {
        numRuns: 60,
        examples: [["' OR 1=1 --"], ["\\'; DROP TABLE orders"], ["month BETWEEN '2010-01' AND '2011-01'"]],
      },
    );
  });

  it("stops when it is told to", async () => {
    const engine = await open(lake());
    const stopped = new AbortController();
    stopped.abort(new Error("gone"));
    await expect(engine.run("SELECT 1 AS n", { signal: stopped.signal })).rejects.toThrow("gone");
  });
});

const questions = [
  { metrics: ["revenue", "orders", "customers"], grain: "month", compare: "last-year" },
  { metrics: ["revenue", "units", "orders"], dimensions: ["category", "channel"], limit: 3 },
  { metrics: ["revenue", "repeat_purchase_rate"], dimensions: ["customer_type"], grain: "week" },
  {
    metrics: ["orders"],
    dimensions: ["weekday", "hour_of_day"],
    filters: [{ dimension: "city", is: "not-in", values: ["L'Aquila", null] }],
  },
  { metrics: ["units", "product_contribution"], dimensions: ["product"], sort: { metric: "product_contribution" } },
  { metrics: ["revenue_growth"], dimensions: ["country"], sort: { metric: "revenue_growth", direction: "asc" } },
  { metrics: ["revenue", "returns"], dimensions: ["sku"], grain: "quarter", limit: 2 },
  { metrics: ["revenue"], grain: "hour", range: { from: "2020-03-28", to: "2020-03-30" } },
  { metrics: ["customers"], dimensions: ["cohort"], grain: "month" },
].map((query) => AnalyticsQuery.parse({ range, ...query }));

const answers = (lake: Lake, said?: string[]) =>
  Promise.all(
    questions.map(async (query) => {
      const found = await lake.open("main");
      if (!found) throw new Error("the lake is not there");
      const engine: QueryEngine = {
        run(sql, options) {
          said?.push(sql);
          return found.engine.run(sql, options);
        },
      };
      const deps = { manifest: found.manifest, engine, today: "2021-06-30" };
      return answerOf(deps, planOf(query, deps));
    }),
  );

describe("the same question", () => {
  it("has the same answer of both", async () => {
    expect(await answers(athenaOf())).toEqual(await answers(world.lake));
  });

  it("is SQL that Trino reads", async () => {
    const said: string[] = [];
    await answers(world.lake, said);
    await answers(athenaOf());
    const parser = new TrinoSQL();
    for (const sql of [...said, ...athena.statements()]) expect([sql, parser.validate(sql)]).toEqual([sql, []]);
    expect(parser.validate("SELECT FROM WHERE").length).toBeGreaterThan(0);
  }, 60_000);
});

describe("Athena", () => {
  it("is never asked for all months of a table", async () => {
    const engine = await open(athenaOf());
    const before = athena.statements().length;
    await expect(engine.run("SELECT count(*) AS n FROM order_lines t")).rejects.toThrow("must name the months");
    expect(athena.statements()).toHaveLength(before);
  });

  it("is told to stop what nobody waits for", async () => {
    const stopping = new AbortController();
    const sleep = async () => stopping.abort(new Error("gone"));
    const engine = await open(athenaOf({ clock: { ...clock, sleep } }));
    await expect(engine.run("SELECT 1 AS n", { signal: stopping.signal })).rejects.toThrow("gone");
    expect(athena.lastState()).toBe("CANCELLED");
  });

  it("is told to stop what takes too long", async () => {
    const engine = await open(athenaOf({ timeoutSeconds: 0 }));
    await expect(engine.run("SELECT 1 AS n")).rejects.toMatchObject({ code: "QUERY_TOO_LARGE" });
    expect(athena.lastState()).toBe("CANCELLED");
  });

  it("says why a statement failed", async () => {
    const engine = await open(athenaOf());
    await expect(engine.run("SELECT nowhere FROM nothing")).rejects.toThrow(/Athena: .*nothing/);
  });
});
