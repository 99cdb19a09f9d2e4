import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { Transfer, TransferLine } from "@quayside/shared/inventory/schema.ts";
import type { transferOperations } from "@quayside/shared/inventory/transfers.ts";
import type { FieldIssue } from "@quayside/shared/kernel/errors.ts";
import type { Ctx } from "../../platform/ctx.ts";
import type { StockDeps } from "../places.ts";
import { moreThanSent } from "./errors.ts";
import { type Arrival, receivingMoves } from "./moves.ts";
import { commitTransfer, openTransfer } from "./step.ts";

type Receive = typeof transferOperations.receive;
type Body = InputOf<Receive>["body"];

/** Books what arrived. It ends when nothing is outstanding any more, or when the rest is given up. */
export async function receiveTransfer(
  deps: StockDeps,
  ctx: Ctx,
  { params, body }: InputOf<Receive>,
): Promise<OutputOf<Receive>> {
  const before = await openTransfer(deps, ctx, params.transferId, body.version);
  checkArrived(before, body);
  const arrivals = before.lines.map((line) => arrivalOf(line, body));
  const lines = before.lines.map((line, index) => withArrival(line, arrivals[index]));
  const ended = body.close || lines.every(({ quantity, received }) => received >= quantity);
  const transfer: Transfer = {
    ...{ ...before, version: before.version + 1, lines },
    ...(ended ? { state: "received", endedAt: deps.clock.now().toISOString() } : {}),
  };
  const moves = receivingMoves(before, arrivals);
  const action = body.close ? "transfer.closed" : "transfer.received";
  return commitTransfer(deps, ctx, { action, transfer, before, moves });
}

function arrivalOf({ sku, quantity, received: earlier }: TransferLine, { lines, close }: Body): Arrival {
  const { received, damaged } = lines.find((each) => each.sku === sku) ?? { received: 0, damaged: 0 };
  const outstanding = Math.max(0, quantity - earlier);
  return { sku, received, damaged, settled: close ? outstanding : Math.min(received, outstanding) };
}

function withArrival(line: TransferLine, arrival: Arrival | undefined): TransferLine {
  const { received = 0, damaged = 0 } = arrival ?? {};
  return { ...line, received: line.received + received, damaged: line.damaged + damaged };
}

/** Suppliers may send more than was ordered; between locations nothing comes into being. */
function checkArrived({ lines, origin }: Transfer, body: Body): void {
  const issues = body.lines.flatMap(({ sku, received, damaged }, index): FieldIssue[] => {
    const line = lines.find((each) => each.sku === sku);
    if (!line) return [{ field: `lines.${index}.sku`, reason: `${sku} is not part of it` }];
    if (damaged > received)
      return [{ field: `lines.${index}.damaged`, reason: `only ${received} arrived, the damaged among them` }];
    const outstanding = line.quantity - line.received;
    if (origin.kind === "supplier" || received <= outstanding) return [];
    return [{ field: `lines.${index}.received`, reason: `only ${outstanding} are on their way` }];
  });
  if (issues.length > 0) throw moreThanSent(issues);
}
