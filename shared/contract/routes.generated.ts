// Generated from the route table by `npm run generate`; do not edit.
import type { RouteFact } from "./client.ts";
import type { StaffOperation, StorefrontOperation } from "./route-table.ts";

export const storefrontRoutes = {
  "store.config": {
    "method": "GET",
    "path": "/api/v1/store/config"
  },
  "store.page": {
    "method": "GET",
    "path": "/api/v1/store/pages/{name}"
  },
  "catalog.categories": {
    "method": "GET",
    "path": "/api/v1/catalog/categories"
  },
  "catalog.collections": {
    "method": "GET",
    "path": "/api/v1/catalog/collections"
  },
  "catalog.collection": {
    "method": "GET",
    "path": "/api/v1/catalog/collections/{slug}"
  },
  "catalog.product": {
    "method": "GET",
    "path": "/api/v1/catalog/products/{slug}"
  },
  "search.products": {
    "method": "GET",
    "path": "/api/v1/search/products"
  },
  "search.suggest": {
    "method": "GET",
    "path": "/api/v1/search/suggest"
  },
  "cart.create": {
    "method": "POST",
    "path": "/api/v1/carts",
    "keyed": true
  },
  "cart.mine": {
    "method": "PUT",
    "path": "/api/v1/account/cart"
  },
  "cart.adopt": {
    "method": "PUT",
    "path": "/api/v1/carts/{cartId}/owner",
    "invalidates": [
      "cart.get"
    ]
  },
  "cart.get": {
    "method": "GET",
    "path": "/api/v1/carts/{cartId}"
  },
  "cart.review": {
    "method": "GET",
    "path": "/api/v1/carts/{cartId}/review"
  },
  "cart.set-line": {
    "method": "PUT",
    "path": "/api/v1/carts/{cartId}/lines/{sku}",
    "invalidates": [
      "cart.get",
      "cart.delivery-options"
    ]
  },
  "cart.apply-code": {
    "method": "PUT",
    "path": "/api/v1/carts/{cartId}/codes",
    "invalidates": [
      "cart.get",
      "cart.delivery-options"
    ]
  },
  "cart.remove-code": {
    "method": "DELETE",
    "path": "/api/v1/carts/{cartId}/codes/{code}",
    "invalidates": [
      "cart.get",
      "cart.delivery-options"
    ]
  },
  "cart.add-gift-card": {
    "method": "PUT",
    "path": "/api/v1/carts/{cartId}/gift-cards",
    "invalidates": [
      "cart.get",
      "cart.delivery-options"
    ]
  },
  "cart.check-gift-card": {
    "method": "POST",
    "path": "/api/v1/gift-card-checks"
  },
  "cart.remove-gift-card": {
    "method": "DELETE",
    "path": "/api/v1/carts/{cartId}/gift-cards/{giftCardId}",
    "invalidates": [
      "cart.get",
      "cart.delivery-options"
    ]
  },
  "cart.use-credit": {
    "method": "PUT",
    "path": "/api/v1/carts/{cartId}/store-credit",
    "invalidates": [
      "cart.get",
      "cart.delivery-options"
    ]
  },
  "cart.set-address": {
    "method": "PUT",
    "path": "/api/v1/carts/{cartId}/address",
    "invalidates": [
      "cart.get",
      "cart.delivery-options"
    ]
  },
  "cart.delivery-options": {
    "method": "GET",
    "path": "/api/v1/carts/{cartId}/delivery-options"
  },
  "cart.delivery-quotes": {
    "method": "GET",
    "path": "/api/v1/carts/{cartId}/delivery-quotes"
  },
  "cart.choose-delivery": {
    "method": "PUT",
    "path": "/api/v1/carts/{cartId}/delivery",
    "invalidates": [
      "cart.get",
      "cart.delivery-options"
    ]
  },
  "checkout.place-order": {
    "method": "POST",
    "path": "/api/v1/carts/{cartId}/orders",
    "keyed": true
  },
  "checkout.confirm-payment": {
    "method": "PUT",
    "path": "/api/v1/order-status/{orderId}/payment",
    "invalidates": [
      "checkout.order-status"
    ]
  },
  "checkout.order-status": {
    "method": "GET",
    "path": "/api/v1/order-status/{orderId}"
  },
  "checkout.resume-payment": {
    "method": "GET",
    "path": "/api/v1/order-status/{orderId}/payment"
  },
  "checkout.reopen-cart": {
    "method": "PUT",
    "path": "/api/v1/order-status/{orderId}/cart",
    "invalidates": [
      "cart.get",
      "checkout.order-status"
    ]
  },
  "checkout.send-link": {
    "method": "POST",
    "path": "/api/v1/order-status/links"
  },
  "account.open": {
    "method": "PUT",
    "path": "/api/v1/account",
    "invalidates": [
      "account.get"
    ]
  },
  "account.get": {
    "method": "GET",
    "path": "/api/v1/account"
  },
  "account.update": {
    "method": "PUT",
    "path": "/api/v1/account/profile",
    "invalidates": [
      "account.get"
    ]
  },
  "account.add-address": {
    "method": "POST",
    "path": "/api/v1/account/addresses",
    "keyed": true,
    "invalidates": [
      "account.get"
    ]
  },
  "account.change-address": {
    "method": "PUT",
    "path": "/api/v1/account/addresses/{addressId}",
    "invalidates": [
      "account.get"
    ]
  },
  "account.remove-address": {
    "method": "DELETE",
    "path": "/api/v1/account/addresses/{addressId}",
    "invalidates": [
      "account.get"
    ]
  },
  "account.orders": {
    "method": "GET",
    "path": "/api/v1/account/orders",
    "paged": true
  },
  "account.credit": {
    "method": "GET",
    "path": "/api/v1/account/credit"
  },
  "account.credit-entries": {
    "method": "GET",
    "path": "/api/v1/account/credit/entries",
    "paged": true
  },
  "account.cards": {
    "method": "GET",
    "path": "/api/v1/account/cards"
  },
  "account.begin-card": {
    "method": "PUT",
    "path": "/api/v1/account/cards"
  },
  "account.remove-card": {
    "method": "DELETE",
    "path": "/api/v1/account/cards/{cardId}",
    "invalidates": [
      "account.cards"
    ]
  },
  "account.close": {
    "method": "DELETE",
    "path": "/api/v1/account"
  }
} as const satisfies Partial<Record<string, RouteFact>> as unknown as Record<StorefrontOperation["id"], RouteFact>;

