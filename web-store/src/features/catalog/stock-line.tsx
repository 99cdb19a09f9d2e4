const fewLeft = 5;

export function StockLine({ available }: { available: number }) {
  if (available === 0) return <p className="stock stock-out">Sold out for now</p>;
  if (available <= fewLeft) return <p className="stock stock-few">Only {available} left</p>;
  return <p className="stock stock-in">In stock</p>;
}
