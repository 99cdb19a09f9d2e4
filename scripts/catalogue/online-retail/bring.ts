import { openAsBlob } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Db } from "@quayside/functions/store/db.ts";
import type { Import, ImportKind } from "@quayside/shared/imports/schema.ts";
import { foundProducts } from "../../seed/found-products.ts";
import { importFile } from "../../seed/import-file.ts";
import { progressLine } from "../../seed/progress.ts";
import { published } from "../../seed/published.ts";
import { refusals } from "../../seed/refusals.ts";
import type { StaffCall } from "../../seed/staff-client.ts";
import { importCsv } from "../import-row.ts";
import type { Account } from "./account.ts";
import type { OnlineRetailCatalogue } from "./build-catalogue.ts";
import { type Expected, type HistoryReport, historyFiles } from "./history-files.ts";
import { storedCatalogue, storedHistory } from "./stored-history.ts";

/** The shop that is imported into: by its API, as staff use it, and by its table, to see what became of it. */
export interface Shop {
  origin: string;
  call: StaffCall;
  db: Db;
  storeId: string;
}

/** One file through the product's own import. */
async function bring(call: StaffCall, kind: ImportKind, file: Blob): Promise<Import> {
  const began = performance.now();
  const rows = progressLine(kind);
  const done = await importFile(call, kind, `online-retail-${kind}.csv`, file, (state, ready, total) => {
    if (state === "committing") rows(ready, total);
  });
  const { created, updated, unchanged } = done.counts;
  const said = `${created} created, ${updated} changed, ${unchanged} unchanged`;
  console.log(`${kind}: ${done.counts.rows} rows (${said}) in ${Math.round((performance.now() - began) / 1000)} s`);
  return done;
}

/** Records of a catalogue are counted by SKU: each row is one. */
export async function bringCatalogue(shop: Shop, { products }: OnlineRetailCatalogue): Promise<Account> {
  const rows = products.flatMap((product) => product.rows);
  const done = await bring(shop.call, "catalog", new Blob([importCsv(rows)]));
  await published(shop.origin, products.length);
  const skus = rows.map(({ sku }) => sku);
  const { refused } = done.counts;
  return {
    kind: "catalog",
    in: { records: rows.length, rows: rows.length },
    refused: { records: refused, rows: refused },
    reasons: await refusals(shop.call, done),
    stored: await storedCatalogue(shop.db, shop.storeId, skus, await foundProducts(shop.origin)),
  };
}

const historyKinds = ["customers", "orders", "returns"] as const;

const amountOf = (documents: Iterable<Expected>) => [...documents].reduce((sum, { amount }) => sum + amount, 0);

/** Customers, orders and returns of a file, and where what is stored of them contradicts itself. */
export async function bringHistory(
  { call, db, storeId }: Shop,
  source: string,
  wants: (kind: ImportKind) => boolean,
): Promise<{ report: HistoryReport; accounts: Account[]; faults: string[] }> {
  const folder = await mkdtemp(join(tmpdir(), "online-retail-"));
  try {
    const files = await historyFiles(source, folder);
    const { expected, report } = files;
    const done: (readonly [(typeof historyKinds)[number], Import])[] = [];
    for (const kind of historyKinds.filter(wants)) {
      done.push([kind, await bring(call, kind, await openAsBlob(files[kind]))]);
    }
    console.log("Reading back what is stored …");
    const stored = await storedHistory(db, storeId, expected);
    const accounts: Account[] = [];
    for (const [kind, imported] of done) {
      const { rows, refused, records } = imported.counts;
      const documents = kind === "customers" ? new Map<string, Expected>() : expected[kind];
      const size = expected[kind].size;
      accounts.push({
        ...{ kind, stored: stored[kind], reasons: await refusals(call, imported) },
        in: { records: size, rows, amount: amountOf(documents.values()) },
        refused: {
          ...{ records: size - records, rows: refused },
          amount: amountOf(stored[kind].missing.flatMap((number) => documents.get(number) ?? [])),
        },
      });
    }
    return { report, accounts, faults: [...faultsInReport(report, accounts), ...faultsInRefunds(stored)] };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Every line of the source is a sale, a return or refused; all sales and returns went into the imports. */
function faultsInReport(report: HistoryReport, accounts: readonly Account[]): string[] {
  const { lines, saleLines, returnLines, refused } = report;
  const left = Object.values(refused).reduce((sum, count) => sum + count, 0);
  const wanted = { orders: [saleLines, report.sales], returns: [returnLines, report.returned] } as const;
  const faults =
    lines === saleLines + returnLines + left
      ? []
      : [`The file has ${lines} lines, but ${saleLines} sales, ${returnLines} returns and ${left} refused.`];
  for (const { kind, in: given } of accounts) {
    if (kind !== "orders" && kind !== "returns") continue;
    const [rows, amount] = wanted[kind];
    if (given.rows !== rows || given.amount !== amount)
      faults.push(`${kind}: ${rows} lines of ${amount} were read, but ${given.rows} of ${given.amount} imported.`);
  }
  return faults;
}

function faultsInRefunds({ refunded }: Awaited<ReturnType<typeof storedHistory>>): string[] {
  const { ofOrders, ofReturns } = refunded;
  if (ofOrders === ofReturns) return [];
  return [`Returns give ${ofReturns} back on orders, but the orders' own refunds come to ${ofOrders}.`];
}
