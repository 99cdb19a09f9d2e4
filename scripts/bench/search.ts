/** CPU per read of the published catalogue: `node scripts/bench/search.ts [products]`. Ends with one line of JSON. */
import { existsSync, mkdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSnapshot, type Snapshot } from "@quayside/functions/search/snapshot.ts";
import { writeSnapshot } from "@quayside/functions/search/write-snapshot.ts";
import type { Product } from "@quayside/shared/catalog/schema.ts";
import { SearchQuery } from "@quayside/shared/search/schema.ts";
import { seededRandom } from "../prove/world/random.ts";
import { syntheticCatalogue } from "./synthetic-catalogue.ts";

const products = Number(process.argv[2] ?? 1000);
const catalogue = syntheticCatalogue({ products, variants: 3 });
const file = join(tmpdir(), `quayside-bench-${process.pid}.sqlite`);

const cpuOf = (usage: NodeJS.CpuUsage) => (usage.user + usage.system) / 1000;

function built(): number {
  const start = process.cpuUsage();
  const writer = writeSnapshot(file, { isNew: true, now: new Date(0).toISOString() });
  writer.categories(catalogue.categories);
  for (const product of catalogue.products()) writer.products([{ product, inStock: true }]);
  writer.finish({ compact: true });
  return cpuOf(process.cpuUsage(start));
}

/** CPU per read on average, and wall-clock median and 95th percentile, in ms; no two reads are the same. */
function measure(reads: readonly (() => unknown)[]) {
  const start = process.cpuUsage();
  const times = reads.map((read) => {
    const began = performance.now();
    read();
    return performance.now() - began;
  });
  const cpu = cpuOf(process.cpuUsage(start)) / reads.length;
  const sorted = times.toSorted((a, b) => a - b);
  const rounded = (value = 0) => Number(value.toFixed(2));
  return {
    cpu: rounded(cpu),
    p50: rounded(sorted[Math.floor(times.length / 2)]),
    p95: rounded(sorted[Math.floor(times.length * 0.95)]),
  };
}

function typo(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 2));
  return word.slice(0, at) + word.slice(at + 1);
}

type Reads = Record<string, (() => unknown)[]>;

function queries(snapshot: Snapshot): Reads {
  const random = seededRandom(7);
  const word = () => catalogue.words[Math.floor(6000 ** random())] as string;
  const search = (query: object) => {
    const parsed = SearchQuery.parse(query);
    return () => snapshot.search(parsed);
  };
  const times = <T>(count: number, make: (index: number) => T) =>
    Array.from({ length: count }, (_, index) => make(index));
  return {
    category: catalogue.categories.map(({ slug }) => search({ category: slug })),
    filtered: catalogue.categories.map(({ slug }) =>
      search({ category: slug, colour: "navy", price_max: "2000", sort: "price-asc" }),
    ),
    oneWord: times(300, () => search({ q: word() })),
    twoWords: times(300, () => search({ q: `${word()} ${word()}` })),
    typing: times(200, () => search({ q: word().slice(0, 3) })),
    misspelt: times(200, () => search({ q: typo(catalogue.words[Math.floor(random() * 6000)] as string, random) })),
    sku: times(200, () => search({ q: `q${String(Math.floor(random() * products)).padStart(6, "0")}-1` })),
    suggest: times(200, () => () => snapshot.suggest(word().slice(0, 4))),
  };
}

function run(): object {
  const buildMs = built();
  const start = process.cpuUsage();
  const snapshot = openSnapshot(file);
  const openMs = cpuOf(process.cpuUsage(start));
  const slugs: Product["slug"][] = [...catalogue.products()].map(({ slug }) => slug).slice(0, 500);
  const reads: Reads = { product: slugs.map((slug) => () => snapshot.product(slug)), ...queries(snapshot) };
  const warm = queries(snapshot);
  for (const read of Object.values(warm).flatMap((each) => each.slice(-3))) read();
  const milliseconds = Object.fromEntries(Object.entries(reads).map(([name, each]) => [name, measure(each)]));
  snapshot.close();
  return { products, megabytes: Math.round(statSync(file).size / 1e6), buildMs, openMs, milliseconds };
}

mkdirSync(tmpdir(), { recursive: true });
try {
  console.log(JSON.stringify(run()));
} finally {
  if (existsSync(file)) rmSync(file);
}
