import { accountOperations } from "@quayside/shared/account/contract.ts";
import { analyticsOperations } from "@quayside/shared/analytics/contract.ts";
import { auditOperations } from "@quayside/shared/audit/contract.ts";
import { authOperations } from "@quayside/shared/auth/contract.ts";
import { cartOperations } from "@quayside/shared/cart/contract.ts";
import { catalogOperations, productOperations } from "@quayside/shared/catalog/contract.ts";
import { categoryOperations } from "@quayside/shared/categories/contract.ts";
import { checkoutOperations } from "@quayside/shared/checkout/contract.ts";
import { collectionOperations } from "@quayside/shared/collections/contract.ts";
import type { Operation } from "@quayside/shared/contract/operation.ts";
import { customerGroupOperations, customerOperations } from "@quayside/shared/customers/contract.ts";
import type { EventName } from "@quayside/shared/events.ts";
import { exceptionOperations } from "@quayside/shared/exceptions/contract.ts";
import { exportOperations } from "@quayside/shared/exports/contract.ts";
import { forecastOperations } from "@quayside/shared/forecasts/contract.ts";
import { giftCardOperations, storeCreditOperations } from "@quayside/shared/gift-cards/contract.ts";
import { importOperations } from "@quayside/shared/imports/contract.ts";
import { inventoryOperations } from "@quayside/shared/inventory/contract.ts";
import { transferOperations } from "@quayside/shared/inventory/transfers.ts";
import { jobOperations } from "@quayside/shared/jobs/contract.ts";
import { mediaOperations } from "@quayside/shared/media/contract.ts";
import { orderOperations } from "@quayside/shared/orders/contract.ts";
import { paymentOperations, reconciliationOperations } from "@quayside/shared/payments/contract.ts";
import { pricingOperations } from "@quayside/shared/pricing/contract.ts";
import { promotionOperations } from "@quayside/shared/promotions/contract.ts";
import {
  customReportOperations,
  reportOperations,
  reportScheduleOperations,
} from "@quayside/shared/reports/contract.ts";
import { returnOperations } from "@quayside/shared/returns/contract.ts";
import { salesOperations } from "@quayside/shared/sales/contract.ts";
import { searchOperations } from "@quayside/shared/search/contract.ts";
import { staffOperations } from "@quayside/shared/staff/contract.ts";
import { settingsOperations, storeOperations } from "@quayside/shared/store/contract.ts";
import { trackingOperations } from "@quayside/shared/tracking/contract.ts";
import { viewOperations } from "@quayside/shared/views/contract.ts";
import type { Job } from "./jobs/job.ts";
import { forecastJobs, lakeJobs, shopJobs } from "./jobs/table.ts";

export type BucketName = "media" | "snapshot" | "import" | "audit" | "site" | "lake" | "reports";
export type QueueName =
  | "media"
  | "mail"
  | "publish"
  | "pages"
  | "import"
  | "export"
  | "customers"
  | "order-search"
  | "track"
  | "report";
/** Deliveries of a message or of a batch of a stream before it is set aside with the dead letters. */
export const tries = 5;
/** AWS asks for six times the function's timeout, so that a slow batch is not delivered twice. */
export const visibilitySeconds = (timeoutSeconds: number): number => timeoutSeconds * 6;

export type SecretName = "stripe" | "link";
export type PoolName = "customers" | "staff";

/** Whose changes of the table a function hears; the filters themselves are in `stream-filters.ts`. */
export type StreamFilter = "outbox" | "stock" | "facts";

type TableAction =
  | "GetItem"
  | "BatchGetItem"
  | "Query"
  | "PutItem"
  | "UpdateItem"
  | "DeleteItem"
  | "ConditionCheckItem";

type BucketAction = "GetObject" | "PutObject" | "DeleteObject" | "ListBucket" | "AbortMultipartUpload";

/** What a function may do; its role says this and no more. */
export interface Grants {
  table?: readonly TableAction[];
  buckets?: Partial<Record<BucketName, readonly BucketAction[]>>;
  queues?: Partial<Record<QueueName, readonly "SendMessage"[]>>;
  /** `events:PutEvents` on our bus. */
  bus?: true;
  /** `ses:SendEmail` from the store's identity. */
  mail?: true;
  secrets?: readonly SecretName[];
  pools?: Partial<Record<PoolName, readonly string[]>>;
}

