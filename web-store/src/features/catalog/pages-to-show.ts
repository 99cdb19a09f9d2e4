/** First, last, and one either side of the present page; a gap where numbers are left out. */
export function pagesToShow(page: number, pages: number): (number | `gap-${number}`)[] {
  const wanted = [1, page - 1, page, page + 1, pages].filter((number) => number >= 1 && number <= pages);
  const numbers = [...new Set(wanted)].toSorted((a, b) => a - b);
  return numbers.flatMap((number, index) => {
    const before = numbers[index - 1] ?? number - 1;
    if (number - before === 2) return [number - 1, number];
    return number - before > 2 ? [`gap-${number}` as const, number] : [number];
  });
}
