import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freePortRow } from "./local/aws/ports.ts";

const folder = mkdtempSync(join(tmpdir(), "import-"));
const [source, dataDir] = [join(folder, "sales.csv"), join(folder, "data")];
const children: ChildProcess[] = [];

const [orders, returns] = [600, 40];

/** A file in the shape of "Online Retail II" (UCI, D. Chen 2019), made up: 3 lines an order, every 15th comes back in part. */
function writeSales(): void {
  const rows = ["src,Invoice,StockCode,Description,Quantity,InvoiceDate,Price,CustomerID,Country"];
  const sku = (n: number) => `${20_000 + (n % 30)}`;
  for (let n = 0; n < orders; n += 1) {
    const date = `2011-0${1 + (n % 9)}-1${n % 10} 10:${String(n % 60).padStart(2, "0")}:00`;
    const tail = `${n % 4 ? 12_000 + (n % 50) : ""},United Kingdom`;
    for (const line of [0, 1, 2])
      rows.push(
        `2010-2011,${500_000 + n},${sku(n + line)},LANTERN ${sku(n + line)},${line + 2},${date},1.2${line},${tail}`,
      );
    if (n % 15 === 0)
      rows.push(`2010-2011,C${500_000 + n},${sku(n)},LANTERN ${sku(n)},-1,2011-11-01 10:00:00,1.20,${tail}`);
  }
  rows.push("2010-2011,600000,20000,LANTERN 20000,-5,2011-11-02 10:00:00,0,,United Kingdom");
  writeFileSync(source, rows.join("\n"));
}

interface Ran {
  code: number | null;
  said: string;
}

/** Runs the import; killed at once when it says `until`, as by a power cut: the shop that it runs goes with it. */
async function run(port: number, until?: RegExp): Promise<Ran> {
  const script = join(import.meta.dirname, "import-online-retail.ts");
  const args = ["--file", source, "--data", dataDir, "--port", String(port), "--no-pictures"];
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", script, ...args]);
  children.push(child);
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      if (until?.test(said)) child.kill("SIGKILL");
    });
  const [code] = await once(child, "close");
  return { code, said };
}

/** What the shop has of its business, item by item, without what only tells of the imports themselves. */
function business(): Map<string, string> {
  const db = new DatabaseSync(join(dataDir, "dynamodb/data.sqlite"), { readOnly: true });
  const all = db.prepare("select pk, sk, item_json from quayside").all() as Record<"pk" | "sk" | "item_json", string>[];
  db.close();
  const kinds =
    /#(order|order-number|order-email|order-words|past-skus|return|return-number|customer|customer-email|product|stock|ledger)#/;
  return new Map(all.filter(({ pk }) => kinds.test(pk)).map(({ pk, sk, item_json }) => [`${pk} ${sk}`, item_json]));
}

let port: number;
beforeAll(async () => {
  writeSales();
  port = await freePortRow();
});
afterAll(() => {
  for (const child of children) if (child.exitCode === null && child.signalCode === null) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

test("killed in the middle it goes on and ends with everything stored once; again it changes nothing", async () => {
  const killed = await run(port, /orders [1-9]\d* of/);
  expect(killed, killed.said).toMatchObject({ code: null });
  const { code, said } = await run(port);
  expect(code, said).toBe(0);
  const end = JSON.parse(said.trim().split("\n").at(-1) ?? "");
  expect(end).toMatchObject({
    ...{ ok: true, faults: [], lines: orders * 3 + returns + 1 },
    kinds: [
      { kind: "catalog", in: { rows: 30 }, stored: { rows: 30 } },
      { kind: "customers", in: { records: 50 }, stored: { records: 50 } },
      { kind: "orders", stored: { records: orders, rows: orders * 3, sums: { GBP: orders * (240 + 363 + 488) } } },
      { kind: "returns", stored: { records: returns, rows: returns, sums: { GBP: returns * 120 } } },
    ],
  });
  const before = business();
  expect(before.size).toBeGreaterThan(orders * 6);
  const again = await run(port);
  expect(again.code, again.said).toBe(0);
  expect(JSON.parse(again.said.trim().split("\n").at(-1) ?? "")).toMatchObject({ ok: true, kinds: end.kinds });
  expect(business()).toEqual(before);
}, 600_000);

test("says so and fails when what is stored is not what went in", async () => {
  const db = new DatabaseSync(join(dataDir, "dynamodb/data.sqlite"));
  const [{ pk } = { pk: "" }] = db.prepare("select pk from quayside where sk = 'S:order' limit 1").all() as {
    pk: string;
  }[];
  db.prepare("delete from quayside where pk = ? and sk = 'S:order'").run(pk);
  db.close();
  const { code, said } = await run(port);
  expect(code, said).toBe(1);
  expect(said).toContain(`orders: ${orders} records went in, but ${orders - 1} are stored and 0 were refused`);
}, 300_000);
