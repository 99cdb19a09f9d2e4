import { exceptionWrite } from "@quayside/functions/exceptions/store.ts";
import { exportOf, exportWrite } from "@quayside/functions/exports/store.ts";
import { importOf, importWrite } from "@quayside/functions/imports/store.ts";
import { reconcilePayments } from "@quayside/functions/payments/reconciliation/reconcile.ts";
import { systemCtx } from "@quayside/functions/platform/ctx.ts";
import { env } from "@quayside/functions/platform/env.ts";
import { findSettings } from "@quayside/functions/settings/store.ts";
import { rosterWrite, storedRoster } from "@quayside/functions/staff/store.ts";
import type { Operation } from "@quayside/shared/contract/operation.ts";
import { exportOperations } from "@quayside/shared/exports/contract.ts";
import type { Export } from "@quayside/shared/exports/schema.ts";
import { importOperations } from "@quayside/shared/imports/contract.ts";
import type { Import } from "@quayside/shared/imports/schema.ts";
import { AppError } from "@quayside/shared/kernel/errors.ts";
import { orderOperations } from "@quayside/shared/orders/contract.ts";
import type { OrderDetail } from "@quayside/shared/orders/schema.ts";
import { catalogExamples } from "./catalog-examples.ts";
import { customerExamples } from "./customer-examples.ts";
import { figureExamples } from "./figure-examples.ts";
import { forecastExamples } from "./forecast-examples.ts";
import { issuedCode, pricingExamples } from "./pricing-examples.ts";
import { reportExamples } from "./report-examples.ts";
import { salesExamples } from "./sales-examples.ts";
import { stockExamples } from "./stock-examples.ts";
import { dataOf, type Request } from "./world/call.ts";
import { staff } from "./world/callers.ts";
import { withKey } from "./world/shopper.ts";
import { shopperSignIn } from "./world/sign-in.ts";
import type { World } from "./world.ts";

const importFile = { filename: "goods.csv" };
const neededColumns = ["handle", "title", "category_path", "sku", "price", "currency"];
const importKind = { kind: "catalog" } as const;

export type Example = (world: World) => Promise<Request>;

const line = ({ thing }: World) => [{ sku: thing.sku }];
const readyCart = async (world: World) => {
  const { cartId, headers, quoteHash } = await world.shopper.readyCart(line(world));
  return { request: { params: { cartId }, headers }, quoteHash };
};
const cart =
  (more: Request = {}): Example =>
  async (world) => {
    const { request } = await readyCart(world);
    return { ...request, ...more, params: { ...request.params, ...more.params } };
  };
const placedOrder: Example = async ({ shopper, thing }) => {
  const { orderId, headers } = await shopper.order([{ sku: thing.sku }]);
  return { params: { orderId }, headers };
};
const paidOrder =
  (more: Request = {}): Example =>
  async ({ shopper, thing }) => {
    const { orderId } = await shopper.paidOrder([{ sku: thing.sku }]);
    return { params: { orderId }, ...more };
  };

const oneUnit = { location: "main", lines: [{ lineId: "1", quantity: 1 }] };

/** A parcel that was just begun. */
const parcel =
  (more: Request = {}): Example =>
  async (world) => {
    const { params } = await paidOrder()(world);
    const begun = withKey({ params, body: oneUnit });
    const answer = await world.call(orderOperations.createShipment, begun, staff(world.tokens, ["admin"]));
    const { order } = dataOf<OrderDetail>(answer);
    return { params: { ...params, shipmentId: order.shipments[0]?.id ?? "" }, ...more };
  };

const refreshToken: Example = async ({ deps }) => {
  const step = await deps.pools?.customer.signIn(shopperSignIn.email, shopperSignIn.password);
  const tokens = step && "tokens" in step ? step.tokens : undefined;
  return { body: { audience: "customer", refreshToken: tokens?.RefreshToken } };
};

