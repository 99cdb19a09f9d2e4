/** Lighthouse on the running shop: npm run lighthouse -- --store http://localhost:4000. Fetches the tool when it is first used. */
import { spawn } from "node:child_process";
import { cpus, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { findChromium } from "./chromium.ts";

const tool = "lighthouse@12.8.2";
const least = { performance: 95, accessibility: 95 };
type Category = keyof typeof least;

interface Report {
  categories: Record<Category, { score: number }>;
  audits: Record<string, { displayValue?: string }>;
  /** Lighthouse's own measure of how fast the machine was: pages on one of half the index seem twice as slow. */
  environment: { benchmarkIndex: number };
}

const { values } = parseArgs({ options: { store: { type: "string", default: "http://localhost:4000" } } });

function run(url: string): Promise<string> {
  const args = ["--output=json", "--quiet", "--only-categories=performance,accessibility"];
  const chrome = "--chrome-flags=--headless=new --no-sandbox --disable-gpu";
  const env = { ...process.env, CHROME_PATH: findChromium() ?? "" };
  return new Promise((resolve, reject) => {
    const child = spawn("npx", ["--yes", tool, url, ...args, chrome], { env, stdio: ["ignore", "pipe", "inherit"] });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.on("error", reject);
    child.on("close", (code) => (code === 0 ? resolve(output) : reject(new Error(`${tool} ended with ${code}`))));
  });
}

async function addresses(): Promise<string[]> {
  const sitemap = await (await fetch(`${values.store}/sitemap.xml`)).text();
  const paths = [...sitemap.matchAll(/<loc>https?:\/\/[^/]+([^<]*)<\/loc>/g)].map(([, path = ""]) => path);
  const first = (start: string) => paths.filter((path) => path.startsWith(start)).slice(0, 1);
  return ["/", ...first("/c/"), ...first("/p/")];
}

const timings = [
  "first-contentful-paint",
  "largest-contentful-paint",
  "total-blocking-time",
  "cumulative-layout-shift",
];
const rounds = 5;
/** Now and then its browser loses the trace of a page (`NO_NAVSTART`); that says nothing of the page. */
async function reportOf(url: string, tries = 3): Promise<Report> {
  try {
    return JSON.parse(await run(url));
  } catch (error) {
    if (tries === 1) throw error;
    return reportOf(url, tries - 1);
  }
}

/** One run depends on what else the machine does: of several, the one in the middle counts. */
async function middleOf(url: string): Promise<Report> {
  const reports: Report[] = [];
  for (let round = 0; round < rounds; round += 1) reports.push(await reportOf(url));
  reports.sort((a, b) => a.categories.performance.score - b.categories.performance.score);
  const middle = reports[Math.floor(rounds / 2)];
  if (!middle) throw new Error(`${url} was not measured`);
  return middle;
}

const [load = 0] = loadavg();
console.log(
  `${cpus().length} cores, load ${load.toFixed(1)}: above one per core the figures are of the machine, not of the shop`,
);

let failed = false;
for (const path of await addresses()) {
  const { categories, audits, environment } = await middleOf(`${values.store}${path}`);
  const scores = (Object.keys(least) as Category[]).map((name) => {
    const score = Math.round(categories[name].score * 100);
    if (score < least[name]) failed = true;
    return `${name} ${score}`;
  });
  const times = timings.map((name) => audits[name]?.displayValue ?? "?");
  const [paint, largest, blocked, shift] = times;
  const machine = Math.round(environment.benchmarkIndex);
  console.log(
    `${path}: ${scores.join(", ")} (paint ${paint}, largest ${largest}, blocked ${blocked}, shift ${shift}; machine ${machine})`,
  );
}
process.exit(failed ? 1 : 0);
