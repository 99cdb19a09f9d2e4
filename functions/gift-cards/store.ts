import { createHash } from "node:crypto";
import type { BalanceEntry, GiftCard, StoreCredit } from "@quayside/shared/gift-cards/schema.ts";
import { AppError, notFound } from "@quayside/shared/kernel/errors.ts";
import type { Page } from "@quayside/shared/kernel/page.ts";
import { Entity } from "electrodb";
import type { Db } from "../store/db.ts";
import { documentAttribute, documentOf } from "../store/document.ts";
import { indexKey, itemKey, number, sortedKey, text } from "../store/keys.ts";
import { deleteWrite, type Item, putWrite, updateWrite, type Write } from "../store/write.ts";
import { addressWrites } from "./addresses/store.ts";

/** What a card says of itself; what it holds is beside it, so that orders change it by condition and not by version. */
export type GiftCardDoc = Omit<GiftCard, "balance" | "state" | "version">;

const CardItem = new Entity(
  {
    model: { service: "quayside", entity: "gift-card", version: "1" },
    attributes: {
      storeId: text,
      giftCardId: text,
      issuedAt: text,
      version: number,
      state: text,
      /** Minor units. */
      balance: number,
      doc: documentAttribute,
    },
    indexes: {
      byId: itemKey("gift-card", ["giftCardId"], "card"),
      byIssue: indexKey("gsi1", "gift-cards", [], ["issuedAt", "giftCardId"]),
    },
  },
  { table: "quayside" },
);

/** Whoever knows the code finds the card; the key holds its hash, so that the table cannot be spent by reading it. */
const CodeItem = new Entity(
  {
    model: { service: "quayside", entity: "gift-card-code", version: "1" },
    attributes: {
      storeId: text,
      codeHash: text,
      giftCardId: text,
    },
    indexes: {
      byCode: itemKey("gift-card-code", ["codeHash"], "code"),
    },
  },
  { table: "quayside" },
);

const CreditItem = new Entity(
  {
    model: { service: "quayside", entity: "store-credit", version: "1" },
    attributes: {
      storeId: text,
      customerId: text,
      version: number,
      /** Minor units. */
      balance: number,
      currency: text,
    },
    indexes: {
      byCustomer: itemKey("store-credit", ["customerId"], "credit"),
    },
  },
  { table: "quayside" },
);

/** What happened to a card or a customer's credit; only ever added, and moved whole to whom a customer was merged into. */
const EntryItem = new Entity(
  {
    model: { service: "quayside", entity: "balance-entry", version: "1" },
    attributes: {
      storeId: text,
      holder: text,
      entryId: text,
      doc: documentAttribute,
    },
    indexes: {
      byHolder: sortedKey("balance", ["holder"], ["entryId"]),
    },
  },
  { table: "quayside" },
);

/** 79 bits of a code cannot be guessed, so a plain hash of it does not give it away. */
export function codeHash(code: string): string {
  return createHash("sha256").update(code).digest("base64url");
}

function cardOf(item: Item): GiftCard {
  const doc = documentOf<GiftCardDoc>(item);
  const state = item.state === "active" ? "active" : "disabled";
  const balance = { amount: Number(item.balance), currency: doc.issued.currency };
  return { ...doc, version: Number(item.version), state, balance };
}

export async function findGiftCards(
  db: Db,
  storeId: string,
  ids: readonly string[],
  options?: { consistent?: boolean },
): Promise<GiftCard[]> {
  if (ids.length === 0) return [];
  const keys = ids.map((giftCardId) => CardItem.get({ storeId, giftCardId }).params());
  return (await db.batchGet(keys, options)).map(cardOf);
}

export async function giftCardOf(db: Db, storeId: string, giftCardId: string): Promise<GiftCard> {
  const [card] = await findGiftCards(db, storeId, [giftCardId], { consistent: true });
  if (!card) throw notFound("gift card", giftCardId);
  return card;
}

export async function giftCardIdByCode(db: Db, storeId: string, code: string): Promise<string | undefined> {
  const item = await db.get(CodeItem.get({ storeId, codeHash: codeHash(code) }).params());
  return item && String(item.giftCardId);
}

/** Newest first. */
export async function giftCardsOf(
  db: Db,
  storeId: string,
  page: { limit: number; cursor?: string | undefined },
): Promise<Page<GiftCard>> {
  const params = { ...CardItem.query.byIssue({ storeId }).params(), ScanIndexForward: false };
  const found = await db.query(params, page);
  return { ...found, items: found.items.map(cardOf) };
}

