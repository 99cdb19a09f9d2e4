/** An order's or a parcel's number, or words with one in them: it has hyphens and does not break at them. */
export function Numbered({ before = "", number, after = "" }: { before?: string; number: string; after?: string }) {
  return (
    <>
      {before ? `${before} ` : ""}
      <span className="nowrap">
        {number}
        {after}
      </span>
    </>
  );
}
