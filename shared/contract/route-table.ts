import { accountOperations } from "../account/contract.ts";
import { analyticsOperations } from "../analytics/contract.ts";
import { auditOperations } from "../audit/contract.ts";
import { authOperations } from "../auth/contract.ts";
import { cartOperations } from "../cart/contract.ts";
import { catalogOperations, productOperations } from "../catalog/contract.ts";
import { categoryOperations } from "../categories/contract.ts";
import { checkoutOperations } from "../checkout/contract.ts";
import { collectionOperations } from "../collections/contract.ts";
import { customerGroupOperations, customerOperations } from "../customers/contract.ts";
import { exceptionOperations } from "../exceptions/contract.ts";
import { exportOperations } from "../exports/contract.ts";
import { forecastOperations } from "../forecasts/contract.ts";
import { giftCardOperations, storeCreditOperations } from "../gift-cards/contract.ts";
import { importOperations } from "../imports/contract.ts";
import { inventoryOperations } from "../inventory/contract.ts";
import { transferOperations } from "../inventory/transfers.ts";
import { jobOperations } from "../jobs/contract.ts";
import { mediaOperations } from "../media/contract.ts";
import { orderOperations } from "../orders/contract.ts";
import { paymentOperations, reconciliationOperations } from "../payments/contract.ts";
import { pricingOperations } from "../pricing/contract.ts";
import { promotionOperations } from "../promotions/contract.ts";
import { customReportOperations, reportOperations, reportScheduleOperations } from "../reports/contract.ts";
import { returnOperations } from "../returns/contract.ts";
import { salesOperations } from "../sales/contract.ts";
import { searchOperations } from "../search/contract.ts";
import { staffOperations } from "../staff/contract.ts";
import { settingsOperations, storeOperations } from "../store/contract.ts";
import { trackingOperations } from "../tracking/contract.ts";
import { viewOperations } from "../views/contract.ts";
import type { Operation } from "./operation.ts";

type RowsOf<T> = T[keyof T];

/** What a storefront may call. */
export type StorefrontOperation =
  | RowsOf<typeof storeOperations>
  | RowsOf<typeof catalogOperations>
  | RowsOf<typeof searchOperations>
  | RowsOf<typeof cartOperations>
  | RowsOf<typeof checkoutOperations>
  | RowsOf<typeof accountOperations>;

/** What the admin may call. */
export type StaffOperation =
  | RowsOf<typeof staffOperations>
  | RowsOf<typeof productOperations>
  | RowsOf<typeof categoryOperations>
  | RowsOf<typeof collectionOperations>
  | RowsOf<typeof mediaOperations>
  | RowsOf<typeof importOperations>
  | RowsOf<typeof exportOperations>
  | RowsOf<typeof returnOperations>
  | RowsOf<typeof reportOperations>
  | RowsOf<typeof customReportOperations>
  | RowsOf<typeof reportScheduleOperations>
  | RowsOf<typeof orderOperations>
  | RowsOf<typeof inventoryOperations>
  | RowsOf<typeof transferOperations>
  | RowsOf<typeof analyticsOperations>
  | RowsOf<typeof salesOperations>
  | RowsOf<typeof forecastOperations>
  | RowsOf<typeof viewOperations>
  | RowsOf<typeof auditOperations>
  | RowsOf<typeof jobOperations>
  | RowsOf<typeof exceptionOperations>
  | RowsOf<typeof reconciliationOperations>
  | RowsOf<typeof promotionOperations>
  | RowsOf<typeof pricingOperations>
  | RowsOf<typeof giftCardOperations>
  | RowsOf<typeof storeCreditOperations>
  | RowsOf<typeof settingsOperations>
  | RowsOf<typeof customerOperations>
  | RowsOf<typeof customerGroupOperations>
  | RowsOf<typeof storeOperations>
  | RowsOf<typeof catalogOperations>;

/** Every operation, the first of the four tables. */
export const routeTable: readonly Operation[] = [
  storeOperations,
  settingsOperations,
  catalogOperations,
  searchOperations,
  cartOperations,
  checkoutOperations,
  accountOperations,
  trackingOperations,
  paymentOperations,
  authOperations,
  staffOperations,
  productOperations,
  categoryOperations,
  collectionOperations,
  mediaOperations,
  importOperations,
  exportOperations,
  returnOperations,
  reportOperations,
  customReportOperations,
  reportScheduleOperations,
  orderOperations,
  inventoryOperations,
  transferOperations,
  analyticsOperations,
  salesOperations,
  forecastOperations,
  viewOperations,
  auditOperations,
  jobOperations,
  exceptionOperations,
  reconciliationOperations,
  customerOperations,
  customerGroupOperations,
  promotionOperations,
  pricingOperations,
  giftCardOperations,
  storeCreditOperations,
].flatMap((operations) => Object.values(operations) as Operation[]);
