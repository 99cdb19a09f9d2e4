export interface Costed {
  revenue: number;
  /** Null where no unit's cost is known. */
  profit: number | null;
  margin: number | null;
}

export interface Band {
  from?: number;
  to?: number;
  products: number;
  revenue: number;
  profit: number | null;
}

/** Products by margin: a band begins with its lower border and ends before the upper one; the last is "cost unknown". */
export function bandsOf(products: readonly Costed[], borders: readonly number[]): Band[] {
  const known = products.filter(({ margin }) => margin !== null);
  const bands = [...borders, undefined].map((to, index) => {
    const from = index === 0 ? undefined : borders[index - 1];
    const within = ({ margin }: Costed) =>
      (from === undefined || Number(margin) >= from) && (to === undefined || Number(margin) < to);
    const inside = known.filter(within);
    const bounds = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
    return { ...bounds, ...summed(inside), profit: inside.reduce((sum, { profit }) => sum + (profit ?? 0), 0) };
  });
  const unknown = products.filter(({ margin }) => margin === null);
  return [...bands, { ...summed(unknown), profit: null }];
}

function summed(products: readonly Costed[]): Pick<Band, "products" | "revenue"> {
  return { products: products.length, revenue: products.reduce((sum, { revenue }) => sum + revenue, 0) };
}
