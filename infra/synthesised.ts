import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, type Stack } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { build } from "./build.ts";
import { repositoryRoot } from "./repository.ts";

/** An empty stand-in for the built apps, so that stacks can be looked at without building them. */
function emptyDist(): string {
  const root = mkdtempSync(join(tmpdir(), "quayside-dist-"));
  for (const app of ["web-store", "web-admin"]) {
    mkdirSync(join(root, app, "dist"), { recursive: true });
    writeFileSync(join(root, app, "dist", "index.html"), "<!doctype html><title>Quayside</title>");
  }
  return root;
}

/** For tests: every stack's template, without bundling the functions. */
export function synthesised(more: Record<string, string> = {}) {
  const { context } = JSON.parse(readFileSync(join(repositoryRoot, "cdk.json"), "utf8"));
  const app = new App({
    context: { ...context, ...more, "aws:cdk:bundling-stacks": [] },
    outdir: mkdtempSync(join(tmpdir(), "quayside-cdk-")),
  });
  const stacks: Record<string, Stack> = build(app, { distRoot: emptyDist() });
  const template = (name: string) => {
    const stack = stacks[name];
    if (!stack) throw new Error(`no stack is called ${name}`);
    return Template.fromStack(stack);
  };
  return { app, stacks, template };
}