let members = 0;

/** Somebody who was invited, and may do nothing yet. */
const member =
  (more: Request = {}): Example =>
  async ({ deps }) => {
    members += 1;
    const user = await deps.staffPool?.invite(`member-${members}@example.com`, "Grace Hopper");
    return { params: { staffId: user?.id ?? "" }, ...more };
  };

let files = 0;

/** An import whose file is there; `state` as the background work would have left it. */
const announcedImport =
  (state?: Import["state"]): Example =>
  async (world) => {
    files += 1;
    const file = `title,sku\nFile ${files},F-${files}\n`;
    const request = withKey({
      params: importKind,
      body: { ...importFile, bytes: file.length, sha256: files.toString(16).padStart(64, "0") },
    });
    const answer = await world.call(importOperations.create, request, staff(world.tokens, ["admin"]));
    const { id } = dataOf<{ import: Import }>(answer).import;
    const record = await importOf(world.table.db, env.storeId, importKind.kind, id);
    await world.uploads?.put(record.key, file);
    const header = neededColumns;
    const next = { ...record, import: { ...record.import, header, state: state ?? record.import.state, version: 2 } };
    await world.catalogue.write(importWrite(env.storeId, next));
    return { params: { ...importKind, importId: id } };
  };

/** An export as the background work would have left it. */
const startedExport =
  (state: Export["state"] = "running"): Example =>
  async (world) => {
    const by = staff(world.tokens, ["admin"]);
    const made = dataOf<Export>(await world.call(exportOperations.create, withKey({ params: importKind }), by));
    const record = await exportOf(world.table.db, env.storeId, importKind.kind, made.id);
    await world.catalogue.write(
      exportWrite(env.storeId, { ...record, export: { ...record.export, state, version: 2 } }),
    );
    return { params: { ...importKind, exportId: made.id } };
  };

/**
 * One request per operation that must succeed, with the objects it needs made anew by each call. Operations that need no
 * input have no row.
 */
