import type { CustomerDetail, CustomerEdit } from "@quayside/shared/customers/schema.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestDynamo, type TestDynamo } from "../../scripts/local/aws/test-dynamo.ts";
import { auditEntry } from "../audit/store.ts";
import { openTestShop, testStoreId } from "../cart/test-shop.ts";
import type { Ctx } from "../platform/ctx.ts";
import { testClock } from "../platform/test-clock.ts";
import { createDb, type Db } from "../store/db.ts";
import { documentClient } from "../store/document-client.ts";
import { tableDefinition } from "../store/table.ts";
import { addNote } from "./add-note.ts";
import { createCustomer } from "./create-customer.ts";
import { createGroup } from "./groups/create-group.ts";
import { listGroups } from "./groups/list-groups.ts";
import { removeGroup } from "./groups/remove-group.ts";
import { updateGroup } from "./groups/update-group.ts";
import { listCustomers } from "./list-customers.ts";
import type { Filters } from "./listing.ts";
import { customerWrites, findCustomer } from "./store.ts";
import { updateCustomer } from "./update-customer.ts";

const clock = testClock();
let dynamo: TestDynamo;
let db: Db;
let deps: { db: Db; clock: typeof clock };

beforeAll(async () => {
  dynamo = await startTestDynamo(tableDefinition("customers"), { stream: false });
  db = createDb({ client: documentClient(dynamo.client), tableName: "customers", clock });
  deps = { db, clock };
  await openTestShop(db, clock);
});
afterAll(() => dynamo.stop());

const staff = (): Ctx => ({
  storeId: testStoreId,
  actor: { kind: "staff", staffId: "s1", email: "sam@example.com", permissions: new Set(), signedInAt: 0 },
  requestId: "r",
  now: clock.now().toISOString(),
});
const none = { params: undefined, query: undefined, body: undefined };
const blank: CustomerEdit = { email: "", name: "", groups: [], tags: [], acceptsMail: false, addresses: [] };
const london = { name: "Ada", line1: "1 Main St", city: "London", postcode: "sw1a1aa", country: "GB" };

let people = 0;
async function person(edit: Partial<CustomerEdit> = {}): Promise<CustomerDetail> {
  people += 1;
  clock.advance(1000);
  const body = { ...blank, email: `person${people}@example.com`, ...edit };
  return createCustomer(deps, staff(), { ...none, body });
}
const change = ({ customer }: CustomerDetail, edit: Partial<CustomerEdit>, version = customer.version) => {
  const { email, name, phone, groups, tags, addresses, marketing } = customer;
  const whole = { email, name, phone, groups, tags, addresses, acceptsMail: marketing.email };
  return updateCustomer(deps, staff(), {
    ...none,
    params: { customerId: customer.id },
    body: { ...whole, ...edit, version },
  }) as Promise<CustomerDetail>;
};
const group = (name: string) => createGroup(deps, staff(), { ...none, body: { name } });
async function listed(filters: Partial<Filters>, per_page = 100, cursor?: string) {
  const query = { sort: "newest" as const, per_page, cursor, ...filters };
  return listCustomers(deps, staff(), { ...none, query });
}
const names = async (filters: Partial<Filters>) => (await listed(filters)).items.map(({ name }) => name);
const refused = (code: string) => expect.objectContaining({ code });

describe("one customer per address", () => {
  test("however it is typed", async () => {
    await person({ email: "one@example.com" });
    await expect(person({ email: "one@example.com" })).rejects.toEqual(refused("EMAIL_TAKEN"));
  });

  test("an address given up is free again", async () => {
    const first = await person({ email: "moves@example.com" });
    await change(first, { email: "moved@example.com" });
    await person({ email: "moves@example.com" });
    await expect(person({ email: "moved@example.com" })).rejects.toEqual(refused("EMAIL_TAKEN"));
  });
});

describe("editing", () => {
  test("a version that is not the newest changes nothing", async () => {
    const detail = await person({ name: "Before" });
    const after = await change(detail, { name: "After" });
    expect(after.customer).toMatchObject({ name: "After", version: 2 });
    await expect(change(detail, { name: "Late" })).rejects.toEqual(refused("VERSION_CONFLICT"));
  });

  test("the audit tells that personal data changed and never to what", async () => {
    const detail = await person({ name: "Secret Person", phone: "07700 900123" });
    const after = await change(detail, { name: "Hidden Person", tags: ["vip"] });
    expect(after.timeline.map(({ what }) => what)).toContain("customer.updated");
    const { Items = [] } = await scan();
    const told = JSON.stringify(Items.filter(({ pk }) => String(pk).includes("#audit#")));
    expect(told).not.toMatch(/Secret|Hidden|900123/);
    expect(told).toContain("vip");
  });

  test("addresses keep their ids, their postcodes are tidied, and one of them is the default", async () => {
    const detail = await person({ addresses: [london, { ...london, line1: "2 Side St" }] });
    const [first, second] = detail.customer.addresses;
    expect(first).toMatchObject({ postcode: "SW1A 1AA", isDefaultShipping: true, isDefaultBilling: true });
    expect(second).toMatchObject({ isDefaultShipping: false });
    const after = await change(detail, { addresses: second ? [second] : [] });
    expect(after.customer.addresses).toEqual([{ ...second, isDefaultShipping: true, isDefaultBilling: true }]);
    expect(after.customer.country).toBe("GB");
  });

  test("a postcode fits its country as in the checkout; one that was there before stays as it is", async () => {
    await expect(person({ addresses: [london, { ...london, postcode: "75001" }] })).rejects.toMatchObject({
      ...{ code: "POSTCODE_NOT_VALID" },
      details: { field: "addresses.1.postcode", reason: expect.stringContaining("must be like") },
    });
    const detail = await person();
    const old = { ...london, postcode: "unknown", id: clock.newId("address") };
    const { record } = (await findCustomer(db, testStoreId, detail.customer.id)) ?? {};
    if (!record) throw new Error("they are gone");
    const next = { ...record, version: 2, addresses: [{ ...old, isDefaultShipping: true, isDefaultBilling: true }] };
    const audit = auditEntry(clock, staff(), { action: "test.arranged", object: { type: "test", id: "1" } });
    await db.transact(audit, customerWrites(testStoreId, next, record));
    const known = { customer: { ...detail.customer, ...next } } as CustomerDetail;
    const changed = await change(known, { name: "Ada Byron", addresses: [{ ...old, line1: "2 Main St" }] });
    expect(changed.customer.addresses).toMatchObject([{ line1: "2 Main St", postcode: "unknown" }]);
    const moved = change(changed, { addresses: [{ ...old, country: "FR" }] });
    await expect(moved).rejects.toEqual(refused("POSTCODE_NOT_VALID"));
  });

  test("a note is for colleagues, and tells who left it", async () => {
    const { customer } = await person();
    const body = { text: "Rings before noon" };
    const detail = await addNote(deps, staff(), { ...none, params: { customerId: customer.id }, body });
    expect(detail.notes).toMatchObject([{ text: "Rings before noon", by: "sam@example.com" }]);
  });
});

