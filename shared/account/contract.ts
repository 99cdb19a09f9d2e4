import * as z from "zod";
import { operation } from "../contract/operation.ts";
import { Customer, PersonName, Phone } from "../customers/schema.ts";
import { BalanceEntry, StoreCredit } from "../gift-cards/schema.ts";
import { idSchema } from "../kernel/id.ts";
import { PageQuery, pageOf } from "../kernel/page.ts";
import { OrderRow } from "../orders/schema.ts";
import { Address } from "../store/schema.ts";

/** What customers see of themselves. */
export const Account = Customer.pick({
  id: true,
  email: true,
  name: true,
  phone: true,
  addresses: true,
  marketing: true,
  createdAt: true,
});
export type Account = z.output<typeof Account>;

export const AccountOrder = OrderRow.pick({
  id: true,
  number: true,
  status: true,
  placedAt: true,
  units: true,
  total: true,
});
export type AccountOrder = z.output<typeof AccountOrder>;

/** Staff's own names and words are not the customer's business. */
export const CreditEntry = BalanceEntry.pick({ id: true, kind: true, amount: true, orderId: true, at: true });
export type CreditEntry = z.output<typeof CreditEntry>;

/** A card kept with the payment provider; its number never reaches us. */
export const SavedCard = z.object({
  id: z.string(),
  brand: z.string(),
  last4: z.string(),
  expiryMonth: z.int(),
  expiryYear: z.int(),
});
export type SavedCard = z.output<typeof SavedCard>;

const own = { access: "customer", output: Account, invalidates: ["account.get"] } as const;
const unopened = ["ACCOUNT_NOT_OPEN"] as const;
const addressParams = z.object({ addressId: idSchema("address") });
const addressBody = Address.extend({
  isDefaultShipping: z.boolean().default(false),
  isDefaultBilling: z.boolean().default(false),
});
const addressErrors = [...unopened, "ADDRESS_NOT_FOUND", "POSTCODE_NOT_VALID"] as const;

export const accountOperations = {
  open: operation({
    ...own,
    id: "account.open",
    method: "PUT",
    path: "/api/v1/account",
    summary: "After signing in: opens the account, or takes over what its verified address bought as a guest",
    /** The name is taken where none is known yet. */
    body: z.object({ name: PersonName.optional() }),
    idempotency: "natural",
    errors: ["EMAIL_NOT_VERIFIED", "ACCOUNT_DELETED"],
  }),
  get: operation({
    access: "customer",
    id: "account.get",
    method: "GET",
    path: "/api/v1/account",
    summary: "The signed-in customer",
    output: Account,
    errors: unopened,
  }),
  update: operation({
    ...own,
    id: "account.update",
    method: "PUT",
    path: "/api/v1/account/profile",
    summary: "Change name, phone and what one wants mail about",
    body: z.object({ name: PersonName.min(1, "is required"), phone: Phone.optional(), acceptsMail: z.boolean() }),
    idempotency: "natural",
    errors: unopened,
  }),
  addAddress: operation({
    ...own,
    id: "account.add-address",
    method: "POST",
    path: "/api/v1/account/addresses",
    summary: "Add an address to the address book; one that is there already is not added twice",
    body: addressBody,
    status: 201,
    idempotency: "key",
    errors: [...unopened, "POSTCODE_NOT_VALID", "ADDRESS_BOOK_FULL"],
  }),
  changeAddress: operation({
    ...own,
    id: "account.change-address",
    method: "PUT",
    path: "/api/v1/account/addresses/{addressId}",
    summary: "Change an address, or what it is the default for",
    params: addressParams,
    body: addressBody,
    idempotency: "natural",
    errors: addressErrors,
  }),
  removeAddress: operation({
    ...own,
    id: "account.remove-address",
    method: "DELETE",
    path: "/api/v1/account/addresses/{addressId}",
    summary: "Take an address out of the address book",
    params: addressParams,
    idempotency: "natural",
    errors: [...unopened, "ADDRESS_NOT_FOUND"],
  }),
  orders: operation({
    id: "account.orders",
    method: "GET",
    path: "/api/v1/account/orders",
    access: "customer",
    summary: "The customer's orders, newest first",
    query: PageQuery,
    output: pageOf(AccountOrder),
    paged: true,
    errors: unopened,
  }),
  credit: operation({
    id: "account.credit",
    method: "GET",
    path: "/api/v1/account/credit",
    access: "customer",
    summary: "What the store owes the customer, to be spent in it",
    output: StoreCredit.pick({ balance: true }),
    errors: unopened,
  }),
  creditEntries: operation({
    id: "account.credit-entries",
    method: "GET",
    path: "/api/v1/account/credit/entries",
    access: "customer",
    summary: "What happened to the customer's store credit, newest first",
    query: PageQuery,
    output: pageOf(CreditEntry),
    paged: true,
    errors: unopened,
  }),
  cards: operation({
    id: "account.cards",
    method: "GET",
    path: "/api/v1/account/cards",
    access: "customer",
    summary: "Cards kept with the payment provider for the next order",
    output: z.array(SavedCard),
    errors: unopened,
  }),
  beginCard: operation({
    id: "account.begin-card",
    method: "PUT",
    path: "/api/v1/account/cards",
    access: "customer",
    summary: "The secret by which a browser hands one card to the payment provider to keep",
    output: z.object({ clientSecret: z.string() }),
    idempotency: "natural",
    errors: [...unopened, "PAYMENT_REFUSED"],
  }),
  removeCard: operation({
    id: "account.remove-card",
    method: "DELETE",
    path: "/api/v1/account/cards/{cardId}",
    access: "customer",
    summary: "Have the payment provider forget a card",
    params: z.object({ cardId: z.string().regex(/^pm_\w{1,60}$/, "must be a card's id") }),
    output: z.array(SavedCard),
    idempotency: "natural",
    invalidates: ["account.cards"],
    errors: [...unopened, "CARD_NOT_FOUND"],
  }),
  close: operation({
    id: "account.close",
    method: "DELETE",
    path: "/api/v1/account",
    access: "customer",
    summary: "Delete the account and its personal data; orders stay without it. Open orders stand in the way",
    output: z.object({ closed: z.literal(true) }),
    idempotency: "natural",
    errors: ["CUSTOMER_HAS_OPEN_ORDERS"],
  }),
};
