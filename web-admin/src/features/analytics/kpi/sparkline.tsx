import { sparkPath } from "./spark-path.ts";

const [width, height] = [120, 32];

/** How a figure went, without numbers; what it says is said beside it. */
export function Sparkline({ values }: { values: readonly (number | null)[] }) {
  const path = sparkPath(values, width, height);
  if (!path) return null;
  return (
    <svg className="sparkline" viewBox={`0 -2 ${width} ${height + 4}`} preserveAspectRatio="none" aria-hidden="true">
      {values.includes(null) ? null : (
        <path d={`${path}L${width} ${height + 2}L0 ${height + 2}Z`} className="sparkline-ground" />
      )}
      <path d={path} className="sparkline-line" vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