/** A deploy unit: one Lambda. The cloud stacks and the platform on one machine both derive from these rows. */
export interface Service {
  entry: `functions/entry/${string}.ts`;
  summary: string;
  operations?: readonly Operation[];
  /**
   * Reads the table's stream; the filter is a Lambda event filter. Records are gathered for at most `windowSeconds` until
   * there are `batchSize` of them.
   */
  stream?: { filter: StreamFilter; batchSize: number; windowSeconds: number };
  /** Fed by a queue: events that a rule routes there, or messages sent by another service. */
  queue?: {
    name: QueueName;
    events: readonly EventName[];
    batchSize: number;
    /** For so long messages are gathered before they are handled together; a second unless said. */
    windowSeconds?: number;
  };
  jobs?: readonly Job[];
  /** Answers, by a URL that only this app's distribution may call, for pages that are not in the app's bucket. */
  url?: "store";
  grants: Grants;
  /** Names from `platform/env.ts` it reads, beside STORE_ID, TABLE_NAME and LOG_LEVEL. */
  env: readonly string[];
  /** Packages with native code, which travel beside its bundle. */
  native?: readonly string[];
  memoryMb: number;
  /** Of `/tmp`, where 512 are not enough. */
  storageMb?: number;
  timeoutSeconds: number;
}

const rows = (...tables: Record<string, Operation>[]): Operation[] => tables.flatMap((table) => Object.values(table));

/** Reads asked for at once become one: who may read an item may read several. */
const gets = ["GetItem", "BatchGetItem"] as const;
const reads = [...gets, "Query"] as const;
const writes = ["PutItem", "UpdateItem"] as const;
const http = { memoryMb: 1024, timeoutSeconds: 20 };

