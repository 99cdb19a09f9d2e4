import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "forecast-"));
afterAll(() => rmSync(folder, { recursive: true }));

const script = join(import.meta.dirname, "forecast.ts");
const [input, out] = [join(folder, "series.csv"), join(folder, "forecasts.csv")];

function run(csv: string, args: string[], node: string[] = []) {
  writeFileSync(input, csv);
  const all = ["--disable-warning=ExperimentalWarning", ...node, script, "--in", input, "--out", out, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, all, { encoding: "utf8" });
  return { status, stdout, stderr, rows: () => readFileSync(out, "utf8").trim().split("\n") };
}
const days = ["--horizon", "3", "--frequency", "D"];

test("forecasts each series that has enough values, and names the others", () => {
  const csv = `id,t,value\n${Array.from({ length: 40 }, (_, t) => `"a,b",${t + 1},${(t % 7) + 1}`).join("\n")}\nfew,1,2\n`;
  const { status, stderr, rows } = run(csv, days);
  expect(stderr).toBe('Series "few": 1 value is not enough, 3 are. It has no forecast.\n');
  expect(status).toBe(0);
  const [head, ...found] = rows();
  expect(head).toBe("id,h,model,point,lower95,upper95");
  expect(found).toHaveLength(3);
  const [id, h, model, point, lower, upper] = found[1]!.replace('"a,b"', "a").split(",");
  expect([id, h]).toEqual(["a", "2"]);
  expect(model).toMatch(/^[a-z+ ]+ and \d+ others?$/);
  expect(Number(point)).toBeCloseTo(7, 1);
  expect(Number(lower)).toBeLessThanOrEqual(Number(point));
  expect(Number(upper)).toBeGreaterThanOrEqual(Number(point));
});

test.each([
  [["--horizon", "3"], '--frequency: H, D, W or M, not "".'],
  [["--horizon", "3", "--frequency", "Q"], '--frequency: H, D, W or M, not "Q".'],
  [["--horizon", "3", "--frequency", "toString"], '--frequency: H, D, W or M, not "toString".'],
  ...["1.5", "0x10", "1e2", "0", "1001", "many"].map((horizon): [string[], string] => [
    ["--horizon", horizon, "--frequency", "D"],
    "--horizon: a whole number from 1 to 1000.",
  ]),
  [["--horizon", "-3", "--frequency", "D"], /'--horizon' argument is ambiguous/],
  [[...days, "--seed", "0x10"], "--seed: a whole number."],
  [[...days, "--mode", "best"], "--mode: automatic or fast."],
  [[...days, "--quick"], /quick/],
  [[...days, "--in", join(folder, "nowhere.csv")], /ENOENT/],
])("says what is wrong with %j in one line", (args, message) => {
  const { status, stderr } = run("id,t,value\na,1,2\n", args);
  expect(status).toBe(2);
  expect(stderr).toMatch(message);
  expect(stderr.trim().split("\n")).toHaveLength(1);
});

test("leaves the output as it was where a row is refused, or no series has a forecast", () => {
  writeFileSync(out, "before");
  const rows = Array.from({ length: 20 }, (_, t) => `a,${t},${t % 4}\nb,${t},${t === 11 ? "1e60" : 2}`);
  const refused = run(`id,t,value\n${rows.join("\n")}\n`, days);
  expect(refused.stderr).toMatch(/^Line 25, column value of "b": "1e60" is too large.*\n$/);
  expect(refused.status).toBe(2);
  const none = run("id,t,value\na,1,2\nb,0,1\nb,1,2\nb,5000,3\nb,6000,4\n", days);
  expect(none.stderr.split("\n").slice(0, 2)).toEqual([
    'Series "a": 1 value is not enough, 3 are. It has no forecast.',
    'Series "b": 2 values are not enough, 3 are; 2 values before the last 2000 steps are left out. It has no forecast.',
  ]);
  expect(none.status).toBe(1);
  expect(readFileSync(out, "utf8")).toBe("before");
  expect(readdirSync(folder).sort()).toEqual(["forecasts.csv", "series.csv"]);
});

test("says how many values of a series are too old to count", () => {
  const { status, stderr } = run("id,t,value\na,0,1\na,5000,2\na,5001,4\na,5002,3\n", days);
  expect(stderr).toBe('Series "a": 1 value before the last 2000 steps is left out.\n');
  expect(status).toBe(0);
});

test("does not write over what it reads, by whatever name", () => {
  const link = join(folder, "link.csv");
  for (const to of [input, link]) {
    if (to === link) symlinkSync(input, link);
    const { status, stderr } = run("id,t,value\na,1,2\n", [...days, "--out", to]);
    expect([status, stderr]).toEqual([2, "--out is the same file as --in.\n"]);
    expect(readFileSync(input, "utf8")).toBe("id,t,value\na,1,2\n");
  }
  rmSync(link);
});

test("answers the same of rows and series in any order", () => {
  const rows = Array.from(
    { length: 60 },
    (_, i) => `${"ab"[i % 2]},2024-02-${String((i >> 1) + 1).padStart(2, "0")},${i % 9}`,
  ).filter((row) => !row.includes("-30"));
  const made = (each: string[]) =>
    run(`id,t,value\n${each.join("\n")}\n`, [...days, "--mode", "fast"])
      .rows()
      .sort();
  expect(made(rows.toReversed())).toEqual(made(rows));
});

test("writes to a pipe", () => {
  writeFileSync(input, "id,t,value\na,1,1\na,2,3\na,3,2\n");
  const command = [process.execPath, script, "--in", input, "--out", "/dev/stdout", ...days];
  const { stdout } = spawnSync("sh", ["-c", '"$@" | cat', "sh", ...command], { encoding: "utf8" });
  expect(stdout).toMatch(/^id,h,model,point,lower95,upper95\na,1,/);
});

test("tells how it is used", () => {
  const { status, stdout } = run("", ["--help"]);
  expect(stdout).toMatch(/^Usage: npm run forecast -- --in/);
  expect(status).toBe(0);
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
