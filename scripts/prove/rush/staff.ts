import type { Operation } from "@quayside/shared/contract/operation.ts";
import { storeCreditOperations } from "@quayside/shared/gift-cards/contract.ts";
import { transferOperations } from "@quayside/shared/inventory/transfers.ts";
import type { Answer, Request } from "../world/call.ts";
import { staff } from "../world/callers.ts";
import { insist, isFinal } from "../world/insist.ts";
import { withKey } from "../world/shopper.ts";
import type { World } from "../world.ts";
import type { RushShop } from "./shop.ts";

/** Refusals that tell the truth: what was to be moved or taken is no longer there. */
const mayBeRefused = new Set([200, 201, 409, 422]);

const ways = [
  ["main", "north"],
  ["north", "main"],
  ["north", "east"],
  ["east", "main"],
] as const;

/** While everybody buys, staff carry goods about and take credit away. Answers what was neither granted nor refused. */
export async function interfere(world: World, { mug, spoon, holders }: RushShop): Promise<string[]> {
  const odd: string[] = [];
  async function act(operation: Operation, request: Request): Promise<void> {
    const own = withKey(request);
    const send = (): Promise<Answer> =>
      world.call(operation, own, staff(world.tokens, ["admin"], { now: world.clock.now() }));
    let answer = await insist(send, { tries: 12, pause: 100 });
    for (let round = 0; round < 6 && !isFinal(answer); round += 1) {
      world.clock.advance(31);
      answer = await insist(send, { tries: 12, pause: 100 });
    }
    if (!mayBeRefused.has(answer.status)) odd.push(`${operation.id}: ${answer.status} ${answer.text.slice(0, 200)}`);
  }
  const carried = ways.flatMap(([location, to]) =>
    [
      [mug, spoon],
      [spoon, mug],
    ].map((skus) => {
      const lines = skus.map((sku) => ({ sku, quantity: 1 }));
      return act(transferOperations.create, {
        body: { origin: { kind: "location", location }, to, arrived: true, lines },
      });
    }),
  );
  const taken = holders.flatMap(({ customerId }) =>
    [-700, -900].map((change) =>
      act(storeCreditOperations.adjust, { params: { customerId }, body: { change, reason: "Given by mistake" } }),
    ),
  );
  await Promise.all([...carried, ...taken]);
  return odd;
}
