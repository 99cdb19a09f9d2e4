import { categoriesOf } from "@quayside/functions/catalog/categories/store.ts";
import { collectionsOf } from "@quayside/functions/collections/store.ts";
import { reconcilePayments } from "@quayside/functions/payments/reconciliation/reconcile.ts";
import { reconciliationOf } from "@quayside/functions/payments/reconciliation/store.ts";
import { env } from "@quayside/functions/platform/env.ts";
import type { Identity } from "../../local/identity/server.ts";
import { setUpBundles } from "./bundles.ts";
import { codeFrom, giftCardSecrets } from "./gift-card-codes.ts";
import { type Hands, type HandsParts, openHands } from "./hands.ts";
import { momentOf } from "./moment.ts";
import { setUpPeople } from "./set-up-people.ts";
import { setUpRules } from "./set-up-rules.ts";
import { setUpStock } from "./set-up-stock.ts";
import { stories as allStories } from "./stories.data.ts";
import type { Story } from "./story.ts";
import { tellStory } from "./tell-story.ts";
import { tellBrowsing } from "./visits.ts";

export interface LifeOptions {
  parts: HandsParts;
  identity: Pick<Identity, "seedUser">;
  /** When the shop was set up; the same at every attempt. */
  start: Date;
  /** Those of the demo shop unless said. */
  stories?: readonly Story[];
  progress?: (done: number, total: number) => void;
}

const evening = "An evening's light";

async function categoryOf({ db }: Hands, path: string): Promise<string> {
  const category = (await categoriesOf(db, env.storeId)).find((each) => each.path.join("/") === path);
  if (!category) throw new Error(`the demo catalogue has no ${path}`);
  return category.id;
}

/** What the promotion on candles goes by. */
async function candlesOf(hands: Hands, start: Date): Promise<string> {
  const there = (await collectionsOf(hands.db, env.storeId)).find(({ title }) => title === evening);
  if (there) return there.id;
  const conditions = [{ about: "category" as const, categoryIds: [await categoryOf(hands, "candles-light/candles")] }];
  const made = await hands.staff(momentOf(start, [39, "09:30"]))("collections.create", {
    body: {
      ...{ title: evening, description: "Candles of every kind: three for the price of two.", visible: true },
      members: { kind: "rule", match: "all", conditions, sort: "newest" },
    },
  });
  return made.id;
}

/** Days back from the start that have been reconciled by the night before it. */
async function reconcile(hands: Hands, start: Date): Promise<void> {
  for (let days = 39; days >= 1; days -= 1) {
    const day = momentOf(start, [days, "00:00"]).toISOString().slice(0, 10);
    if (await reconciliationOf(hands.db, env.storeId, day)) continue;
    const night = momentOf(start, [days - 1, "00:20"]);
    // On the first day of the shop the night may lie after its start by minutes only; the job never runs in the future.
    const ctx = hands.system(night < start ? night : start, "payments.reconcile");
    await reconcilePayments(hands, ctx, { day });
  }
}

/**
 * Gives the demo shop a past and its people, through the shop's own verbs at the moments when things happened. Safe to
 * repeat: what an attempt that was cut off has done is found and not done again.
 */
export async function seedLife(options: LifeOptions): Promise<void> {
  const { parts, identity, start, stories = allStories, progress = () => {} } = options;
  const hands = await openHands(parts);
  try {
    const { groups, accounts } = await setUpPeople(hands, start, identity);
    await setUpStock(hands, start);
    await setUpBundles(hands, start);
    const [candles, toys] = [await candlesOf(hands, start), await categoryOf(hands, "toys")];
    await setUpRules(hands, start, { candles, toys, trade: groups.get("trade") ?? "" });
    const stage = { hands, start, accounts, giftCardCode: codeFrom(giftCardSecrets.used) };
    for (const [told, story] of stories.entries()) {
      await tellStory(stage, story);
      progress(told + 1, stories.length);
    }
    await tellBrowsing(hands, start);
    await reconcile(hands, start);
  } finally {
    parts.stripe.travel(undefined);
  }
}
