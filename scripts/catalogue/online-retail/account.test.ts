import { expect, test } from "vitest";
import { type Account, faultsOf } from "./account.ts";

const account: Account = {
  kind: "orders",
  in: { records: 3, rows: 10, amount: 2000 },
  refused: { records: 1, rows: 4, amount: 800 },
  reasons: [["placed_at must not be to come", 1]],
  stored: { records: 2, rows: 6, sums: { GBP: 1200 }, missing: ["3"], differing: [] },
};
const withStored = (change: Partial<Account["stored"]>): Account => ({
  ...account,
  stored: { ...account.stored, ...change },
});

test("counts in are counts stored and refused", () => {
  expect(faultsOf(account)).toEqual([]);
});

test.each([
  ["a row too few", withStored({ rows: 5 }), "10 rows went in, but 5 are stored and 4 were refused: 1 are"],
  ["a record too few", withStored({ records: 1, missing: ["2", "3"] }), "3 records went in, but 1 are stored"],
  [
    "one missing that nobody refused",
    withStored({ missing: ["2", "3"] }),
    "2 are not in the store, 1 were refused: 2, 3",
  ],
  ["one that says otherwise", withStored({ differing: ["1"] }), "1 are stored otherwise: 1"],
  ["a penny too few", withStored({ sums: { GBP: 1199 } }), "2000 amount went in, but 1199 are stored"],
  ["a second currency", withStored({ sums: { GBP: 1000, EUR: 200 } }), "more than one currency: GBP,EUR"],
  ["more stored than went in", withStored({ rows: 7 }), "-1 are not accounted for"],
])("%s is said", (_, wrong, said) => {
  expect(faultsOf(wrong).join("\n")).toContain(said);
});
