import { DeleteCommand, QueryCommand, ScanCommand } from "@aws-sdk/lib-dynamodb";
import type { CustomerDetail, CustomerEdit } from "@quayside/shared/customers/schema.ts";
import { startTestDynamo } from "../../../scripts/local/aws/test-dynamo.ts";
import { isWrite, layered } from "../../../scripts/prove/world/layer.ts";
import { testStoreId } from "../../cart/test-shop.ts";
import { openTestCheckout, seededClock } from "../../checkout/test-checkout.ts";
import { openTestDesk, type TestDesk } from "../../checkout/test-desk.ts";
import { adjustStoreCredit } from "../../gift-cards/adjust-store-credit.ts";
import { entriesOf, storeCreditOf } from "../../gift-cards/store.ts";
import type { Ctx } from "../../platform/ctx.ts";
import { createDb } from "../../store/db.ts";
import { documentClient } from "../../store/document-client.ts";
import { tableDefinition } from "../../store/table.ts";
import { addNote } from "../add-note.ts";
import { createCustomer } from "../create-customer.ts";
import { getCustomer } from "../get-customer.ts";
import { orderIdsOfCustomer } from "../orders/store.ts";
import { recordOrder } from "../record-order.ts";
import { mergeCustomers } from "./merge-customers.ts";

export const none = { params: undefined, query: undefined, body: undefined };
export const kept = { email: "kept", name: "kept", phone: "kept" } as const;
const blank: CustomerEdit = { email: "", name: "", groups: [], tags: [], acceptsMail: false, addresses: [] };
type Known = Pick<CustomerDetail["customer"], "id" | "version">;

/** A shop whose customers are merged, on a real table that may die after so many writes. */
export async function openTestMerging(tableName: string) {
  const clock = seededClock(29);
  const dynamo = await startTestDynamo(tableDefinition(tableName), { stream: false });
  let left = Number.POSITIVE_INFINITY;
  let queries = 0;
  const table = documentClient(dynamo.client);
  const client = layered(table, async (command, next) => {
    if (command instanceof QueryCommand) queries += 1;
    if (left <= 0) throw new Error("killed");
    if (isWrite(command)) left -= 1;
    return next();
  });
  const db = createDb({ client, tableName, clock });
  const shop = await openTestCheckout(db, clock);
  const deps = () => ({ db, clock });
  const staff = (): Ctx => ({
    storeId: testStoreId,
    actor: { kind: "staff", staffId: "s1", email: "sam@example.com", permissions: new Set(), signedInAt: 0 },
    requestId: "r",
    now: clock.now().toISOString(),
  });
  let desk: TestDesk;
  let people = 0;

  async function person(edit: Partial<CustomerEdit> = {}): Promise<CustomerDetail["customer"]> {
    people += 1;
    const body = { ...blank, email: `one${people}@example.com`, ...edit };
    return ((await createCustomer(deps(), staff(), { ...none, body })) as CustomerDetail).customer;
  }
  const input = (one: Known, other: Known, choices: object = {}) => ({
    ...none,
    params: { customerId: one.id, otherId: other.id },
    body: { ...kept, ...choices, version: one.version, otherVersion: other.version, reason: "The same person" },
  });

  return {
    ...{ clock, db, shop, deps, staff, person, input, stop: () => dynamo.stop() },
    /** How many people there were, for names of their own. */
    people: () => people,
    /** Queries of the table so far. */
    queries: () => queries,
    /** As before gift cards were found by address. */
    async forgetAddresses() {
      const { Items = [] } = await table.send(new ScanCommand({ TableName: tableName }));
      for (const { pk, sk } of Items)
        if (/#gift-cards-(to|addressed)/.test(String(pk)))
          await table.send(new DeleteCommand({ TableName: tableName, Key: { pk, sk } }));
    },
    desk: () => desk,
    /** Alive, with a desk that has three units. */
    async renew() {
      left = Number.POSITIVE_INFINITY;
      desk = await openTestDesk(shop);
    },
    /** Everything fails after so many writes, as in a process that is killed. */
    dieAfter(writes: number) {
      left = writes;
    },
    revive() {
      left = Number.POSITIVE_INFINITY;
    },
    read: async (customerId: string) =>
      (await getCustomer(deps(), staff(), { ...none, params: { customerId } })) as CustomerDetail,
    note: (customerId: string, text: string) =>
      addNote(deps(), staff(), { ...none, params: { customerId }, body: { text } }),
    grant: (customerId: string, change: number) =>
      adjustStoreCredit(deps(), staff(), { ...none, params: { customerId }, body: { change, reason: "test" } }),
    credit: async (customerId: string) =>
      (await storeCreditOf(db, testStoreId, customerId, "GBP", { consistent: true })).balance.amount,
    entries: async (customerId: string) =>
      (await entriesOf(db, testStoreId, customerId, { limit: 100, consistent: true })).items,
    async order(email: string): Promise<string> {
      const { orderId } = await shop.order({ [desk.sku]: 1 }, { email });
      await recordOrder(shop.deps, desk.system(), orderId);
      return orderId;
    },
    merge: async (one: Known, other: Known, choices: object = {}) =>
      (await mergeCustomers(deps(), staff(), input(one, other, choices))) as CustomerDetail,
    orders: async (customerId: string) =>
      (await orderIdsOfCustomer(db, testStoreId, customerId, { limit: 100, consistent: true })).items,
  };
}
