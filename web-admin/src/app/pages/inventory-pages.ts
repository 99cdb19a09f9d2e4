import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { MovementSearch, StockSearch, TransferSearch } from "../../features/inventory/stock-search.ts";
import { staff } from "../staff-page.ts";

const inventory = createRoute({
  getParentRoute: () => staff,
  path: "/inventory",
  staticData: {
    permission: "inventory.read",
    navigation: { group: "stock", label: "Inventory", icon: "inventory", keywords: "stock sku movements" },
  },
  validateSearch: StockSearch,
  component: lazyRouteComponent(() => import("../../features/inventory/inventory-page.tsx"), "InventoryPage"),
});

const bulkStock = createRoute({
  getParentRoute: () => staff,
  path: "/inventory/bulk",
  staticData: { permission: "inventory.adjust" },
  component: lazyRouteComponent(() => import("../../features/inventory/bulk-stock-page.tsx"), "BulkStockPage"),
});

/** SKUs may hold dots, and a path that ends in one would be taken for a file by the servers in front. */
const stock = createRoute({
  getParentRoute: () => staff,
  path: "/inventory/$sku/stock",
  staticData: { permission: "inventory.read" },
  validateSearch: MovementSearch,
  component: lazyRouteComponent(() => import("../../features/inventory/stock-page.tsx"), "StockPage"),
});

const transfers = createRoute({
  getParentRoute: () => staff,
  path: "/transfers",
  staticData: {
    permission: "inventory.read",
    navigation: { group: "stock", label: "Transfers", icon: "transfers", keywords: "deliveries suppliers incoming" },
  },
  validateSearch: TransferSearch,
  component: lazyRouteComponent(() => import("../../features/inventory/transfers-page.tsx"), "TransfersPage"),
});

const newTransfer = createRoute({
  getParentRoute: () => staff,
  path: "/transfers/new",
  staticData: { permission: "inventory.adjust" },
  component: lazyRouteComponent(() => import("../../features/inventory/new-transfer-page.tsx"), "NewTransferPage"),
});

const transfer = createRoute({
  getParentRoute: () => staff,
  path: "/transfers/$transferId",
  staticData: { permission: "inventory.read" },
  component: lazyRouteComponent(() => import("../../features/inventory/transfer-page.tsx"), "TransferPage"),
});

export const inventoryPages = [inventory, bulkStock, stock, transfers, newTransfer, transfer] as const;