const examples: Record<string, Example> = {
  "catalog.product": async ({ thing }) => ({ params: { slug: thing.slug } }),
  "search.suggest": async () => ({ query: { q: "thi" } }),

  "store.page": async () => ({ params: { name: "returns" } }),
  "settings.update": async ({ table }) => {
    const settings = await findSettings(table.db, env.storeId);
    return { body: { version: settings?.version, name: "Renamed" } };
  },

  "cart.get": cart(),
  "cart.review": cart(),
  "cart.adopt": cart(),
  "cart.set-line": async (world) => cart({ params: { sku: world.thing.sku }, body: { quantity: 3 } })(world),
  "cart.apply-code": cart({ body: { code: "tenth" } }),
  "cart.remove-code": cart({ params: { code: "tenth" } }),
  "cart.add-gift-card": async (world) => cart({ body: { code: await issuedCode(world) } })(world),
  "cart.check-gift-card": async (world) => ({ body: { code: await issuedCode(world) } }),
  "cart.remove-gift-card": cart({ params: { giftCardId: "gft_00000000000000000000000000" } }),
  "cart.use-credit": cart({ body: { use: true } }),
  "cart.set-address": cart({
    body: {
      email: "grace@example.com",
      shippingAddress: {
        name: "Grace Hopper",
        line1: "1 Rue de Rivoli",
        city: "Paris",
        postcode: "75001",
        country: "FR",
      },
    },
  }),
  "cart.delivery-options": cart(),
  "cart.delivery-quotes": cart({ query: { country: "FR" } }),
  "cart.choose-delivery": cart({ body: { optionId: "standard" } }),

  "checkout.place-order": async (world) => {
    const { request, quoteHash } = await readyCart(world);
    const touch = { source: "letter", medium: "email", campaign: "spring" };
    return { ...request, body: { quoteHash, origin: { touch, device: "mobile" } } };
  },
  "tracking.collect": async ({ thing }) => ({
    headers: { "user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0" },
    body: {
      ...{ browser: "0123456789abcdef", device: "desktop", zone: "Europe/London" },
      events: [
        { id: "event-0001", kind: "page", path: `/p/${thing.slug}`, ago: 1200, touch: { referrer: "www.google.com" } },
        { id: "event-0002", kind: "cart", path: `/p/${thing.slug}`, ago: 0, touch: {}, sku: thing.sku, quantity: 1 },
      ],
    },
  }),
  "checkout.confirm-payment": placedOrder,
  "checkout.order-status": placedOrder,
  "checkout.resume-payment": placedOrder,
  "checkout.reopen-cart": placedOrder,
  "checkout.send-link": async () => ({ body: { number: "Q-7F3K9M", email: "ada@example.com" } }),
  "payments.stripe-webhook": async ({ shopper, stripe, thing }) => {
    const { payment } = await shopper.order([{ sku: thing.sku }]);
    await shopper.confirmAtProvider(payment?.intentId ?? "");
    const { data } = await stripe.client.events.list({ limit: 100 });
    const paid = data.find(({ type }) => type === "payment_intent.succeeded");
    if (!paid) throw new Error("the provider tells of no payment");
    const { body, signature } = stripe.report(paid);
    return { raw: body, headers: { "content-type": "application/json", "stripe-signature": signature } };
  },

  "staff.get": member(),
  "staff.invite": async ({ table, catalogue }) => {
    members += 1;
    const { version } = await storedRoster(table.db, env.storeId);
    if (version === 0) await catalogue.write(rosterWrite(env.storeId, { version: 1, members: [] }));
    return { body: { email: `invited-${members}@example.com`, name: "Mary", roles: ["content"], modules: [] } };
  },
  "staff.update": member({ body: { version: 0, name: "Grace", roles: ["analyst"], modules: ["orders"] } }),
  "staff.disable": member(),
  "staff.enable": member(),
  "staff.resend-invitation": member(),
  "staff.reset-second-factor": member(),
  "staff.sign-out": member(),

  "auth.login": async () => ({ body: { step: "password", audience: "customer", ...shopperSignIn } }),
  "auth.refresh-token": refreshToken,
  "auth.logout": refreshToken,

  ...catalogExamples,
  "imports.create": async () => {
    files += 1;
    const sha256 = files.toString(16).padStart(64, "f");
    return { params: importKind, body: { ...importFile, bytes: 100, sha256 } };
  },
  "imports.validate": announcedImport(),
  "imports.map": async (world) => {
    const { params } = await announcedImport("mapping")(world);
    return { params, body: { mapping: Object.fromEntries(neededColumns.map((name) => [name, name])) } };
  },
  "imports.commit": announcedImport("validated"),
  "imports.cancel": announcedImport("validated"),
  "imports.list": async () => ({ params: importKind }),
  "imports.changes": announcedImport("validated"),
  "imports.get": announcedImport(),
  "imports.errors": announcedImport(),
  "exports.create": async () => ({ params: importKind }),
  "exports.create-data": async () => ({ body: { table: "orders", format: "ndjson" } }),
  "exports.list": async () => ({ params: importKind }),
  "exports.get": startedExport(),
  "exports.cancel": startedExport(),
  "exports.download": startedExport("completed"),

  "orders.get": paidOrder(),
  "orders.cancel": paidOrder({ body: { reason: "Changed their mind" } }),
  "orders.hold": paidOrder({ body: { reason: "Address looks odd" } }),
  "orders.assign": paidOrder({ body: { staffId: null } }),
  "orders.release": async (world) => {
    const { params } = await paidOrder()(world);
    const held = withKey({ params, body: { reason: "Address looks odd" } });
    await world.call(orderOperations.hold, held, staff(world.tokens, ["admin"]));
    return { params };
  },
  "orders.capture": async (world) => {
    const placed = await world.shopper.order([{ sku: world.thing.sku }]);
    const intentId = placed.payment?.intentId ?? "";
    await world.stripe.client.paymentIntents.update(intentId, { capture_method: "manual" });
    await world.shopper.confirmAtProvider(intentId);
    await world.shopper.confirm(placed);
    return { params: { orderId: placed.orderId } };
  },
  "orders.cancel-lines": async (world) => {
    const { orderId } = await world.shopper.paidOrder([{ sku: world.thing.sku, quantity: 2 }]);
    return { params: { orderId }, body: { lines: [{ lineId: "1", quantity: 1 }], reason: "One is enough" } };
  },
  "orders.edit-address": paidOrder({
    body: {
      billingAddress: { name: "Ada Byron", line1: "1 High St", city: "Leeds", postcode: "LS1 1AA", country: "GB" },
    },
  }),
  "orders.refund": paidOrder({ body: { amount: 100, reason: "Arrived scratched" } }),
  "orders.retry-refund": async (world) => {
    const { orderId, headers } = await world.shopper.paidOrder([{ sku: world.thing.sku }]);
    const admin = staff(world.tokens, ["admin"]);
    const asked = withKey({ params: { orderId }, body: { amount: 100, reason: "Arrived scratched" } });
    const made = dataOf<OrderDetail>(await world.call(orderOperations.refund, asked, admin)).order.refunds[0];
    world.stripe.control.failRefund(made?.references[0] ?? "");
    await world.shopper.confirm({ orderId, headers });
    return { params: { orderId, refundId: made?.id ?? "" } };
  },
  "reconciliations.get": async (world) => {
    await reconcilePayments(world.deps, systemCtx(env.storeId, "examples", world.clock), { day: "2026-11-20" });
    return { params: { day: "2026-11-20" } };
  },
  "exceptions.resolve": async (world) => {
    files += 1;
    const reference = `thing-${files}`;
    const ctx = systemCtx(env.storeId, "examples", world.clock);
    const draft = { kind: "payment-differs", reference, message: "A difference" } as const;
    await world.catalogue.write(exceptionWrite(world.clock, ctx, draft));
    return { params: { exceptionId: `payment-differs:${reference}` }, body: { note: "Looked at it" } };
  },
  "orders.create-shipment": paidOrder({ body: oneUnit }),
  "orders.pick-shipment": parcel(),
  "orders.pack-shipment": parcel(),
  "orders.ship-shipment": parcel({ body: { carrier: "Royal Mail", trackingNumber: "RM1" } }),
  "orders.deliver-shipment": async (world) => {
    const { params } = await parcel()(world);
    const shipped = withKey({ params, body: {} });
    await world.call(orderOperations.shipShipment, shipped, staff(world.tokens, ["admin"]));
    return { params };
  },
  "orders.cancel-shipment": parcel({ body: { reason: "Wrong box" } }),
  "orders.note": paidOrder({ body: { text: "Called, will call back" } }),
  ...stockExamples,

  ...customerExamples,
  ...figureExamples,
  ...pricingExamples,
  ...reportExamples,
  ...salesExamples,
  ...forecastExamples,
};

/** Ids of operations that have a row. */
export const exampleIds = Object.keys(examples);

export function needsInput({ params, query, body }: Operation): boolean {
  return [params, query, body].some((shape) => shape && !shape.safeParse({}).success);
}

/** A request that the operation must grant to whoever may make it; each call makes one that nothing happened to yet. */
export async function exampleOf(world: World, operation: Operation): Promise<Request> {
  const { id, idempotency } = operation;
  const make = examples[id];
  if (!make && needsInput(operation))
    throw new AppError("internal", "NO_EXAMPLE", `${id} needs input: add a row "${id}" to scripts/prove/examples.ts`);
  const request = make ? await make(world) : {};
  return idempotency === "key" ? withKey(request) : request;
}
