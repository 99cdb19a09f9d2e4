import { lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { writeWhole } from "./write-whole.ts";

const folder = mkdtempSync(join(tmpdir(), "write-whole-"));
afterAll(() => rmSync(folder, { recursive: true }));
const [path, link] = [join(folder, "out.csv"), join(folder, "link.csv")];

const half = (end: () => boolean) => () =>
  writeWhole(path, (write) => {
    write("half");
    return end();
  });

test("a file is whole, or as it was", () => {
  const fails = half(() => {
    throw new Error("The disk is full.");
  });
  expect(fails).toThrow("The disk is full.");
  expect(readdirSync(folder)).toEqual([]);
  writeWhole(path, (write) => {
    for (const part of ["one ", "two"]) write(part);
    return true;
  });
  expect(fails).toThrow();
  half(() => false)();
  expect(readFileSync(path, "utf8")).toBe("one two");
  expect(readdirSync(folder)).toEqual(["out.csv"]);
});

test("a link goes on leading to the file", () => {
  symlinkSync(path, link);
  writeWhole(link, (write) => {
    write("new");
    return true;
  });
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(readFileSync(path, "utf8")).toBe("new");
});
