import { auditEntry } from "@quayside/functions/audit/store.ts";
import { systemClock } from "@quayside/functions/platform/clock.ts";
import { systemCtx } from "@quayside/functions/platform/ctx.ts";
import { promotionByCode, promotionWrites } from "@quayside/functions/promotions/store.ts";
import { findSettings, settingsWrite } from "@quayside/functions/settings/store.ts";
import { createDb } from "@quayside/functions/store/db.ts";
import type { Promotion } from "@quayside/shared/promotions/schema.ts";
import { demoSettings } from "./settings.data.ts";

const storeId = "main";

/** The code that whoever starts the shop can try. */
export const welcome = {
  version: 1,
  name: "Ten per cent for new neighbours",
  code: "HARBOUR10",
  active: true,
  effect: { kind: "percentage", basisPoints: 1000, on: "lines" },
  conditions: [{ kind: "minimum-subtotal", amount: 2000 }],
  priority: 10,
  exclusive: false,
  limits: { perCustomer: 3 },
} satisfies Omit<Promotion, "id" | "createdAt" | "updatedAt">;

/** Settings and one promotion code, where the store has none. Answers whether it was new. */
export async function seedStore(): Promise<boolean> {
  const db = createDb();
  const clock = systemClock;
  const ctx = systemCtx(storeId, "seed", clock);
  const isNew = (await findSettings(db, storeId)) === undefined;
  if (isNew) {
    const audit = auditEntry(clock, ctx, {
      action: "settings.created",
      object: { type: "settings", id: "store" },
      after: demoSettings,
    });
    await db.transact(audit, [settingsWrite(storeId, demoSettings)]);
  }
  if (!(await promotionByCode(db, storeId, welcome.code))) {
    const now = clock.now().toISOString();
    const promotion: Promotion = { id: clock.newId("promotion"), ...welcome, createdAt: now, updatedAt: now };
    const audit = auditEntry(clock, ctx, {
      action: "promotion.created",
      object: { type: "promotion", id: promotion.id },
      after: promotion,
    });
    await db.transact(audit, promotionWrites(storeId, promotion));
  }
  return isNew;
}
