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
  const rows: (CartLine | Removed)[] = lines.filter(
    (line) => line.gift || !removed.some((gone) => gone.line.sku === line.sku),
  );
  for (const gone of removed.toSorted((a, b) => a.place - b.place)) rows.splice(gone.place, 0, gone);
  return rows;
}

/** Changes of lines, and the lines just taken out, which can be put back. */
function useCartLines(cart: Cart) {
  const { mutate, isPending, variables, error } = useCartAct("cart.set-line");
  const [removed, setRemoved] = useState<Removed[]>([]);
  const without = (sku: string) => (all: Removed[]) => all.filter(({ line }) => line.sku !== sku);

  const set = (sku: string, quantity: number, said: string) => {
    const request = { params: { cartId: cart.id, sku }, body: { quantity } };
    const onError = () => quantity === 0 && setRemoved(without(sku));
    mutate({ request }, { onSuccess: () => announce(said), onError });
  };
  const remove = (line: CartLine, place: number) => {
    setRemoved((all) => [...without(line.sku)(all), { line, place }]);
    set(line.sku, 0, `${line.title} removed`);
  };
  const undo = ({ line }: Removed) => {
    setRemoved(without(line.sku));
    set(line.sku, line.quantity, `${line.title} is back in the basket`);
  };
  const pending = isPending ? variables?.request : undefined;
  const pendingFor = (sku: string) => (pending?.params.sku === sku ? pending.body.quantity : undefined);
  return { rows: rowsOf(cart.lines, removed), set, remove, undo, pendingFor, isPending, error };
}

export function CartLines({ cart }: { cart: Cart }) {
  const { rows, set, remove, undo, pendingFor, isPending, error } = useCartLines(cart);
  return (
    <>
      {error ? <Failure error={error} kept="Your basket is as shown below." /> : null}
      <ul className="cart-lines" aria-busy={isPending}>
        {rows.map((row, place) =>
          "line" in row ? (
            <RemovedLine key={row.line.sku} title={row.line.title} onUndo={() => undo(row)} />
          ) : (
            <CartLineRow
              key={row.gift ? `${row.sku} gift` : row.sku}
              line={row}
              pendingQuantity={row.gift ? undefined : pendingFor(row.sku)}
              onQuantity={(quantity) => set(row.sku, quantity, `${row.title}: quantity ${quantity}`)}
              onRemove={() => remove(row, place)}
            />
          ),
        )}
      </ul>
    </>
  );
}