describe("finding", () => {
  test.each([
    ["a beginning of any name", "mül", ["Zoë Müller-Brandt"]],
    ["without accents", "muller", ["Zoë Müller-Brandt"]],
    ["two words in any order", "bran zo", ["Zoë Müller-Brandt"]],
    ["the address", "zoe@", ["Zoë Müller-Brandt"]],
    ["what is before the @", "zoe", ["Zoë Müller-Brandt"]],
    ["the phone with its country code", "+49 151 2345", ["Zoë Müller-Brandt"]],
    ["the phone as dialled at home", "0151 2345", ["Zoë Müller-Brandt"]],
    ["nobody", "muller smith", []],
  ])("%s", async (_, q, expected) => {
    if (!(await names({ q: "zoe@finding.test" })).length)
      await person({ name: "Zoë Müller-Brandt", email: "zoe@finding.test", phone: "+49 151 23456789" });
    expect(await names({ q })).toEqual(expected);
  });

  test("a name that was given up is not found any more", async () => {
    const detail = await person({ name: "Quentin Oldname" });
    await change(detail, { name: "Quentin Newname" });
    expect(await names({ q: "oldname" })).toEqual([]);
    expect(await names({ q: "quentin" })).toEqual(["Quentin Newname"]);
  });

  test("pages hold everybody once, whatever filters them", async () => {
    for (let index = 0; index < 7; index += 1)
      await person({
        name: `Pat Patterson ${index}`,
        email: `pat.pat${index}@paging.test`,
        tags: index % 2 ? ["odd"] : [],
      });
    for (const filters of [{ q: "pat" }, { q: "pat", tag: "odd" }]) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await listed(filters, 2, cursor);
        expect(page.items.length).toBeLessThanOrEqual(2);
        seen.push(...page.items.map(({ name }) => name));
        cursor = page.nextCursor;
      } while (cursor);
      expect(seen.toSorted()).toEqual((await names(filters)).toSorted());
      expect(new Set(seen).size).toBe(filters.tag ? 3 : 7);
    }
  });

  test("the newest come first", async () => {
    await person({ name: "Newest" });
    expect((await names({}))[0]).toBe("Newest");
  });

  test("a cursor of another list is refused", async () => {
    const { nextCursor } = await listed({ q: "pat" }, 1);
    await expect(listed({}, 1, nextCursor)).rejects.toEqual(refused("VALIDATION_ERROR"));
  });
});

describe("groups", () => {
  test("have names of their own, and hold whom they are given", async () => {
    const trade = await group("Trade");
    await expect(group("trade")).rejects.toEqual(refused("CUSTOMER_GROUP_NAME_TAKEN"));
    const detail = await person({ name: "Wholesaler", groups: [trade.id] });
    expect(await names({ group: trade.id })).toEqual(["Wholesaler"]);
    const params = { groupId: trade.id };
    await expect(removeGroup(deps, staff(), { ...none, params })).rejects.toEqual(refused("CUSTOMER_GROUP_IN_USE"));
    await change(detail, { groups: [] });
    expect(await names({ group: trade.id })).toEqual([]);
    const renamed = await updateGroup(deps, staff(), { ...none, params, body: { name: "Retail", version: 1 } });
    expect(renamed).toMatchObject({ name: "Retail", version: 2 });
    await removeGroup(deps, staff(), { ...none, params });
    expect((await listGroups(deps, staff(), none)).map(({ id }) => id)).not.toContain(trade.id);
    await expect(removeGroup(deps, staff(), { ...none, params })).rejects.toEqual(refused("CUSTOMER_GROUP_NOT_FOUND"));
    await expect(person({ groups: [trade.id] })).rejects.toEqual(refused("CUSTOMER_GROUP_NOT_FOUND"));
  });
});

async function scan() {
  const { ScanCommand } = await import("@aws-sdk/lib-dynamodb");
  return documentClient(dynamo.client).send(new ScanCommand({ TableName: "customers" }));
}