export const services = {
  storefront: {
    entry: "functions/entry/storefront.ts",
    summary: "What shoppers read: store, catalogue, search",
    operations: rows(storeOperations, catalogOperations, searchOperations),
    grants: { table: gets, buckets: { snapshot: ["GetObject"] } },
    env: ["SNAPSHOT_BUCKET", "STRIPE_PUBLISHABLE_KEY"],
    ...http,
  },
  tracking: {
    entry: "functions/entry/tracking.ts",
    summary: "Takes in what happens in visits to the storefront",
    operations: rows(trackingOperations),
    grants: { queues: { track: ["SendMessage"] } },
    env: ["TRACK_QUEUE_URL"],
    memoryMb: 256,
    timeoutSeconds: 10,
  },
  cart: {
    entry: "functions/entry/cart.ts",
    summary: "Carts and their prices",
    operations: rows(cartOperations),
    grants: { table: [...reads, ...writes], buckets: { snapshot: ["GetObject"] } },
    env: ["SNAPSHOT_BUCKET", "CUSTOMER_POOL_ID", "CUSTOMER_CLIENT_ID"],
    ...http,
  },
  checkout: {
    entry: "functions/entry/checkout.ts",
    summary: "Carts become orders and get paid",
    operations: rows(checkoutOperations),
    grants: { table: [...reads, ...writes], secrets: ["stripe", "link"] },
    env: ["STRIPE_SECRET_ID", "LINK_SECRET_ID", "CUSTOMER_POOL_ID", "CUSTOMER_CLIENT_ID"],
    ...http,
  },
  account: {
    entry: "functions/entry/account.ts",
    summary: "What signed-in customers see and change of themselves",
    operations: rows(accountOperations),
    grants: {
      table: [...reads, ...writes, "DeleteItem"],
      pools: { customers: ["AdminDeleteUser"] },
      secrets: ["stripe"],
    },
    env: ["CUSTOMER_POOL_ID", "CUSTOMER_CLIENT_ID", "STRIPE_SECRET_ID"],
    ...http,
  },
  webhooks: {
    entry: "functions/entry/webhooks.ts",
    summary: "What payment providers report",
    operations: rows(paymentOperations),
    grants: { table: [...reads, ...writes], secrets: ["stripe"] },
    env: ["STRIPE_SECRET_ID"],
    ...http,
  },
  auth: {
    entry: "functions/entry/auth.ts",
    summary: "Sign-in for API clients, in front of the user pools",
    operations: rows(authOperations),
    grants: {
      pools: {
        customers: ["AdminInitiateAuth", "AdminRespondToAuthChallenge"],
        staff: ["AdminInitiateAuth", "AdminRespondToAuthChallenge"],
      },
    },
    env: ["CUSTOMER_POOL_ID", "CUSTOMER_CLIENT_ID", "STAFF_POOL_ID", "STAFF_CLIENT_ID"],
    ...http,
  },
  "staff-orders": {
    entry: "functions/entry/staff-orders.ts",
    summary: "Orders, payments and exceptions for staff",
    operations: rows(orderOperations, returnOperations, exceptionOperations, reconciliationOperations),
    grants: { table: [...reads, ...writes], secrets: ["stripe"] },
    env: ["STRIPE_SECRET_ID"],
    ...http,
  },
  "staff-catalog": {
    entry: "functions/entry/staff-catalog.ts",
    summary: "Products, imports and stock for staff",
    operations: rows(
      productOperations,
      categoryOperations,
      collectionOperations,
      mediaOperations,
      importOperations,
      exportOperations,
      inventoryOperations,
      transferOperations,
    ),
    grants: {
      table: [...reads, ...writes, "DeleteItem"],
      buckets: {
        import: ["PutObject", "GetObject", "ListBucket"],
        media: ["PutObject", "GetObject", "ListBucket"],
        snapshot: ["GetObject"],
      },
    },
    env: ["IMPORT_BUCKET", "MEDIA_BUCKET", "SNAPSHOT_BUCKET"],
    ...http,
  },
  "staff-customers": {
    entry: "functions/entry/staff-customers.ts",
    summary: "Customers and their groups for staff",
    operations: rows(customerOperations, customerGroupOperations),
    grants: {
      table: [...reads, ...writes, "DeleteItem", "ConditionCheckItem"],
      pools: { customers: ["AdminDeleteUser"] },
      secrets: ["stripe"],
    },
    env: ["CUSTOMER_POOL_ID", "CUSTOMER_CLIENT_ID", "STRIPE_SECRET_ID"],
    ...http,
  },
  "staff-pricing": {
    entry: "functions/entry/staff-pricing.ts",
    summary: "Promotions, price lists, gift cards and store credit for staff",
    operations: rows(promotionOperations, pricingOperations, giftCardOperations, storeCreditOperations),
    grants: { table: [...reads, ...writes, "DeleteItem", "ConditionCheckItem"] },
    env: [],
    ...http,
  },
  "staff-core": {
    entry: "functions/entry/staff-core.ts",
    summary: "Staff, the store's settings, the audit trail, and views that staff keep",
    operations: rows(staffOperations, settingsOperations, auditOperations, jobOperations, viewOperations),
    grants: {
      table: [...reads, ...writes, "DeleteItem"],
      pools: {
        staff: [
          ...["ListUsers", "AdminGetUser", "AdminListGroupsForUser", "AdminCreateUser", "AdminAddUserToGroup"],
          ...["AdminRemoveUserFromGroup", "AdminEnableUser", "AdminDisableUser", "AdminSetUserMFAPreference"],
          "AdminUserGlobalSignOut",
        ],
      },
    },
    env: ["STAFF_POOL_ID", "STAFF_CLIENT_ID"],
    ...http,
  },
  analytics: {
    entry: "functions/entry/analytics.ts",
    summary: "Figures for staff, from the lake",
    operations: rows(analyticsOperations, salesOperations, forecastOperations),
    grants: { table: [...reads, ...writes, "DeleteItem"], buckets: { lake: ["GetObject"] } },
    env: ["LAKE_BUCKET"],
    native: ["@duckdb/node-api"],
    // Two virtual processors, which DuckDB uses both.
    memoryMb: 3538,
    timeoutSeconds: 29,
  },
  "staff-reports": {
    entry: "functions/entry/staff-reports.ts",
    summary: "Reports, their schedules, and those that staff build, for staff",
    operations: rows(reportOperations, customReportOperations, reportScheduleOperations),
    grants: {
      table: [...reads, ...writes, "DeleteItem"],
      buckets: { reports: ["GetObject"] },
      secrets: ["link"],
    },
    env: ["REPORTS_BUCKET", "LINK_SECRET_ID"],
    ...http,
  },
  relay: {
    entry: "functions/entry/relay.ts",
    summary: "Carries events from the table's stream to the bus",
    stream: { filter: "outbox", batchSize: 25, windowSeconds: 0 },
    grants: { bus: true },
    env: ["EVENT_BUS"],
    memoryMb: 256,
    timeoutSeconds: 30,
  },
  "stock-watch": {
    entry: "functions/entry/stock-watch.ts",
    summary: "Sees what runs low, sells out and comes back",
    stream: { filter: "stock", batchSize: 25, windowSeconds: 0 },
    grants: { table: [...reads, "PutItem"] },
    env: [],
    memoryMb: 256,
    timeoutSeconds: 60,
  },
  facts: {
    entry: "functions/entry/facts.ts",
    summary: "Tells the lake of every change that figures are made of",
    stream: { filter: "facts", batchSize: 250, windowSeconds: 20 },
    grants: { table: reads, buckets: { lake: ["PutObject"] } },
    env: ["LAKE_BUCKET"],
    memoryMb: 1024,
    timeoutSeconds: 120,
  },
  mailer: {
    entry: "functions/entry/mailer.ts",
    summary: "Mails to shoppers, and to the store's people",
    queue: {
      name: "mail",
      events: [
        "order.paid",
        "order.cancelled",
        "order.refunded",
        "order.shipped",
        "order.lines-cancelled",
        "order.link-requested",
        "stock.low",
        "goal.off-track",
        "order.authorised",
        "report.ready",
      ],
      batchSize: 10,
    },
    grants: { table: [...reads, "PutItem"], buckets: { reports: ["GetObject"] }, mail: true, secrets: ["link"] },
    env: ["LINK_SECRET_ID", "STORE_ORIGIN", "ADMIN_ORIGIN", "REPORTS_BUCKET"],
    memoryMb: 512,
    timeoutSeconds: 60,
  },
  "customer-records": {
    entry: "functions/entry/customer-records.ts",
    summary: "Puts orders into their customers' lists and figures",
    queue: {
      name: "customers",
      events: [
        "order.placed",
        "order.paid",
        "order.cancelled",
        "order.refunded",
        "customer.deleted",
        "customer.merged",
      ],
      batchSize: 10,
    },
    grants: { table: [...reads, ...writes, "DeleteItem"] },
    env: [],
    memoryMb: 512,
    timeoutSeconds: 60,
  },
  "order-search": {
    entry: "functions/entry/order-search.ts",
    summary: "What orders are found by: names and SKUs",
    queue: { name: "order-search", events: ["order.placed", "order.address-edited"], batchSize: 10 },
    grants: { table: [...reads, "PutItem"] },
    env: [],
    memoryMb: 256,
    timeoutSeconds: 30,
  },
  "visit-writer": {
    entry: "functions/entry/visit-writer.ts",
    summary: "Writes what happened in visits into the lake",
    queue: { name: "track", events: [], batchSize: 1000, windowSeconds: 60 },
    grants: { buckets: { lake: ["PutObject"] } },
    env: ["LAKE_BUCKET"],
    memoryMb: 512,
    timeoutSeconds: 60,
  },
  publisher: {
    entry: "functions/entry/publisher.ts",
    summary: "Publishes changed products to the search snapshot",
    queue: {
      name: "publish",
      events: ["product.changed", "prices.changed", "categories.changed", "collections.changed", "stock.changed"],
      batchSize: 100,
    },
    grants: {
      table: [...reads, "PutItem"],
      buckets: { snapshot: ["GetObject", "PutObject", "DeleteObject", "ListBucket"] },
    },
    env: ["SNAPSHOT_BUCKET"],
    memoryMb: 1769,
    timeoutSeconds: 300,
  },
  media: {
    entry: "functions/entry/media.ts",
    summary: "Checks uploaded pictures and makes their sizes",
    queue: { name: "media", events: ["image.uploaded"], batchSize: 1 },
    grants: {
      table: [...gets, "PutItem"],
      buckets: { media: ["GetObject", "PutObject", "DeleteObject", "ListBucket"] },
    },
    env: ["MEDIA_BUCKET"],
    native: ["sharp"],
    memoryMb: 1769,
    timeoutSeconds: 120,
  },
  pages: {
    entry: "functions/entry/pages.ts",
    summary: "Makes the store's pages ahead of time, and answers for those that are not there",
    queue: { name: "pages", events: ["catalog.published", "settings.changed"], batchSize: 100 },
    url: "store",
    grants: {
      table: gets,
      buckets: { snapshot: ["GetObject"], site: ["GetObject", "PutObject", "DeleteObject", "ListBucket"] },
    },
    env: ["SNAPSHOT_BUCKET", "SITE_BUCKET", "STORE_ORIGIN", "STRIPE_PUBLISHABLE_KEY"],
    memoryMb: 1769,
    timeoutSeconds: 900,
  },
  importer: {
    entry: "functions/entry/importer.ts",
    summary: "Validates and commits uploaded files",
    queue: { name: "import", events: ["import.requested"], batchSize: 1 },
    grants: { table: [...reads, ...writes, "DeleteItem"], buckets: { import: ["GetObject"] } },
    env: ["IMPORT_BUCKET"],
    memoryMb: 1769,
    timeoutSeconds: 900,
  },
  exporter: {
    entry: "functions/entry/exporter.ts",
    summary: "Writes files to be taken out",
    queue: { name: "export", events: ["export.requested"], batchSize: 1 },
    grants: {
      table: [...reads, "PutItem", "DeleteItem"],
      buckets: {
        import: ["GetObject", "PutObject", "DeleteObject", "ListBucket", "AbortMultipartUpload"],
        lake: ["GetObject"],
      },
    },
    env: ["IMPORT_BUCKET", "LAKE_BUCKET"],
    native: ["@duckdb/node-api"],
    memoryMb: 1769,
    storageMb: 2048,
    timeoutSeconds: 900,
  },
  reporter: {
    entry: "functions/entry/reporter.ts",
    summary: "Makes reports: asks for their figures, sets them as files",
    queue: { name: "report", events: ["report.requested"], batchSize: 1 },
    grants: {
      table: [...reads, "PutItem"],
      buckets: { lake: ["GetObject"], reports: ["PutObject", "DeleteObject"] },
    },
    env: ["LAKE_BUCKET", "REPORTS_BUCKET"],
    native: ["@duckdb/node-api", "sharp"],
    memoryMb: 3538,
    timeoutSeconds: 900,
  },
  jobs: {
    entry: "functions/entry/jobs.ts",
    summary: "Everything that runs by the clock",
    jobs: shopJobs,
    grants: {
      table: [...reads, ...writes, "DeleteItem"],
      buckets: { audit: ["PutObject", "GetObject", "ListBucket"] },
      secrets: ["stripe"],
    },
    env: ["STRIPE_SECRET_ID", "AUDIT_BUCKET"],
    memoryMb: 1024,
    timeoutSeconds: 300,
  },
  "lake-jobs": {
    entry: "functions/entry/lake-jobs.ts",
    summary: "Makes the lake that figures come from, and watches them",
    jobs: lakeJobs,
    grants: {
      table: [...reads, "PutItem"],
      buckets: { lake: ["GetObject", "PutObject", "DeleteObject", "ListBucket"] },
    },
    env: ["LAKE_BUCKET"],
    native: ["@duckdb/node-api"],
    memoryMb: 3008,
    storageMb: 10_240,
    timeoutSeconds: 900,
  },
  forecaster: {
    entry: "functions/entry/forecaster.ts",
    summary: "Forecasts sales and stock needs at night",
    jobs: forecastJobs,
    grants: {
      table: [...reads, "PutItem"],
      buckets: { lake: ["GetObject", "PutObject", "DeleteObject", "ListBucket"] },
    },
    env: ["LAKE_BUCKET"],
    native: ["@duckdb/node-api"],
    memoryMb: 512,
    timeoutSeconds: 900,
  },
} as const satisfies Record<string, Service>;

export type ServiceName = keyof typeof services;

/** The same rows without their literal types, for whoever walks over them. */
export const serviceRows = Object.entries(services) as [ServiceName, Service][];