export const staffRoutes = {
  "store.config": {
    "method": "GET",
    "path": "/api/v1/store/config"
  },
  "store.page": {
    "method": "GET",
    "path": "/api/v1/store/pages/{name}"
  },
  "settings.get": {
    "method": "GET",
    "path": "/api/v1/settings"
  },
  "settings.update": {
    "method": "PATCH",
    "path": "/api/v1/settings",
    "invalidates": [
      "settings.get",
      "store.config",
      "store.page"
    ]
  },
  "catalog.categories": {
    "method": "GET",
    "path": "/api/v1/catalog/categories"
  },
  "catalog.collections": {
    "method": "GET",
    "path": "/api/v1/catalog/collections"
  },
  "catalog.collection": {
    "method": "GET",
    "path": "/api/v1/catalog/collections/{slug}"
  },
  "catalog.product": {
    "method": "GET",
    "path": "/api/v1/catalog/products/{slug}"
  },
  "staff.me": {
    "method": "GET",
    "path": "/api/v1/staff/me"
  },
  "staff.list": {
    "method": "GET",
    "path": "/api/v1/staff"
  },
  "staff.get": {
    "method": "GET",
    "path": "/api/v1/staff/members/{staffId}"
  },
  "staff.invite": {
    "method": "POST",
    "path": "/api/v1/staff",
    "keyed": true,
    "invalidates": [
      "staff.list",
      "staff.get",
      "staff.me",
      "audit.list"
    ]
  },
  "staff.update": {
    "method": "PUT",
    "path": "/api/v1/staff/members/{staffId}",
    "invalidates": [
      "staff.list",
      "staff.get",
      "staff.me",
      "audit.list"
    ]
  },
  "staff.disable": {
    "method": "POST",
    "path": "/api/v1/staff/members/{staffId}/disable",
    "invalidates": [
      "staff.list",
      "staff.get",
      "staff.me",
      "audit.list"
    ]
  },
  "staff.enable": {
    "method": "POST",
    "path": "/api/v1/staff/members/{staffId}/enable",
    "invalidates": [
      "staff.list",
      "staff.get",
      "staff.me",
      "audit.list"
    ]
  },
  "staff.resend-invitation": {
    "method": "POST",
    "path": "/api/v1/staff/members/{staffId}/resend-invitation",
    "invalidates": [
      "staff.list",
      "staff.get",
      "staff.me",
      "audit.list"
    ]
  },
  "staff.reset-second-factor": {
    "method": "POST",
    "path": "/api/v1/staff/members/{staffId}/reset-second-factor",
    "invalidates": [
      "staff.list",
      "staff.get",
      "staff.me",
      "audit.list"
    ]
  },
  "staff.sign-out": {
    "method": "POST",
    "path": "/api/v1/staff/members/{staffId}/sign-out",
    "invalidates": [
      "staff.list",
      "staff.get",
      "staff.me",
      "audit.list"
    ]
  },
  "products.list": {
    "method": "GET",
    "path": "/api/v1/products",
    "paged": true
  },
  "products.get": {
    "method": "GET",
    "path": "/api/v1/products/{productId}"
  },
  "products.create": {
    "method": "POST",
    "path": "/api/v1/products",
    "keyed": true,
    "invalidates": [
      "products.list",
      "categories.list",
      "catalog.product",
      "search.products"
    ]
  },
  "products.update": {
    "method": "PUT",
    "path": "/api/v1/products/{productId}",
    "invalidates": [
      "products.list",
      "categories.list",
      "catalog.product",
      "search.products",
      "products.get"
    ]
  },
  "products.duplicate": {
    "method": "POST",
    "path": "/api/v1/products/{productId}/duplicate",
    "keyed": true,
    "invalidates": [
      "products.list",
      "categories.list",
      "catalog.product",
      "search.products"
    ]
  },
  "products.remove": {
    "method": "DELETE",
    "path": "/api/v1/products/{productId}",
    "invalidates": [
      "products.list",
      "categories.list",
      "catalog.product",
      "search.products",
      "products.get"
    ]
  },
  "products.bulk": {
    "method": "PATCH",
    "path": "/api/v1/products",
    "invalidates": [
      "products.list",
      "categories.list",
      "catalog.product",
      "search.products",
      "products.get"
    ]
  },
  "products.plan-values": {
    "method": "POST",
    "path": "/api/v1/products/values/plan"
  },
  "products.set-values": {
    "method": "PATCH",
    "path": "/api/v1/products/values",
    "invalidates": [
      "products.list",
      "categories.list",
      "catalog.product",
      "search.products",
      "products.get"
    ]
  },
  "categories.list": {
    "method": "GET",
    "path": "/api/v1/categories"
  },
  "categories.create": {
    "method": "POST",
    "path": "/api/v1/categories",
    "keyed": true,
    "invalidates": [
      "categories.list",
      "products.list",
      "catalog.categories"
    ]
  },
  "categories.update": {
    "method": "PUT",
    "path": "/api/v1/categories/{categoryId}",
    "invalidates": [
      "categories.list",
      "products.list",
      "catalog.categories"
    ]
  },
  "categories.move": {
    "method": "PUT",
    "path": "/api/v1/categories/{categoryId}/place",
    "invalidates": [
      "categories.list",
      "products.list",
      "catalog.categories"
    ]
  },
  "categories.remove": {
    "method": "DELETE",
    "path": "/api/v1/categories/{categoryId}",
    "invalidates": [
      "categories.list",
      "products.list",
      "catalog.categories"
    ]
  },
  "collections.list": {
    "method": "GET",
    "path": "/api/v1/collections",
    "paged": true
  },
  "collections.get": {
    "method": "GET",
    "path": "/api/v1/collections/{collectionId}"
  },
  "collections.create": {
    "method": "POST",
    "path": "/api/v1/collections",
    "keyed": true,
    "invalidates": [
      "collections.list",
      "products.list",
      "catalog.collections",
      "catalog.collection"
    ]
  },
  "collections.update": {
    "method": "PUT",
    "path": "/api/v1/collections/{collectionId}",
    "invalidates": [
      "collections.list",
      "products.list",
      "catalog.collections",
      "catalog.collection",
      "collections.get"
    ]
  },
  "collections.remove": {
    "method": "DELETE",
    "path": "/api/v1/collections/{collectionId}",
    "invalidates": [
      "collections.list",
      "products.list",
      "catalog.collections",
      "catalog.collection",
      "collections.get"
    ]
  },
  "collections.preview": {
    "method": "POST",
    "path": "/api/v1/collections/preview"
  },
  "media.upload": {
    "method": "POST",
    "path": "/api/v1/media",
    "keyed": true
  },
  "media.process": {
    "method": "POST",
    "path": "/api/v1/media/{imageId}/process",
    "invalidates": [
      "media.get"
    ]
  },
  "media.get": {
    "method": "GET",
    "path": "/api/v1/media/{imageId}"
  },
  "imports.create": {
    "method": "POST",
    "path": "/api/v1/imports/{kind}",
    "keyed": true,
    "invalidates": [
      "imports.list"
    ]
  },
  "imports.validate": {
    "method": "POST",
    "path": "/api/v1/imports/{kind}/{importId}/validate",
    "keyed": true,
    "invalidates": [
      "imports.get",
      "imports.list"
    ]
  },
  "imports.map": {
    "method": "PUT",
    "path": "/api/v1/imports/{kind}/{importId}/mapping",
    "invalidates": [
      "imports.get",
      "imports.list"
    ]
  },
  "imports.commit": {
    "method": "POST",
    "path": "/api/v1/imports/{kind}/{importId}/commit",
    "keyed": true,
    "invalidates": [
      "imports.get",
      "imports.list",
      "products.list",
      "collections.list"
    ]
  },
  "imports.cancel": {
    "method": "POST",
    "path": "/api/v1/imports/{kind}/{importId}/cancel",
    "invalidates": [
      "imports.get",
      "imports.list"
    ]
  },
  "imports.get": {
    "method": "GET",
    "path": "/api/v1/imports/{kind}/{importId}"
  },
  "imports.list": {
    "method": "GET",
    "path": "/api/v1/imports/{kind}",
    "paged": true
  },
  "imports.changes": {
    "method": "GET",
    "path": "/api/v1/imports/{kind}/{importId}/changes",
    "paged": true
  },
  "imports.errors": {
    "method": "GET",
    "path": "/api/v1/imports/{kind}/{importId}/errors",
    "paged": true
  },
  "exports.create": {
    "method": "POST",
    "path": "/api/v1/exports/{kind}",
    "keyed": true,
    "invalidates": [
      "exports.list"
    ]
  },
  "exports.create-data": {
    "method": "POST",
    "path": "/api/v1/exports/data",
    "keyed": true,
    "invalidates": [
      "exports.list"
    ]
  },
  "exports.cancel": {
    "method": "POST",
    "path": "/api/v1/exports/{kind}/{exportId}/cancel",
    "invalidates": [
      "exports.get",
      "exports.list"
    ]
  },
  "exports.get": {
    "method": "GET",
    "path": "/api/v1/exports/{kind}/{exportId}"
  },
  "exports.list": {
    "method": "GET",
    "path": "/api/v1/exports/{kind}",
    "paged": true
  },
  "exports.download": {
    "method": "GET",
    "path": "/api/v1/exports/{kind}/{exportId}/download"
  },
  "returns.list": {
    "method": "GET",
    "path": "/api/v1/returns",
    "paged": true
  },
  "reports.list": {
    "method": "GET",
    "path": "/api/v1/reports/list"
  },
  "reports.generate": {
    "method": "POST",
    "path": "/api/v1/reports/generate",
    "keyed": true,
    "invalidates": [
      "reports.made",
      "reports.get"
    ]
  },
  "reports.made": {
    "method": "GET",
    "path": "/api/v1/reports/made",
    "paged": true
  },
  "reports.get": {
    "method": "GET",
    "path": "/api/v1/reports/{reportId}"
  },
  "reports.download": {
    "method": "GET",
    "path": "/api/v1/reports/{reportId}/download"
  },
  "reports.cancel": {
    "method": "POST",
    "path": "/api/v1/reports/{reportId}/cancel",
    "invalidates": [
      "reports.made",
      "reports.get"
    ]
  },
  "reports.retry": {
    "method": "POST",
    "path": "/api/v1/reports/{reportId}/retry",
    "keyed": true,
    "invalidates": [
      "reports.made",
      "reports.get"
    ]
  },
  "reports.custom": {
    "method": "GET",
    "path": "/api/v1/reports/custom/{customReportId}"
  },
  "reports.create-custom": {
    "method": "POST",
    "path": "/api/v1/reports/custom",
    "keyed": true,
    "invalidates": [
      "reports.list",
      "reports.custom"
    ]
  },
  "reports.update-custom": {
    "method": "PUT",
    "path": "/api/v1/reports/custom/{customReportId}",
    "invalidates": [
      "reports.list",
      "reports.custom"
    ]
  },
  "reports.remove-custom": {
    "method": "DELETE",
    "path": "/api/v1/reports/custom/{customReportId}",
    "invalidates": [
      "reports.list",
      "reports.custom"
    ]
  },
  "reports.schedules": {
    "method": "GET",
    "path": "/api/v1/reports/schedule"
  },
  "reports.create-schedule": {
    "method": "POST",
    "path": "/api/v1/reports/schedule/create",
    "keyed": true,
    "invalidates": [
      "reports.schedules",
      "reports.schedule"
    ]
  },
  "reports.schedule": {
    "method": "GET",
    "path": "/api/v1/reports/schedule/{scheduleId}"
  },
  "reports.update-schedule": {
    "method": "PUT",
    "path": "/api/v1/reports/schedule/{scheduleId}",
    "invalidates": [
      "reports.schedules",
      "reports.schedule"
    ]
  },
  "reports.remove-schedule": {
    "method": "DELETE",
    "path": "/api/v1/reports/schedule/{scheduleId}",
    "invalidates": [
      "reports.schedules",
      "reports.schedule"
    ]
  },
  "reports.unsubscribe": {
    "method": "POST",
    "path": "/api/v1/reports/unsubscribe",
    "invalidates": [
      "reports.schedules",
      "reports.schedule"
    ]
  },
  "orders.list": {
    "method": "GET",
    "path": "/api/v1/orders",
    "paged": true
  },
  "orders.get": {
    "method": "GET",
    "path": "/api/v1/orders/{orderId}"
  },
  "orders.cancel": {
    "method": "POST",
    "path": "/api/v1/orders/{orderId}/cancel",
    "keyed": true,
    "invalidates": [
      "orders.list",
      "orders.get",
      "inventory.list"
    ]
  },
  "orders.hold": {
    "method": "POST",
    "path": "/api/v1/orders/{orderId}/hold",
    "keyed": true,
    "invalidates": [
      "orders.list",
      "orders.get"
    ]
  },
  "orders.release": {
    "method": "POST",
    "path": "/api/v1/orders/{orderId}/release",
    "keyed": true,
    "invalidates": [
      "orders.list",
      "orders.get"
    ]
  },
  "orders.assign": {
    "method": "POST",
    "path": "/api/v1/orders/{orderId}/owner",
    "keyed": true,
    "invalidates": [
      "orders.list",
      "orders.get"
    ]
  },
  "orders.capture": {
    "method": "POST",
    "path": "/api/v1/orders/{orderId}/capture",
    "keyed": true,
    "invalidates": [
      "orders.list",
      "orders.get"
    ]
  },
  "orders.cancel-lines": {
    "method": "POST",
    "path": "/api/v1/orders/{orderId}/cancel-lines",
    "keyed": true,
    "invalidates": [
      "orders.list",
      "orders.get",
      "inventory.list",
      "inventory.get",
      "inventory.movements"
    ]
  },
  "orders.edit-address": {
    "method": "POST",
    "path": "/api/v1/orders/{orderId}/address",
    "keyed": true,
    "invalidates": [
      "orders.list",
      "orders.get"
    ]
  },
  "orders.refund": {
    "method": "POST",
    "path": "/api/v1/orders/{orderId}/refunds",
    "keyed": true,
    "invalidates": [
      "orders.list",
      "orders.get",
      "inventory.list",
      "inventory.get",
      "inventory.movements"
    ]
  },
  "orders.retry-refund": {
    "method": "POST",
    "path": "/api/v1/orders/{orderId}/refunds/{refundId}/retry",
    "keyed": true,
    "invalidates": [
      "orders.list",
      "orders.get"
    ]
  },
  "orders.create-shipment": {
    "method": "POST",
    "path": "/api/v1/orders/{orderId}/shipments",
    "keyed": true,
    "invalidates": [
      "orders.list",
      "orders.get"
    ]
  },
  "orders.pick-shipment": {
    "method": "POST",
    "path": "/api/v1/orders/{orderId}/shipments/{shipmentId}/pick",
    "keyed": true,
    "invalidates": [
      "orders.list",
      "orders.get",
      "inventory.list",
      "inventory.get",
      "inventory.movements"
    ]
  },
  "orders.pack-shipment": {
    "method": "POST",
    "path": "/api/v1/orders/{orderId}/shipments/{shipmentId}/pack",
    "keyed": true,
    "invalidates": [
      "orders.list",
      "orders.get",
      "inventory.list",
      "inventory.get",
      "inventory.movements"
    ]
  },
  "orders.ship-shipment": {
    "method": "POST",
    "path": "/api/v1/orders/{orderId}/shipments/{shipmentId}/ship",
    "keyed": true,
    "invalidates": [
      "orders.list",
      "orders.get",
      "inventory.list",
      "inventory.get",
      "inventory.movements"
    ]
  },
  "orders.deliver-shipment": {
    "method": "POST",
    "path": "/api/v1/orders/{orderId}/shipments/{shipmentId}/deliver",
    "keyed": true,
    "invalidates": [
      "orders.list",
      "orders.get",
      "inventory.list",
      "inventory.get",
      "inventory.movements"
    ]
  },
  "orders.cancel-shipment": {
    "method": "POST",
    "path": "/api/v1/orders/{orderId}/shipments/{shipmentId}/cancel",
    "keyed": true,
    "invalidates": [
      "orders.list",
      "orders.get",
      "inventory.list",
      "inventory.get",
      "inventory.movements"
    ]
  },
  "orders.note": {
    "method": "POST",
    "path": "/api/v1/orders/{orderId}/notes",
    "keyed": true,
    "invalidates": [
      "orders.get"
    ]
  },
  "inventory.locations": {
    "method": "GET",
    "path": "/api/v1/inventory/locations"
  },
  "inventory.list": {
    "method": "GET",
    "path": "/api/v1/inventory/products",
    "paged": true
  },
  "inventory.get": {
    "method": "GET",
    "path": "/api/v1/inventory/products/{sku}"
  },
  "inventory.levels": {
    "method": "GET",
    "path": "/api/v1/inventory/levels"
  },
  "inventory.movements": {
    "method": "GET",
    "path": "/api/v1/inventory/transactions",
    "paged": true
  },
  "inventory.adjust": {
    "method": "POST",
    "path": "/api/v1/inventory/adjust",
    "keyed": true,
    "invalidates": [
      "inventory.list",
      "inventory.get",
      "inventory.levels",
      "inventory.movements",
      "products.list"
    ]
  },
  "inventory.adjust-many": {
    "method": "POST",
    "path": "/api/v1/inventory/adjust-many",
    "keyed": true,
    "invalidates": [
      "inventory.list",
      "inventory.get",
      "inventory.levels",
      "inventory.movements",
      "products.list"
    ]
  },
  "inventory.count": {
    "method": "POST",
    "path": "/api/v1/inventory/count",
    "keyed": true,
    "invalidates": [
      "inventory.list",
      "inventory.get",
      "inventory.levels",
      "inventory.movements",
      "products.list"
    ]
  },
  "inventory.hold": {
    "method": "POST",
    "path": "/api/v1/inventory/hold",
    "keyed": true,
    "invalidates": [
      "inventory.list",
      "inventory.get",
      "inventory.levels",
      "inventory.movements",
      "products.list"
    ]
  },
  "inventory.plan": {
    "method": "PUT",
    "path": "/api/v1/inventory/products/{sku}/locations/{location}",
    "invalidates": [
      "inventory.list",
      "inventory.get",
      "inventory.levels",
      "inventory.movements",
      "products.list"
    ]
  },
  "transfers.list": {
    "method": "GET",
    "path": "/api/v1/inventory/transfers",
    "paged": true
  },
  "transfers.get": {
    "method": "GET",
    "path": "/api/v1/inventory/transfers/{transferId}"
  },
  "transfers.create": {
    "method": "POST",
    "path": "/api/v1/inventory/transfers",
    "keyed": true,
    "invalidates": [
      "transfers.list",
      "transfers.get",
      "inventory.list",
      "inventory.get",
      "inventory.levels",
      "inventory.movements",
      "products.list"
    ]
  },
  "transfers.receive": {
    "method": "POST",
    "path": "/api/v1/inventory/transfers/{transferId}/receive",
    "keyed": true,
    "invalidates": [
      "transfers.list",
      "transfers.get",
      "inventory.list",
      "inventory.get",
      "inventory.levels",
      "inventory.movements",
      "products.list"
    ]
  },
  "transfers.cancel": {
    "method": "POST",
    "path": "/api/v1/inventory/transfers/{transferId}/cancel",
    "keyed": true,
    "invalidates": [
      "transfers.list",
      "transfers.get",
      "inventory.list",
      "inventory.get",
      "inventory.levels",
      "inventory.movements",
      "products.list"
    ]
  },
  "analytics.query": {
    "method": "POST",
    "path": "/api/v1/analytics/query"
  },
  "analytics.metrics": {
    "method": "GET",
    "path": "/api/v1/analytics/metrics"
  },
  "analytics.values": {
    "method": "GET",
    "path": "/api/v1/analytics/dimensions/{dimension}/values"
  },
  "sales.summary": {
    "method": "GET",
    "path": "/api/v1/sales/summary"
  },
  "sales.trends": {
    "method": "GET",
    "path": "/api/v1/sales/trends"
  },
  "sales.channels": {
    "method": "GET",
    "path": "/api/v1/sales/channels"
  },
  "sales.orders": {
    "method": "GET",
    "path": "/api/v1/sales/orders",
    "paged": true
  },
  "sales.products": {
    "method": "GET",
    "path": "/api/v1/sales/products",
    "paged": true
  },
  "sales.compare-products": {
    "method": "GET",
    "path": "/api/v1/sales/products/compare"
  },
  "sales.product-groups": {
    "method": "GET",
    "path": "/api/v1/sales/products/groups"
  },
  "sales.new-products": {
    "method": "GET",
    "path": "/api/v1/sales/products/new"
  },
  "sales.life-cycle": {
    "method": "GET",
    "path": "/api/v1/sales/products/life-cycle"
  },
  "sales.abc": {
    "method": "GET",
    "path": "/api/v1/sales/products/abc"
  },
  "sales.movers": {
    "method": "GET",
    "path": "/api/v1/sales/products/movers"
  },
  "sales.margins": {
    "method": "GET",
    "path": "/api/v1/sales/products/margins"
  },
  "sales.bundles": {
    "method": "GET",
    "path": "/api/v1/sales/products/bundles"
  },
  "sales.customers": {
    "method": "GET",
    "path": "/api/v1/sales/customers"
  },
  "sales.segments": {
    "method": "GET",
    "path": "/api/v1/sales/customers/segments"
  },
  "sales.cohorts": {
    "method": "GET",
    "path": "/api/v1/sales/customers/cohorts"
  },
  "sales.customer-list": {
    "method": "GET",
    "path": "/api/v1/sales/customers/list",
    "paged": true
  },
  "sales.daily-report": {
    "method": "GET",
    "path": "/api/v1/sales/reports/daily"
  },
  "sales.monthly-report": {
    "method": "GET",
    "path": "/api/v1/sales/reports/monthly"
  },
  "sales.settings": {
    "method": "GET",
    "path": "/api/v1/sales/settings"
  },
  "sales.update-settings": {
    "method": "PUT",
    "path": "/api/v1/sales/settings",
    "invalidates": [
      "sales.settings",
      "sales.segments",
      "sales.customer-list",
      "sales.customers",
      "sales.products",
      "sales.abc",
      "sales.new-products",
      "sales.life-cycle",
      "sales.movers",
      "sales.margins"
    ]
  },
  "sales.goals": {
    "method": "GET",
    "path": "/api/v1/sales/goals"
  },
  "sales.goal": {
    "method": "GET",
    "path": "/api/v1/sales/goals/{goalId}"
  },
  "sales.create-goal": {
    "method": "POST",
    "path": "/api/v1/sales/goals",
    "keyed": true,
    "invalidates": [
      "sales.goals",
      "sales.goal",
      "sales.trends",
      "sales.monthly-report"
    ]
  },
  "sales.update-goal": {
    "method": "PUT",
    "path": "/api/v1/sales/goals/{goalId}",
    "invalidates": [
      "sales.goals",
      "sales.goal",
      "sales.trends",
      "sales.monthly-report"
    ]
  },
  "sales.remove-goal": {
    "method": "DELETE",
    "path": "/api/v1/sales/goals/{goalId}",
    "invalidates": [
      "sales.goals",
      "sales.goal",
      "sales.trends",
      "sales.monthly-report"
    ]
  },
  "sales.forecast": {
    "method": "GET",
    "path": "/api/v1/sales/forecast"
  },
  "inventory.forecast": {
    "method": "GET",
    "path": "/api/v1/inventory/forecast",
    "paged": true
  },
  "inventory.forecast-of-sku": {
    "method": "GET",
    "path": "/api/v1/inventory/forecast/{sku}"
  },
  "forecasts.accuracy": {
    "method": "GET",
    "path": "/api/v1/forecasts/accuracy"
  },
  "forecasts.runs": {
    "method": "GET",
    "path": "/api/v1/forecasts/runs"
  },
  "forecasts.events": {
    "method": "GET",
    "path": "/api/v1/forecasts/events"
  },
  "forecasts.create-event": {
    "method": "POST",
    "path": "/api/v1/forecasts/events",
    "keyed": true,
    "invalidates": [
      "forecasts.events",
      "sales.forecast",
      "inventory.forecast",
      "inventory.forecast-of-sku"
    ]
  },
  "forecasts.update-event": {
    "method": "PUT",
    "path": "/api/v1/forecasts/events/{eventId}",
    "invalidates": [
      "forecasts.events",
      "sales.forecast",
      "inventory.forecast",
      "inventory.forecast-of-sku"
    ]
  },
  "forecasts.remove-event": {
    "method": "DELETE",
    "path": "/api/v1/forecasts/events/{eventId}",
    "invalidates": [
      "forecasts.events",
      "sales.forecast",
      "inventory.forecast",
      "inventory.forecast-of-sku"
    ]
  },
  "forecasts.settings": {
    "method": "GET",
    "path": "/api/v1/forecasts/settings"
  },
  "forecasts.update-settings": {
    "method": "PUT",
    "path": "/api/v1/forecasts/settings",
    "invalidates": [
      "forecasts.settings",
      "forecasts.events",
      "sales.forecast",
      "inventory.forecast",
      "inventory.forecast-of-sku"
    ]
  },
  "views.list": {
    "method": "GET",
    "path": "/api/v1/views"
  },
  "views.save": {
    "method": "PUT",
    "path": "/api/v1/views",
    "invalidates": [
      "views.list"
    ]
  },
  "views.remove": {
    "method": "DELETE",
    "path": "/api/v1/views/{viewId}",
    "invalidates": [
      "views.list"
    ]
  },
  "audit.list": {
    "method": "GET",
    "path": "/api/v1/audit",
    "paged": true
  },
  "jobs.list": {
    "method": "GET",
    "path": "/api/v1/jobs",
    "paged": true
  },
  "jobs.runs": {
    "method": "GET",
    "path": "/api/v1/jobs/runs",
    "paged": true
  },
  "exceptions.list": {
    "method": "GET",
    "path": "/api/v1/exceptions",
    "paged": true
  },
  "exceptions.counts": {
    "method": "GET",
    "path": "/api/v1/exceptions/counts"
  },
  "exceptions.resolve": {
    "method": "POST",
    "path": "/api/v1/exceptions/{exceptionId}/resolve",
    "keyed": true,
    "invalidates": [
      "exceptions.list",
      "exceptions.counts"
    ]
  },
  "reconciliations.list": {
    "method": "GET",
    "path": "/api/v1/reconciliations",
    "paged": true
  },
  "reconciliations.get": {
    "method": "GET",
    "path": "/api/v1/reconciliations/{day}"
  },
  "customers.list": {
    "method": "GET",
    "path": "/api/v1/customers",
    "paged": true
  },
  "customers.get": {
    "method": "GET",
    "path": "/api/v1/customers/{customerId}"
  },
  "customers.orders": {
    "method": "GET",
    "path": "/api/v1/customers/{customerId}/orders",
    "paged": true
  },
  "customers.create": {
    "method": "POST",
    "path": "/api/v1/customers",
    "keyed": true,
    "invalidates": [
      "customers.list"
    ]
  },
  "customers.update": {
    "method": "PUT",
    "path": "/api/v1/customers/{customerId}",
    "invalidates": [
      "customers.list",
      "customers.get"
    ]
  },
  "customers.add-note": {
    "method": "POST",
    "path": "/api/v1/customers/{customerId}/notes",
    "keyed": true,
    "invalidates": [
      "customers.get"
    ]
  },
  "customers.preview-merge": {
    "method": "GET",
    "path": "/api/v1/customers/{customerId}/merge/{otherId}"
  },
  "customers.merge": {
    "method": "POST",
    "path": "/api/v1/customers/{customerId}/merge/{otherId}",
    "keyed": true,
    "invalidates": [
      "customers.list",
      "customers.get",
      "customers.orders",
      "store-credit.get",
      "store-credit.entries",
      "orders.get",
      "orders.list"
    ]
  },
  "customers.erase": {
    "method": "POST",
    "path": "/api/v1/customers/{customerId}/erase",
    "keyed": true,
    "invalidates": [
      "customers.list",
      "customers.get"
    ]
  },
  "customer-groups.list": {
    "method": "GET",
    "path": "/api/v1/customer-groups"
  },
  "customer-groups.create": {
    "method": "POST",
    "path": "/api/v1/customer-groups",
    "keyed": true,
    "invalidates": [
      "customer-groups.list"
    ]
  },
  "customer-groups.update": {
    "method": "PUT",
    "path": "/api/v1/customer-groups/{groupId}",
    "invalidates": [
      "customer-groups.list"
    ]
  },
  "customer-groups.remove": {
    "method": "DELETE",
    "path": "/api/v1/customer-groups/{groupId}",
    "invalidates": [
      "customer-groups.list"
    ]
  },
  "promotions.list": {
    "method": "GET",
    "path": "/api/v1/promotions",
    "paged": true
  },
  "promotions.get": {
    "method": "GET",
    "path": "/api/v1/promotions/{promotionId}"
  },
  "promotions.create": {
    "method": "POST",
    "path": "/api/v1/promotions",
    "keyed": true,
    "invalidates": [
      "promotions.list",
      "promotions.get"
    ]
  },
  "promotions.update": {
    "method": "PUT",
    "path": "/api/v1/promotions/{promotionId}",
    "invalidates": [
      "promotions.list",
      "promotions.get"
    ]
  },
  "promotions.preview": {
    "method": "POST",
    "path": "/api/v1/promotions/preview"
  },
  "pricing.lists": {
    "method": "GET",
    "path": "/api/v1/price-lists",
    "paged": true
  },
  "pricing.list": {
    "method": "GET",
    "path": "/api/v1/price-lists/{priceListId}"
  },
  "pricing.create-list": {
    "method": "POST",
    "path": "/api/v1/price-lists",
    "keyed": true,
    "invalidates": [
      "pricing.lists"
    ]
  },
  "pricing.update-list": {
    "method": "PUT",
    "path": "/api/v1/price-lists/{priceListId}",
    "invalidates": [
      "pricing.lists",
      "pricing.list"
    ]
  },
  "pricing.prices": {
    "method": "GET",
    "path": "/api/v1/price-lists/{priceListId}/prices",
    "paged": true
  },
  "pricing.set-prices": {
    "method": "PUT",
    "path": "/api/v1/price-lists/{priceListId}/prices",
    "invalidates": [
      "pricing.prices"
    ]
  },
  "pricing.preview": {
    "method": "POST",
    "path": "/api/v1/pricing/preview"
  },
  "gift-cards.list": {
    "method": "GET",
    "path": "/api/v1/gift-cards",
    "paged": true
  },
  "gift-cards.get": {
    "method": "GET",
    "path": "/api/v1/gift-cards/{giftCardId}"
  },
  "gift-cards.entries": {
    "method": "GET",
    "path": "/api/v1/gift-cards/{giftCardId}/entries",
    "paged": true
  },
  "gift-cards.issue": {
    "method": "POST",
    "path": "/api/v1/gift-cards",
    "keyed": true,
    "invalidates": [
      "gift-cards.list"
    ]
  },
  "gift-cards.set-state": {
    "method": "PUT",
    "path": "/api/v1/gift-cards/{giftCardId}/state",
    "invalidates": [
      "gift-cards.list",
      "gift-cards.get"
    ]
  },
  "store-credit.get": {
    "method": "GET",
    "path": "/api/v1/store-credit/{customerId}"
  },
  "store-credit.entries": {
    "method": "GET",
    "path": "/api/v1/store-credit/{customerId}/entries",
    "paged": true
  },
  "store-credit.adjust": {
    "method": "POST",
    "path": "/api/v1/store-credit/{customerId}/adjust",
    "keyed": true,
    "invalidates": [
      "store-credit.get",
      "store-credit.entries"
    ]
  }
} as const satisfies Partial<Record<string, RouteFact>> as unknown as Record<StaffOperation["id"], RouteFact>;
