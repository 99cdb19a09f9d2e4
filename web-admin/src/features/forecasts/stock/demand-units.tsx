import type { StockRow } from "../answers.ts";

interface DemandUnitsProps {
  row: Pick<StockRow, "demand30" | "bundled30">;
  units: (value: number) => string;
}

/** Demand of 30 days, and how much of it goes out in bundles. */
export function DemandUnits({ row: { demand30, bundled30 }, units }: DemandUnitsProps) {
  return (
    <>
      {units(demand30)}
      {bundled30 > 0 ? <span className="soft small in-bundles">{units(bundled30)} in bundles</span> : null}
    </>
  );
}
