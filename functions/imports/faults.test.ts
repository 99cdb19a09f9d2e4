import { AppError } from "@quayside/shared/kernel/errors.ts";
import { expect, test } from "vitest";
import { auditOfObject } from "../audit/store.ts";
import type { Db } from "../store/db.ts";
import { commitImport } from "./commit-import.ts";
import { reviveImports } from "./revive-imports.ts";
import { runImport } from "./run-import.ts";
import { testImportWorld } from "./test-import-world.ts";
import { validateImport } from "./validate-import.ts";

const world = testImportWorld();

const header = "email,name,country";
const rows = Array.from({ length: 150 }, (_, n) => `c${n}@example.com,C ${n},GB`);

type Break = (writes: number) => Error | undefined;

async function openShop() {
  const shop = await world.openShop("customers");
  const importId = await shop.announced([header, ...rows]);
  /** The worker at its step, on a table whose transactions fail as `breaks` says. */
  const run = async (step: "validate" | "commit", breaks: Break = () => undefined) => {
    let writes = 0;
    const fail = () => {
      writes += 1;
      const error = breaks(writes);
      if (error) throw error;
    };
    const db: Db = {
      ...world.db,
      transact: async (audit, all) => {
        // What is noted of the import itself goes through.
        if (!JSON.stringify(audit.item).includes("-import:")) fail();
        return world.db.transact(audit, all);
      },
    };
    await runImport({ ...world.deps, db }, shop.ctx, { importId, step });
    return shop.found(importId);
  };
  return {
    ...{ ...shop, importId, run },
    revive: () => reviveImports(world.deps, { ...shop.ctx, now: world.clock.now().toISOString() }),
    async committing() {
      await shop.step(importId, "validate");
      await commitImport(world.deps, shop.ctx, shop.input(importId));
    },
  };
}

const broken = () => new TypeError("undefined is not a function");

test("a step that a fault stops is tried again by the job, goes on where it was, and ends complete", async () => {
  const shop = await openShop();
  await shop.committing();
  const stopped = await shop.run("commit", (writes) => (writes > 70 ? broken() : undefined));
  expect(stopped).toMatchObject({ state: "committing", failure: expect.stringMatching(/our side.*tried again/) });
  expect(await shop.revive()).toMatchObject({ revived: 1, failed: 0 });
  // Asked for once: the worker has it now.
  expect(await shop.revive()).toMatchObject({ revived: 0, failed: 0 });
  const done = await shop.run("commit");
  expect(done).toMatchObject({ state: "completed", counts: { created: 150, unchanged: 0, refused: 0 } });
  expect(done.failure).toBeUndefined();
});

test("a fault that stays ends the import in plain words after three tries; asked for anew it is done", async () => {
  const shop = await openShop();
  await shop.committing();
  for (let tried = 1; tried < 3; tried += 1) {
    expect(await shop.run("commit", broken)).toMatchObject({ state: "committing" });
    await shop.revive();
  }
  const failed = await shop.run("commit", broken);
  expect(failed).toMatchObject({ state: "failed", failure: "Something went wrong on our side. It was tried 3 times." });
  expect(await shop.revive()).toMatchObject({ revived: 0, failed: 0 });
  const audit = await auditOfObject(world.db, shop.ctx.storeId, `customers-import:${shop.importId}`, {});
  expect(audit.items.map(({ action }) => action)).toContain("import.failed");
  await validateImport(world.deps, shop.ctx, shop.input(shop.importId));
  await shop.run("validate");
  await commitImport(world.deps, shop.ctx, shop.input(shop.importId));
  expect(await shop.run("commit")).toMatchObject({ state: "completed", counts: { records: 150 } });
});

test("faults at places further on are not added up", async () => {
  const shop = await openShop();
  await shop.committing();
  for (const survives of [1, 60, 60]) {
    expect(await shop.run("commit", (writes) => (writes > survives ? broken() : undefined))).toMatchObject({
      state: "committing",
    });
    await shop.revive();
  }
  expect(await shop.run("commit")).toMatchObject({ state: "completed" });
});

test("what the store itself says is said", async () => {
  const shop = await openShop();
  await shop.committing();
  const busy = () => new AppError("unavailable", "TRY_AGAIN", "This is busy. Try again.");
  expect((await shop.run("commit", busy)).failure).toBe("This is busy. Try again. It is tried again in a few minutes.");
});

test("a worker that fell silent is tried again after twenty minutes, and ended when it does so every time", async () => {
  const shop = await openShop();
  await validateImport(world.deps, shop.ctx, shop.input(shop.importId));
  expect(await shop.revive()).toMatchObject({ revived: 0 });
  for (let tried = 1; tried < 3; tried += 1) {
    world.clock.advance(21 * 60_000);
    expect(await shop.revive()).toMatchObject({ revived: 1 });
    expect(await shop.revive()).toMatchObject({ revived: 0 });
  }
  world.clock.advance(21 * 60_000);
  expect(await shop.revive()).toMatchObject({ failed: 1 });
  expect(await shop.found(shop.importId)).toMatchObject({
    state: "failed",
    failure: expect.stringContaining("3 times"),
  });
});

test("a fault that cannot even be noted comes back by the queue", async () => {
  const shop = await openShop();
  await shop.committing();
  const gone = async () => {
    throw new Error("the table is away");
  };
  const db: Db = { ...world.db, transact: gone, scratch: gone };
  const { importId } = shop;
  await expect(runImport({ ...world.deps, db }, shop.ctx, { importId, step: "commit" })).rejects.toThrow("away");
  expect(await shop.run("commit")).toMatchObject({ state: "completed" });
});
