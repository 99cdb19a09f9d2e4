/** The last digit of an EAN-13: weights 1 and 3 from the left over the first twelve. GS1 General Specifications 7.9. */
export function checkDigit(firstTwelve: string): string {
  if (!/^\d{12}$/.test(firstTwelve)) throw new Error(`Not twelve digits: ${firstTwelve}`);
  const sum = [...firstTwelve].reduce((total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 1 : 3), 0);
  return String((10 - (sum % 10)) % 10);
}

/** A number of the range 200–299, which GS1 keeps for a company's own use: it names nobody else's product. */
export function ownBarcode(product: number, variant: number): string {
  const digits = `200${String(product).padStart(6, "0")}${String(variant).padStart(3, "0")}`;
  return digits + checkDigit(digits);
}
