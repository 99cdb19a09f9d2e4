import type { AppError } from "@quayside/shared/kernel/errors.ts";
import type { Minor } from "@quayside/shared/kernel/money.ts";
import type { Address } from "@quayside/shared/store/schema.ts";
import { Entity } from "electrodb";
import type { Db } from "../store/db.ts";
import { documentAttribute, documentOf, versionConflict } from "../store/document.ts";
import { itemKey, number, text } from "../store/keys.ts";
import { type Item, putWrite, type Write } from "../store/write.ts";
import { cartClosed, cartMoved } from "./errors.ts";

/** Days after its last change that an untouched cart is kept. */
const keepDays = 90;

export interface CartRecordLine {
  sku: string;
  quantity: number;
  /** Unit price, title and slug when the shopper last set this line: what a change is measured against. */
  seenPrice: Minor;
  title: string;
  slug: string;
  /** Whose variant it was then: where checkout looks for it first. */
  productId?: string;
}

/** A cart as stored: what the shopper chose. Prices, stock and totals are worked out anew on every view. */
export interface CartRecord {
  id: string;
  version: number;
  /** SHA-256 of the secret that opens it; the secret itself is not kept. */
  tokenHash: string;
  /** `sub` of the customer whose cart it is, on every device. */
  accountId?: string;
  lines: CartRecordLine[];
  codes: string[];
  /** Gift cards that shall pay, in this order. */
  giftCards?: string[];
  /** Whether the customer's store credit shall pay. */
  useCredit?: boolean;
  email?: string;
  shippingAddress?: Address;
  billingAddress?: Address;
  deliveryOptionId?: string;
  /** A merged one is empty: its lines are in the account's cart. */
  state: "open" | "closed" | "merged";
  orderId?: string;
  mergedInto?: string;
  createdAt: string;
  updatedAt: string;
}

const CartItem = new Entity(
  {
    model: { service: "quayside", entity: "cart", version: "1" },
    attributes: {
      storeId: text,
      cartId: text,
      version: number,
      ttl: number,
      doc: documentAttribute,
    },
    indexes: {
      byId: itemKey("cart", ["cartId"], "cart"),
    },
  },
  { table: "quayside" },
);

/** Which cart is an account's. */
const AccountCartItem = new Entity(
  {
    model: { service: "quayside", entity: "account-cart", version: "1" },
    attributes: {
      storeId: text,
      accountId: text,
      cartId: text,
    },
    indexes: {
      byAccount: itemKey("account-cart", ["accountId"], "account-cart"),
    },
  },
  { table: "quayside" },
);

export async function accountCartId(db: Db, storeId: string, accountId: string): Promise<string | undefined> {
  const item = await db.get(AccountCartItem.get({ storeId, accountId }).params(), { consistent: true });
  return item && String(item.cartId);
}

/** Makes a cart the account's in place of the one it had; refused with CART_MOVED when another device was faster. */
export function accountCartWrite(storeId: string, accountId: string, cartId: string, had: string | undefined): Write {
  const row = { storeId, accountId, cartId };
  const put = had
    ? AccountCartItem.put(row).where((stored, { eq }) => eq(stored.cartId, had))
    : AccountCartItem.create(row);
  return putWrite(put.params(), cartMoved);
}

export async function getCart(
  db: Db,
  storeId: string,
  cartId: string,
  options?: { consistent?: boolean },
): Promise<CartRecord | undefined> {
  const item = await db.get(CartItem.get({ storeId, cartId }).params(), options);
  return item && documentOf<CartRecord>(item);
}

function row(storeId: string, record: CartRecord) {
  const ttl = Math.floor(Date.parse(record.updatedAt) / 1000) + keepDays * 86_400;
  return { storeId, cartId: record.id, version: record.version, ttl, doc: record };
}

function closedOrChanged(old: Item | undefined): AppError {
  return old && documentOf<CartRecord>(old).state === "closed" ? cartClosed() : versionConflict("cart")(old);
}

/** Replaces the version that was read (`record.version`) by the next one. */
export function nextCartWrite(storeId: string, record: CartRecord): Write {
  const put = CartItem.put(row(storeId, { ...record, version: record.version + 1 }));
  return putWrite(put.where(({ version }, { eq }) => eq(version, record.version)).params(), closedOrChanged);
}

export function newCartWrite(storeId: string, record: CartRecord): Write {
  return putWrite(CartItem.create(row(storeId, record)).params());
}

/** Saves an edited cart over the version it was read with; answers it as stored. */
export async function saveCart(db: Db, storeId: string, record: CartRecord): Promise<CartRecord> {
  await db.scratch(nextCartWrite(storeId, record));
  return { ...record, version: record.version + 1 };
}

/** For the transaction that places the order: refused when the cart changed since it was read, or closed already. */
export function closeCartWrite(storeId: string, record: CartRecord, orderId: string): Write {
  return nextCartWrite(storeId, { ...record, state: "closed", orderId });
}

/** Opens a cart again whose order came to nothing. */
export function openCartWrite(storeId: string, { orderId: _, ...record }: CartRecord): Write {
  return nextCartWrite(storeId, { ...record, state: "open" });
}
