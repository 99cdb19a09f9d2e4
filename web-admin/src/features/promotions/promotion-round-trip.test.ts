import { PromotionEdit } from "@quayside/shared/promotions/schema.ts";
import fc from "fast-check";
import { expect, test } from "vitest";
import * as z from "zod";
import { documentsOf } from "../../../../scripts/prove/documents.ts";
import { fieldsOf, promotionForm } from "./promotion-fields.ts";

/** Without what says nothing: an empty filter means every item, `any` is as good as absent, units only count where they may. */
function said(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(said);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([name, each]) => [name, said(each)] as const);
  const { per, on } = value as { per?: string; on?: string };
  const isIdle = (name: string) => name === "maxUnits" && (on === "order" || (per !== undefined && per !== "unit"));
  const isNothing = (name: string, each: unknown) =>
    each === undefined ||
    (name === "onSale" && each === "any") ||
    (["items", "except", "attributes"].includes(name) && Object.keys(each as object).length === 0);
  return Object.fromEntries(entries.filter(([name, each]) => !isIdle(name) && !isNothing(name, each)));
}

const promotions = documentsOf(PromotionEdit);

test.each([
  { currency: "GBP", timeZone: "Europe/London" },
  { currency: "JPY", timeZone: "Asia/Tokyo" },
  { currency: "KWD", timeZone: "America/Sao_Paulo" },
])("the form loses nothing of any promotion, in $currency by the clock of $timeZone", (writing) => {
  const form = promotionForm(writing);
  const kinds = new Set<string>();
  fc.assert(
    fc.property(promotions, (promotion) => {
      kinds.add(promotion.effect.kind);
      for (const { kind } of promotion.conditions) kinds.add(kind);
      expect(said(z.parse(form, fieldsOf(promotion, writing)))).toEqual(said(promotion));
    }),
    { numRuns: 400 },
  );
  expect(kinds.size).toBe(7 + 9);
});
