import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Item } from "../store/write.ts";
import { canonical } from "./canonical.ts";
import { sealOf } from "./seal.ts";
import { verifyDay } from "./verify-day.ts";

const day = "2026-11-20";
const entry = fc.record({
  pk: fc.constant(`test#audit#${day}`),
  sk: fc.uuid(),
  gsi1pk: fc.string(),
  doc: fc.record({ action: fc.string(), before: fc.jsonValue(), after: fc.jsonValue(), reason: fc.string() }),
});
const trail = fc.uniqueArray(entry, { minLength: 2, maxLength: 12, selector: ({ sk }) => sk }) as fc.Arbitrary<Item[]>;
const position = fc.nat(1000);

/** Every way to tamper with a day, and what must be found. */
const mutations: Record<string, { found: string; tamper: (items: Item[], at: number) => Item[] }> = {
  "an entry's content": {
    found: "edited",
    tamper: (items, at) =>
      items.with(at, { ...items[at], doc: { ...(items[at]?.doc as Item), reason: "another, surely" } }),
  },
  "a single nested value": {
    found: "edited",
    tamper: (items, at) =>
      items.with(at, { ...items[at], doc: { ...(items[at]?.doc as Item), after: { was: items[at]?.doc } } }),
  },
  "the index an entry is found by": {
    found: "edited",
    tamper: (items, at) => items.with(at, { ...items[at], gsi1pk: `${items[at]?.gsi1pk}x` }),
  },
  "an attribute more": { found: "edited", tamper: (items, at) => items.with(at, { ...items[at], ttl: 1 }) },
  "an entry taken out": { found: "deleted", tamper: (items, at) => items.toSpliced(at, 1) },
  "the last entry taken out": { found: "deleted", tamper: (items) => items.slice(0, -1) },
  "every entry taken out": { found: "deleted", tamper: () => [] },
  "an entry put in": {
    found: "inserted",
    tamper: (items, at) => items.toSpliced(at, 0, { ...items[at], sk: "0-forged" }),
  },
  "an entry moved to another time": {
    found: "deleted",
    tamper: (items, at) => items.with(at, { ...items[at], sk: `${items[at]?.sk}0` }),
  },
  "two entries swapped": {
    found: "reordered",
    tamper: (items) => [...items.slice(1, 2), ...items.slice(0, 1), ...items.slice(2)],
  },
  "the contents of two entries swapped": {
    found: "edited",
    tamper: ([first, second, ...rest]) => [{ ...second, sk: first?.sk }, { ...first, sk: second?.sk }, ...rest],
  },
};

const seal = (items: Item[]) => sealOf("test", day, "before", items);

test("an untouched day has no finding, in whatever order its attributes come", () => {
  const turned = (value: unknown): unknown =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value)
            .map(([name, member]) => [name, turned(member)] as const)
            .reverse(),
        )
      : value;
  fc.assert(
    fc.property(trail, (items) => {
      expect(verifyDay(seal(items), "before", items.map(turned) as Item[])).toEqual([]);
    }),
  );
});

describe("finds", () => {
  test.each(Object.entries(mutations))("%s", (_, { found, tamper }) => {
    fc.assert(
      fc.property(trail, position, (items, anywhere) => {
        const tampered = tamper(structuredClone(items), anywhere % items.length);
        fc.pre(canonical(tampered) !== canonical(items));
        const findings = verifyDay(seal(items), "before", tampered).map(({ what }) => what);
        expect(findings).toContain(found);
      }),
    );
  });

  test("a seal made for other entries, another day, or another chain", () => {
    fc.assert(
      fc.property(trail, (items) => {
        const whole = seal(items);
        const forged = [
          { ...whole, day: "2026-11-21" },
          { ...whole, storeId: "other" },
          { ...whole, entries: whole.entries.slice(1) },
          { ...whole, entries: whole.entries.map((each, at) => (at === 0 ? { ...each, hash: "x" } : each)) },
          { ...whole, digest: `${whole.digest}x` },
        ];
        for (const each of forged)
          expect(verifyDay(each, "before", items)).toContainEqual({ day: each.day, what: "seal-broken" });
        expect(verifyDay(whole, "another", items)).toContainEqual({ day, what: "seal-broken" });
      }),
    );
  });
});
