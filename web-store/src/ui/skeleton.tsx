interface SkeletonProps {
  /** What is being waited for, for those who do not see it. */
  label: string;
  /** Which shape to hold the place of. */
  shape: "cards" | "product" | "lines" | "text";
  count?: number;
}

/** Holds the place of what is loading, in its later size, so that nothing jumps. */
export function Skeleton({ label, shape, count = 1 }: SkeletonProps) {
  const bones = Array.from({ length: count }, (_, index) => `bone-${index}`);
  return (
    <div className={`skeleton skeleton-${shape}`} role="status">
      <span className="sr-only">{label}</span>
      {bones.map((bone) => (
        <span className="bone" key={bone} aria-hidden="true" />
      ))}
    </div>
  );
}
