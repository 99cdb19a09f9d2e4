import type { Permission } from "@quayside/shared/access.ts";
import type { QueryClient } from "@tanstack/react-query";
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from "@tanstack/react-router";
import { AuditSearch } from "../features/audit/audit-search.ts";
import { ProductSearch } from "../features/catalog/product-search.ts";
import { ExceptionSearch } from "../features/exceptions/exception-search.ts";
import { ImportSearch } from "../features/imports/import-search.ts";
import { MovementSearch, StockSearch } from "../features/inventory/stock-search.ts";
import { OrderSearch } from "../features/orders/order-search.ts";
import { ReferenceSearch } from "../features/reference/reference-search.ts";
import { SignInSearch } from "../features/sign-in/sign-in-search.ts";
import { operationQuery } from "../lib/query.ts";
import { parseSearch, stringifySearch } from "../lib/search-params.ts";
import { idToken } from "../lib/staff-pool.ts";
import { CrashPage } from "./crash-page.tsx";
import { Frame } from "./frame.tsx";
import { FrameSkeleton } from "./frame-skeleton.tsx";
import { NotFoundPage } from "./not-found-page.tsx";

interface RouterContext {
  queryClient: QueryClient;
}

declare module "@tanstack/react-router" {
  interface StaticDataRouteOption {
    /** Without it the page tells who may open it instead of showing itself. */
    permission?: Permission;
  }
  interface Register {
    router: ReturnType<typeof newRouter>;
  }
}

const root = createRootRouteWithContext<RouterContext>()({
  component: Outlet,
  notFoundComponent: NotFoundPage,
  errorComponent: CrashPage,
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: SignInSearch,
  component: lazyRouteComponent(() => import("../features/sign-in/sign-in-page.tsx"), "SignInPage"),
});

/** Every page of staff: who is signed in and which store it is are known before one shows. */
const staff = createRoute({
  getParentRoute: () => root,
  id: "staff",
  component: Frame,
  pendingComponent: FrameSkeleton,
  errorComponent: CrashPage,
  beforeLoad: async ({ location }) => {
    if (!(await idToken())) throw redirect({ to: "/sign-in", search: { next: location.href }, replace: true });
  },
  loader: ({ context: { queryClient } }) =>
    Promise.all([
      queryClient.ensureQueryData(operationQuery("staff.me", {})),
      queryClient.ensureQueryData(operationQuery("store.config", {})),
    ]),
});

const home = createRoute({
  getParentRoute: () => staff,
  path: "/",
  component: lazyRouteComponent(() => import("../features/home/home-page.tsx"), "HomePage"),
});

const orders = createRoute({
  getParentRoute: () => staff,
  path: "/orders",
  staticData: { permission: "orders.read" },
  validateSearch: OrderSearch,
  component: lazyRouteComponent(() => import("../features/orders/orders-page.tsx"), "OrdersPage"),
});

const order = createRoute({
  getParentRoute: () => staff,
  path: "/orders/$orderId",
  staticData: { permission: "orders.read" },
  component: lazyRouteComponent(() => import("../features/orders/order-page.tsx"), "OrderPage"),
});

const exceptions = createRoute({
  getParentRoute: () => staff,
  path: "/exceptions",
  staticData: { permission: "orders.read" },
  validateSearch: ExceptionSearch,
  component: lazyRouteComponent(() => import("../features/exceptions/exceptions-page.tsx"), "ExceptionsPage"),
});

const products = createRoute({
  getParentRoute: () => staff,
  path: "/products",
  staticData: { permission: "catalog.read" },
  validateSearch: ProductSearch,
  component: lazyRouteComponent(() => import("../features/catalog/products-page.tsx"), "ProductsPage"),
});

const product = createRoute({
  getParentRoute: () => staff,
  path: "/products/$productId",
  staticData: { permission: "catalog.read" },
  component: lazyRouteComponent(() => import("../features/catalog/product-page.tsx"), "ProductPage"),
});

const inventory = createRoute({
  getParentRoute: () => staff,
  path: "/inventory",
  staticData: { permission: "inventory.read" },
  validateSearch: StockSearch,
  component: lazyRouteComponent(() => import("../features/inventory/inventory-page.tsx"), "InventoryPage"),
});

/** SKUs may hold dots, and a path that ends in one would be taken for a file by the servers in front. */
const stock = createRoute({
  getParentRoute: () => staff,
  path: "/inventory/$sku/stock",
  staticData: { permission: "inventory.read" },
  validateSearch: MovementSearch,
  component: lazyRouteComponent(() => import("../features/inventory/stock-page.tsx"), "StockPage"),
});

const imports = createRoute({
  getParentRoute: () => staff,
  path: "/imports",
  staticData: { permission: "catalog.import" },
  validateSearch: ImportSearch,
  component: lazyRouteComponent(() => import("../features/imports/imports-page.tsx"), "ImportsPage"),
});

const newImport = createRoute({
  getParentRoute: () => staff,
  path: "/imports/new",
  staticData: { permission: "catalog.import" },
  component: lazyRouteComponent(() => import("../features/imports/new-import-page.tsx"), "NewImportPage"),
});

const oneImport = createRoute({
  getParentRoute: () => staff,
  path: "/imports/$importId",
  staticData: { permission: "catalog.import" },
  component: lazyRouteComponent(() => import("../features/imports/import-page.tsx"), "ImportPage"),
});

const audit = createRoute({
  getParentRoute: () => staff,
  path: "/audit",
  staticData: { permission: "audit.read" },
  validateSearch: AuditSearch,
  component: lazyRouteComponent(() => import("../features/audit/audit-page.tsx"), "AuditPage"),
});

const reference = createRoute({
  getParentRoute: () => staff,
  path: "/reference",
  validateSearch: ReferenceSearch,
  component: lazyRouteComponent(() => import("../features/reference/reference-page.tsx"), "ReferencePage"),
});

/** Unknown addresses keep the frame around them. */
const unknown = createRoute({ getParentRoute: () => staff, path: "$", component: NotFoundPage });

const pages = [home, orders, order, exceptions, products, product, inventory, stock, imports, newImport, oneImport];
const routeTree = root.addChildren([signIn, staff.addChildren([...pages, audit, reference, unknown])]);

export function newRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    parseSearch,
    stringifySearch,
    defaultPreload: "intent",
    defaultNotFoundComponent: NotFoundPage,
    defaultErrorComponent: CrashPage,
    defaultPendingMinMs: 0,
    scrollRestoration: true,
  });
}
