import { transferOperations } from "@quayside/shared/inventory/transfers.ts";
import { dataOf, type Request } from "./world/call.ts";
import { staff } from "./world/callers.ts";
import { keyed } from "./world/shopper.ts";
import type { World } from "./world.ts";

const place = ({ thing }: World) => ({ sku: thing.sku, location: "main" });

/** Ten of one thing on their way from one location to the other. */
const sent = async (world: World): Promise<{ params: { transferId: string }; version: number }> => {
  const lines = [{ sku: world.thing.sku, quantity: 10 }];
  const body = { origin: { kind: "location", location: "main" }, to: "north", lines, arrived: false };
  const request = { body, headers: keyed() };
  const answer = await world.call(transferOperations.create, request, staff(world.tokens, ["admin"]));
  const { id, version } = dataOf<{ id: string; version: number }>(answer);
  return { params: { transferId: id }, version };
};

/** What stockroom operations need, as `examples` has it. */
export const stockExamples: Record<string, (world: World) => Promise<Request>> = {
  "inventory.get": async ({ thing }) => ({ params: { sku: thing.sku } }),
  "inventory.levels": async ({ thing }) => ({ query: { skus: thing.sku } }),
  "inventory.movements": async ({ thing }) => ({ query: { sku: thing.sku } }),
  "inventory.adjust": async (world) => ({ body: { ...place(world), change: 5, code: "found" } }),
  "inventory.adjust-many": async (world) => ({ body: { lines: [{ ...place(world), change: 5 }], code: "found" } }),
  "inventory.count": async ({ catalogue }) => {
    const { sku } = await catalogue.product({ stock: 7 });
    return { body: { sku, location: "main", seen: 7, counted: 6 } };
  },
  "inventory.hold": async (world) => ({ body: { ...place(world), hold: "damaged", units: 1 } }),
  "inventory.plan": async (world) => ({ params: place(world), body: { safetyStock: 3, reorderPoint: 10 } }),
  "transfers.get": async (world) => ({ params: (await sent(world)).params }),
  "transfers.create": async ({ thing }) => ({
    body: {
      ...{ origin: { kind: "supplier", name: "Tern & Daughters" }, to: "main", arrived: false },
      lines: [{ sku: thing.sku, quantity: 3 }],
    },
  }),
  "transfers.receive": async (world) => {
    const { params, version } = await sent(world);
    return {
      params,
      body: { version, lines: [{ sku: world.thing.sku, received: 9, damaged: 1 }], close: true },
    };
  },
  "transfers.cancel": async (world) => {
    const { params, version } = await sent(world);
    return { params, body: { version } };
  },
};
