import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { testStoreId } from "../../cart/test-shop.ts";
import { once } from "../../idempotency/once.ts";
import { notesOf } from "../notes/store.ts";
import { findCustomer } from "../store.ts";
import { mergeCustomers } from "./merge-customers.ts";
import { moveMerged } from "./move-merged.ts";
import { openTestMerging } from "./test-merging.ts";

const world = await openTestMerging("merge-crash");
const { clock, db, deps, staff, person, read, note, grant, credit, entries, order, input, orders } = world;
const { desk, renew, dieAfter, revive } = world;
afterAll(() => world.stop());

test("nothing is lost and nothing doubled, wherever it dies and however often it is done", {
  timeout: 300_000,
}, async () => {
  // The desk has three units.
  const side = (orders: number) =>
    fc.record({ orders: fc.nat(orders), notes: fc.nat(3), credit: fc.constantFrom(0, 250, 1999) });
  const cases = fc.record({ one: side(1), other: side(2), dies: fc.nat(9), twins: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(cases, async ({ one, other, dies, twins }) => {
      await renew();
      const all: string[] = [];
      const arranged = async (wanted: typeof one) => {
        const { id, email } = await person();
        for (let count = 0; count < wanted.orders; count += 1) all.push(await order(email));
        for (let count = 0; count < wanted.notes; count += 1) await note(id, `${id} ${count}`);
        if (wanted.credit) await grant(id, wanted.credit);
        return { id, version: (await read(id)).customer.version };
      };
      const [first, second] = [await arranged(one), await arranged(other)];
      const key = clock.newSecret();
      const keyed = () =>
        once(deps(), { storeId: testStoreId, scope: "merge", key, requestHash: key }, async (claim) => {
          await mergeCustomers(deps(), { ...staff(), claim }, input(first, second));
          return { status: 200, body: "{}" };
        });
      dieAfter(dies);
      const died = await keyed().then(
        () => false,
        () => true,
      );
      revive();
      clock.advance(31_000);
      const isDecided = (await findCustomer(db, testStoreId, second.id))?.record.mergedInto !== undefined;
      const again = () => moveMerged(deps(), desk().system(), second.id);
      if (isDecided) await (twins ? Promise.all([again(), again(), keyed()]) : again());
      else if (died) await keyed();
      await again();

      const [survivor, ended] = [
        await findCustomer(db, testStoreId, first.id),
        await findCustomer(db, testStoreId, second.id),
      ];
      expect((await orders(first.id)).toSorted()).toEqual(all.toSorted());
      expect(await orders(second.id)).toEqual([]);
      expect(survivor?.stats).toMatchObject({ orders: all.length });
      expect(ended?.stats).toMatchObject({ orders: 0, spent: 0 });
      expect(await notesOf(db, testStoreId, first.id, 100)).toHaveLength(one.notes + other.notes);
      expect(await notesOf(db, testStoreId, second.id, 100)).toEqual([]);
      expect([await credit(first.id), await credit(second.id)]).toEqual([one.credit + other.credit, 0]);
      const noted = (await entries(first.id)).reduce((sum, { amount }) => sum + amount.amount, 0);
      expect([noted, await entries(second.id)]).toEqual([one.credit + other.credit, []]);
    }),
    { numRuns: 14, seed: 7 },
  );
});
