import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "forecast-"));
afterAll(() => rmSync(folder, { recursive: true }));

function run(csv: string, args: string[], node: string[] = []) {
  const [input, out] = [join(folder, "series.csv"), join(folder, "forecasts.csv")];
  writeFileSync(input, csv);
  const script = join(import.meta.dirname, "forecast.ts");
  const all = ["--disable-warning=ExperimentalWarning", ...node, script, "--in", input, "--out", out, ...args];
  const { status, stderr } = spawnSync(process.execPath, all, { encoding: "utf8" });
  return { status, stderr, rows: () => readFileSync(out, "utf8").trim().split("\n") };
}
const days = ["--horizon", "3", "--frequency", "D"];

test("forecasts each series that has enough values, and names the others", () => {
  const csv = `id,t,value\n${Array.from({ length: 40 }, (_, t) => `"a,b",${t + 1},${(t % 7) + 1}`).join("\n")}\nfew,1,2\n`;
  const { status, stderr, rows } = run(csv, days);
  expect(stderr).toBe('Series "few": 1 values are not enough, 3 are. It has no forecast.\n');
  expect(status).toBe(0);
  const [head, ...found] = rows();
  expect(head).toBe("id,h,model,point,lower95,upper95");
  expect(found).toHaveLength(3);
  const [id, h, , point, lower, upper] = found[1]!.replace('"a,b"', "a").split(",");
  expect([id, h]).toEqual(["a", "2"]);
  expect(Number(point)).toBeCloseTo(7, 1);
  expect(Number(lower)).toBeLessThanOrEqual(Number(point));
  expect(Number(upper)).toBeGreaterThanOrEqual(Number(point));
});

test.each([
  [["--horizon", "3"], '--frequency: H, D, W or M, not "".'],
  [["--horizon", "3", "--frequency", "Q"], '--frequency: H, D, W or M, not "Q".'],
  [["--horizon", "3", "--frequency", "toString"], '--frequency: H, D, W or M, not "toString".'],
  [["--horizon", "1.5", "--frequency", "D"], "--horizon: a whole number from 1 to 1000."],
  [[...days, "--mode", "best"], "--mode: automatic or fast."],
  [[...days, "--quick"], /quick/],
  [[...days, "--in", join(folder, "nowhere.csv")], /ENOENT/],
])("says what is wrong with %j in one line", (args, message) => {
  const { status, stderr } = run("id,t,value\na,1,2\n", args);
  expect(status).toBe(2);
  expect(stderr).toMatch(message);
  expect(stderr.trim().split("\n")).toHaveLength(1);
});

test("takes 100 000 rows in the memory that a small machine has", () => {
  const row = (series: number, t: number) => `s${series},${t},${100 + (t % 7) * series + ((t * 31) % 11)}`;
  const lines = Array.from({ length: 100_000 }, (_, i) => row(i % 100, Math.floor(i / 100)));
  const { status, stderr, rows } = run(
    `id,t,value\n${lines.join("\n")}\n`,
    [...days, "--mode", "fast"],
    ["--max-old-space-size=128"],
  );
  expect(stderr).toBe("");
  expect(status).toBe(0);
  expect(rows()).toHaveLength(301);
}, 60_000);
