import type { Cart, CartLine } from "@quayside/shared/cart/schema.ts";
import { useState } from "react";
import { announce } from "../../ui/announcer.tsx";
import { Failure } from "../../ui/failure.tsx";
import { CartLineRow } from "./cart-line.tsx";
import { RemovedLine } from "./removed-line.tsx";
import { useCartAct } from "./use-cart.ts";

interface Removed {
  line: CartLine;
  place: number;
}

/** The cart's lines with what was just removed still in its place. */
function rowsOf(lines: readonly CartLine[], removed: readonly Removed[]): (CartLine | Removed)[] {
  const rows: (CartLine | Removed)[] = lines.filter((line) => !removed.some((gone) => gone.line.sku === line.sku));
  for (const gone of removed.toSorted((a, b) => a.place - b.place)) rows.splice(gone.place, 0, gone);
  return rows;
}

export function CartLines({ cart }: { cart: Cart }) {
  const setLine = useCartAct("cart.set-line");
  const [removed, setRemoved] = useState<Removed[]>([]);

  const set = (sku: string, quantity: number, said: string) =>
    setLine.mutate(
      { request: { params: { cartId: cart.id, sku }, body: { quantity } } },
      {
        onSuccess: () => announce(said),
        onError: () => quantity === 0 && setRemoved((all) => all.filter(({ line }) => line.sku !== sku)),
      },
    );

  const remove = (line: CartLine, place: number) => {
    setRemoved((all) => [...all.filter((gone) => gone.line.sku !== line.sku), { line, place }]);
    set(line.sku, 0, `${line.title} removed`);
  };

  const undo = ({ line }: Removed) => {
    setRemoved((all) => all.filter((gone) => gone.line.sku !== line.sku));
    set(line.sku, line.quantity, `${line.title} is back in the basket`);
  };

  const pending = setLine.isPending ? setLine.variables?.request : undefined;
  return (
    <>
      {setLine.error ? <Failure error={setLine.error} kept="Your basket is as shown below." /> : null}
      <ul className="cart-lines" aria-busy={setLine.isPending}>
        {rowsOf(cart.lines, removed).map((row, place) =>
          "line" in row ? (
            <RemovedLine key={row.line.sku} title={row.line.title} onUndo={() => undo(row)} />
          ) : (
            <CartLineRow
              key={row.sku}
              line={row}
              pendingQuantity={pending?.params.sku === row.sku ? pending.body.quantity : undefined}
              onQuantity={(quantity) => set(row.sku, quantity, `${row.title}: quantity ${quantity}`)}
              onRemove={() => remove(row, place)}
            />
          ),
        )}
      </ul>
    </>
  );
}