function changedMeanwhile(what: string): AppError {
  return new AppError("conflict", "VERSION_CONFLICT", `This ${what} was changed meanwhile. Nothing was saved.`);
}

export function newGiftCardWrites(storeId: string, card: GiftCard, code: string): Write[] {
  const { balance, state, version, ...doc } = card;
  const { id: giftCardId, issuedAt } = card;
  const row = { storeId, giftCardId, issuedAt, version, state, balance: balance.amount, doc };
  return [
    putWrite(CardItem.create(row).params(), () => changedMeanwhile("gift card")),
    putWrite(CodeItem.create({ storeId, codeHash: codeHash(code), giftCardId }).params()),
    ...addressWrites(storeId, card),
  ];
}

export function giftCardStateWrite(storeId: string, card: GiftCard, state: GiftCard["state"]): Write {
  const update = CardItem.update({ storeId, giftCardId: card.id }).set({ state }).add({ version: 1 });
  const params = update.where((stored, { eq }) => eq(stored.version, card.version)).params();
  return updateWrite(params, () => changedMeanwhile("gift card"));
}

/** For whom it is. */
export function giftCardEmailWrites(storeId: string, card: GiftCard, email: string): Write[] {
  const { balance: _, state: __, version, ...doc } = card;
  const update = CardItem.update({ storeId, giftCardId: card.id })
    .set({ doc: { ...doc, email } })
    .add({ version: 1 });
  const params = update.where((stored, { eq }) => eq(stored.version, version)).params();
  return [updateWrite(params, () => changedMeanwhile("gift card")), ...addressWrites(storeId, { id: card.id, email })];
}

function tooLittle(what: string, reference: string): AppError {
  return new AppError(
    "conflict",
    "TENDER_TOO_LITTLE",
    `Your ${what} holds less than before. Look at your cart again.`,
    {
      field: "tenders",
      reason: `the ${what} holds too little or cannot be used any more`,
      reference,
    },
  );
}

/** Changes what a card holds; one that takes needs an active card that holds as much. */
export function giftCardBalanceWrite(storeId: string, giftCardId: string, change: number): Write {
  const update = CardItem.update({ storeId, giftCardId }).add({ balance: change, version: 1 });
  const params =
    change < 0
      ? update
          .where(({ balance, state }, { gte, eq }) => `${gte(balance, -change)} AND ${eq(state, "active")}`)
          .params()
      : update.where(({ balance }, { exists }) => exists(balance)).params();
  return updateWrite(params, () => tooLittle("gift card", giftCardId));
}

export async function storeCreditOf(
  db: Db,
  storeId: string,
  customerId: string,
  currency: string,
  options?: { consistent?: boolean },
): Promise<StoreCredit> {
  const item = await db.get(CreditItem.get({ storeId, customerId }).params(), options);
  const amount = Number(item?.balance ?? 0);
  return { customerId, version: Number(item?.version ?? 0), balance: { amount, currency } };
}

/** Changes a customer's credit; one that takes needs as much. */
export function creditBalanceWrite(storeId: string, customerId: string, change: number, currency: string): Write {
  const update = CreditItem.update({ storeId, customerId }).add({ balance: change, version: 1 }).set({ currency });
  const params = change < 0 ? update.where(({ balance }, { gte }) => gte(balance, -change)).params() : update.params();
  return updateWrite(params, () => tooLittle("store credit", customerId));
}

export function entryWrite(storeId: string, holder: string, entry: BalanceEntry): Write {
  return putWrite(EntryItem.create({ storeId, holder, entryId: entry.id, doc: entry }).params());
}

export function moveEntryWrites(storeId: string, from: string, to: string, entry: BalanceEntry): Write[] {
  return [
    deleteWrite(EntryItem.delete({ storeId, holder: from, entryId: entry.id }).params()),
    entryWrite(storeId, to, entry),
  ];
}

/** Newest first. `holder` is the id of a card or a customer. */
export async function entriesOf(
  db: Db,
  storeId: string,
  holder: string,
  page: { limit: number; cursor?: string | undefined; consistent?: boolean },
): Promise<Page<BalanceEntry>> {
  const params = { ...EntryItem.query.byHolder({ storeId, holder }).params(), ScanIndexForward: false };
  const found = await db.query(params, page);
  return { ...found, items: found.items.map(documentOf<BalanceEntry>) };
}
