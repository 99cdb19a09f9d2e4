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

const numbers = /(\bQ-[A-Z0-9]+(?:-\d+)?)/;

/** A text of the store's, in which numbers of orders do not break. */
export function WithNumbers({ text }: { text: string }) {
  return text.split(numbers).map((part, at) =>
    at % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text never move
      <span key={at} className="nowrap">
        {part}
      </span>
    ) : (
      part
    ),
  );
}
