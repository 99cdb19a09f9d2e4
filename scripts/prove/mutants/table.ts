import { figureMutants } from "./figures.ts";
import type { Mutant } from "./mutant.ts";
import { sellingMutants } from "./selling.ts";

export const mutants: readonly Mutant[] = [
  {
    name: "anyone opens any cart",
    edits: [
      {
        file: "functions/cart/own-cart.ts",
        from: "return opens(record, guestToken);",
        to: "return opens(record, guestToken) || true;",
      },
    ],
    prove: ["access", "--only", "cart.get"],
    quick: true,
  },
  {
    name: "anyone sees any order",
    edits: [
      {
        file: "functions/orders/order-token.ts",
        from: 'if (!hasToken && actor.kind !== "customer") throw',
        to: "if (!orderId) throw",
      },
      { file: "functions/orders/order-token.ts", from: "!record || !isOwner", to: "!record" },
    ],
    prove: ["access", "--only", "checkout.order-status"],
  },
  {
    name: "any customer sees any order",
    edits: [{ file: "functions/orders/order-token.ts", from: "!record || !isOwner", to: "!record" }],
    prove: ["access", "--only", "checkout.order-status"],
  },
  {
    name: "permissions are not looked at",
    edits: [{ file: "functions/http/admit.ts", from: "!actor.permissions.has(permission)", to: "false" }],
    prove: ["access", "--only", "inventory.adjust"],
    quick: true,
  },
  {
    name: "webhook signatures are not checked",
    edits: [
      {
        file: "functions/payments/stripe.ts",
        from: "throw signatureNotValid(cause);",
        to: "return reportOf(JSON.parse(rawBody));",
      },
    ],
    prove: ["access", "--only", "payments"],
    quick: true,
  },
  {
    name: "webhooks may be of any age",
    edits: [{ file: "functions/payments/stripe.ts", from: "const tolerance = 300;", to: "const tolerance = 1e9;" }],
    prove: ["access", "--only", "payments"],
  },
  {
    name: "answers hold whatever the verb returned",
    edits: [{ file: "functions/http/respond.ts", from: "z.parse(operation.output, output)", to: "output" }],
    prove: ["fuzz", "--only", "catalog.product"],
    quick: true,
  },
  {
    name: "input that breaks the contract goes on to the verb",
    edits: [{ file: "functions/http/input.ts", from: "if (first) throw", to: "if (first && false) throw" }],
    prove: ["fuzz", "--only", "inventory"],
  },
  {
    name: "a key is good for any body",
    edits: [
      {
        file: "functions/idempotency/once.ts",
        from: "earlier.requestHash !== request.requestHash",
        to: "earlier.requestHash === undefined",
      },
    ],
    prove: ["idempotency", "--only", "inventory.adjust"],
    quick: true,
  },
  {
    name: "a key is good for anyone",
    edits: [
      {
        file: "functions/http/handler.ts",
        from: "function keyedRequest(operation: Operation, ctx: Ctx, event: Event) {",
        to: 'function keyedRequest(operation: Operation, { storeId }: Ctx, event: Event) { const ctx: Ctx = { storeId, actor: { kind: "guest" }, requestId: "", now: "" };',
      },
    ],
    prove: ["idempotency", "--only", "inventory.adjust"],
  },
  {
    name: "the key's memory is not part of the transaction",
    edits: [
      {
        file: "functions/checkout/commit-order.ts",
        from: "...(ctx.claim ? [ctx.claim.record({ orderId })] : []),",
        to: "",
      },
    ],
    prove: ["crash", "--only", "place.ordered"],
  },
  {
    name: "an attempt after a crash does not look what the one before it did",
    edits: [
      { file: "functions/idempotency/once.ts", from: 'state: earlier?.state ?? "started"', to: 'state: "started"' },
      { file: "functions/idempotency/once.ts", from: "effect: earlier?.effect,", to: "effect: undefined," },
    ],
    prove: ["crash", "--only", "place.ordered"],
  },
  {
    name: "each try of a payment intent has a key of its own",
    edits: [
      {
        file: "functions/payments/stripe.ts",
        from: "{ idempotencyKey: orderId }",
        to: "{ idempotencyKey: clock.newSecret() }",
      },
    ],
    prove: ["crash", "--only", "place.intent-created"],
  },
  {
    name: "stock is read, then written without condition",
    edits: [{ file: "functions/inventory/reserve.ts", from: "floors: { free: quantity + least }", to: "floors: {}" }],
    prove: ["oversell"],
  },
  {
    name: "sold out is told without looking for the order again",
    edits: [
      { file: "functions/checkout/commit-order.ts", from: "if (placed) return placed;", to: "" },
      {
        file: "functions/checkout/commit-order.ts",
        from: "...(ctx.claim ? [ctx.claim.record({ orderId })] : []),",
        to: "",
      },
      {
        file: "functions/store/db.ts",
        from: "client.send(new TransactWriteCommand(input))",
        to: "client.send(new TransactWriteCommand({ ...input, ClientRequestToken: clock.newSecret().slice(0, 36) }))",
      },
    ],
    prove: ["oversell"],
  },
  {
    name: "a change of stock leaves no movement",
    edits: [
      {
        file: "functions/inventory/move-stock.ts",
        from: "...ofSku.map((move) => movementWrite(ctx.storeId, movementOf(clock, ctx, move, at))),",
        to: "",
      },
    ],
    prove: ["oversell"],
  },
  {
    name: "a payment is recorded by whoever comes, however often",
    edits: [
      {
        file: "functions/orders/store.ts",
        from: "putWrite(put.where((item, { eq }) => eq(item.version, version - 1)).params(), orderMoved)",
        to: "putWrite(put.params(), orderMoved)",
      },
      {
        file: "functions/orders/step.ts",
        from: "event ? [paymentEventWrite(ctx.storeId, next.order.id, event)] : []",
        to: "[]",
      },
    ],
    prove: ["webhooks"],
  },
  {
    name: "reports are told apart by their payment only",
    edits: [
      {
        file: "functions/payments/stripe-webhook.ts",
        from: "storeReport(deps.db, deps.clock, ctx.storeId, report)",
        to: "storeReport(deps.db, deps.clock, ctx.storeId, { ...report, id: intentId })",
      },
      {
        file: "functions/payments/stripe-webhook.ts",
        from: "markProcessed(deps.db, deps.clock, ctx.storeId, report)",
        to: "markProcessed(deps.db, deps.clock, ctx.storeId, { ...report, id: intentId })",
      },
    ],
    prove: ["webhooks", "--only", "refund"],
  },
  {
    name: "money that came in is posted on one side only",
    edits: [
      { file: "functions/ledger/postings.ts", from: "{ account: owed, amount: -amount },", to: "" },
      { file: "functions/ledger/store.ts", from: "if (sum !== 0) throw", to: "if (sum === 0.5) throw" },
    ],
    prove: ["webhooks", "--only", "refund"],
  },
  {
    name: "the sweeper ends orders without asking the provider",
    edits: [
      {
        file: "functions/checkout/end-unpaid.ts",
        from: "const known = await intentOf(deps, ctx, record);",
        to: "const known = undefined as Awaited<ReturnType<typeof intentOf>>;",
      },
    ],
    prove: ["crash", "--only", "sweep"],
  },
  {
    name: "a cancelled order keeps its stock",
    edits: [
      {
        file: "functions/orders/cancellation.ts",
        from: "...releaseWrites(clock, ctx, orderId, record.reservations),",
        to: "",
      },
    ],
    prove: ["crash", "--only", "cancel.recorded"],
  },
  {
    name: "mails are sent without a claim",
    edits: [
      {
        file: "functions/mail/mail-order.ts",
        from: "const claim = await claimMail(deps.db, deps.clock, ctx.storeId, about);",
        to: 'const claim: MailLease | undefined = { storeId: ctx.storeId, about, lease: "" };',
      },
    ],
    prove: ["crash", "--only", "mail.claimed"],
  },
  {
    name: "a cart is opened again while its order can still be paid",
    edits: [
      {
        file: "functions/checkout/reopen-cart.ts",
        from: 'if (state === "open") await endNow(deps, ctx, record);',
        to: "void endNow;",
      },
      {
        file: "functions/checkout/reopen-cart.ts",
        from: 'if (order.state !== "cancelled") throw orderNotPayable("still with the bank");',
        to: "",
      },
    ],
    prove: ["crash", "--only", "none"],
  },
  {
    name: "anyone gives up any order",
    edits: [
      {
        file: "functions/checkout/reopen-cart.ts",
        from: "await ownOrder(deps, ctx, orderId)",
        to: "await orderOf(deps.db, ctx, orderId)",
      },
    ],
    prove: ["access", "--only", "checkout.reopen-cart"],
  },
  {
    name: "a parcel leaves without its goods",
    edits: [
      {
        file: "functions/orders/move-shipment.ts",
        from: "...shipWrites(deps.clock, ctx, orderId, units), ",
        to: "",
      },
    ],
    prove: ["crash", "--only", "none"],
  },
  {
    name: "units taken off an order stay reserved",
    edits: [
      {
        file: "functions/orders/cancel-lines.ts",
        from: "...releaseWrites(deps.clock, ctx, orderId, held),",
        to: "",
      },
    ],
    prove: ["crash", "--only", "none"],
  },
  {
    name: "a cancelled order keeps its use of a promotion",
    edits: [
      {
        file: "functions/orders/cancellation.ts",
        from: "...giveBackPromotionWrites(ctx.storeId, record.promotionUses),",
        to: "",
      },
    ],
    prove: ["crash", "--only", "none"],
  },
  {
    name: "only the first location sells",
    edits: [
      {
        file: "functions/inventory/split-reservation.ts",
        from: "of Map.groupBy(helpersOf(wanted, stock, settings), ({ priority }) => priority).values()",
        to: "of [helpersOf(wanted, stock, settings).slice(0, 1)]",
      },
    ],
    prove: ["oversell"],
  },
  ...sellingMutants,
  ...figureMutants,
];
