import type { GiftCard } from "@quayside/shared/gift-cards/schema.ts";
import { Entity } from "electrodb";
import { plainEmail } from "../../customers/record.ts";
import { hashOf } from "../../idempotency/once.ts";
import type { Db } from "../../store/db.ts";
import { itemKey, sortedKey, text } from "../../store/keys.ts";
import { putWrite, type Write } from "../../store/write.ts";

/** Which cards were sent to an address; the key has its hash, so that keys name no one. Whoever reads checks the card itself. */
const AddressItem = new Entity(
  {
    model: { service: "quayside", entity: "gift-card-address", version: "1" },
    attributes: {
      storeId: text,
      emailHash: text,
      giftCardId: text,
    },
    indexes: {
      byEmail: sortedKey("gift-cards-to", ["emailHash"], ["giftCardId"]),
    },
  },
  { table: "quayside" },
);

/** Says that every card of the store is found by its address, those of before there were such items among them. */
const AllItem = new Entity(
  {
    model: { service: "quayside", entity: "gift-cards-addressed", version: "1" },
    attributes: {
      storeId: text,
      at: text,
    },
    indexes: {
      byStore: itemKey("gift-cards-addressed", [], "gift-cards-addressed"),
    },
  },
  { table: "quayside" },
);

const emailHash = (email: string): string => hashOf(plainEmail(email));

/** Nothing for a card that was sent to nobody. */
export function addressWrites(storeId: string, { id: giftCardId, email }: Pick<GiftCard, "id" | "email">): Write[] {
  if (!email) return [];
  return [putWrite(AddressItem.put({ storeId, emailHash: emailHash(email), giftCardId }).params())];
}

/** Strongly: ids of cards that are or once were of an address. */
export async function giftCardIdsByEmail(db: Db, storeId: string, email: string): Promise<string[]> {
  const params = AddressItem.query.byEmail({ storeId, emailHash: emailHash(email) }).params();
  return (await db.queryAll(params, { consistent: true })).map((item) => String(item.giftCardId));
}

export async function areAddressed(db: Db, storeId: string): Promise<boolean> {
  return (await db.get(AllItem.get({ storeId }).params(), { consistent: true })) !== undefined;
}

export function addressedWrite(storeId: string, at: string): Write {
  return putWrite(AllItem.put({ storeId, at }).params());
}
