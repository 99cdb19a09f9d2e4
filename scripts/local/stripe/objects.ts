import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import type Stripe from "stripe";

export interface Kinds {
  balance_transaction: Stripe.BalanceTransaction;
  charge: Stripe.Charge;
  customer: Stripe.Customer | Stripe.DeletedCustomer;
  dispute: Stripe.Dispute;
  event: Stripe.Event;
  payment_intent: Stripe.PaymentIntent;
  payment_method: Stripe.PaymentMethod;
  refund: Stripe.Refund;
  setup_intent: Stripe.SetupIntent;
}
export type Kind = keyof Kinds;
export type StoredObject = Kinds[Kind];

export interface Query {
  kind: Kind;
  where: readonly { sql: string; values: readonly SQLInputValue[] }[];
  newestFirst: boolean;
  limit: number;
}

export interface ObjectStore {
  put(object: StoredObject): void;
  find<K extends Kind>(kind: K, id: string): Kinds[K] | undefined;
  byId(id: string): StoredObject | undefined;
  query<K extends Kind>(query: Query & { kind: K }): Kinds[K][];
}

export function reference(value: string | { id: string } | null | undefined): string | null {
  return typeof value === "string" ? value : (value?.id ?? null);
}

/** The table holds only what `put` wrote under that kind, so its JSON is of that kind. */
function decode<K extends Kind>(body: unknown, now: number): Kinds[K] {
  const object = JSON.parse(String(body)) as Kinds[K];
  if (object.object !== "balance_transaction") return object;
  return { ...object, status: object.available_on <= now ? "available" : "pending" };
}

/** `now` in unix seconds: a balance transaction turns available by the clock. */
export function openObjects(db: DatabaseSync, now: () => number): ObjectStore {
  const insert = db.prepare(
    `insert into objects (id, kind, created, body) values (?, ?, ?, ?)
     on conflict (id) do update set body = excluded.body`,
  );
  const select = db.prepare("select body from objects where id = ? and kind = ?");
  const selectAny = db.prepare("select body from objects where id = ?");
  return {
    put: (object) => {
      const created = "created" in object ? object.created : now();
      insert.run(object.id, object.object, created, JSON.stringify(object));
    },
    find: (kind, id) => {
      const row = select.get(id, kind);
      return row && decode<typeof kind>(row.body, now());
    },
    byId: (id) => {
      const row = selectAny.get(id);
      return row && decode(row.body, now());
    },
    query: ({ kind, where, newestFirst, limit }) => {
      const conditions = ["kind = ?", ...where.map(({ sql }) => sql)].join(" and ");
      const order = newestFirst ? "desc" : "asc";
      const statement = db.prepare(`select body from objects where ${conditions} order by seq ${order} limit ?`);
      const rows = statement.all(kind, ...where.flatMap(({ values }) => values), limit);
      return rows.map((row) => decode<typeof kind>(row.body, now()));
    },
  };
}
