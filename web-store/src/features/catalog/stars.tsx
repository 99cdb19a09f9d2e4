import type { Rating } from "@quayside/shared/catalog/schema.ts";
import { counted, formatCount, formatStars } from "../../lib/format.ts";

const star = "l2.7 5.6 6.1 .9-4.4 4.3 1 6.1-5.4-2.9-5.4 2.9 1-6.1-4.4-4.3 6.1-.9z";
const five = [10, 30, 50, 70, 90].map((middle) => `M${middle} 1.5${star}`).join("");

/** What shoppers gave it elsewhere, as five stars and in words. Nothing without a rating. */
export function Stars({ rating }: { rating: Rating | undefined }) {
  if (!rating) return null;
  const { average, count } = rating;
  return (
    <span className="stars">
      <svg viewBox="0 0 100 20" width="80" height="16" aria-hidden="true" focusable="false">
        <path d={five} className="stars-empty" />
        {/* What is outside an inner svg is cut off: 450 of 500 fill nine tenths. */}
        <svg width={average / 5} height="20" aria-hidden="true">
          <path d={five} className="stars-full" />
        </svg>
      </svg>
      <span aria-hidden="true">
        {formatStars(average)} ({formatCount(count)})
      </span>
      <span className="sr-only">
        Rated {formatStars(average)} out of 5 by {counted(count, "shopper")}
      </span>
    </span>
  );
}
