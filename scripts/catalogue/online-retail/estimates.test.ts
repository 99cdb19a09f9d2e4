import { describe, expect, it } from "vitest";
import type { CodeHistory } from "./code-history.ts";
import { plausibleStock, usualPrice } from "./estimates.ts";

const history = (...sales: [day: number, priceMills: number, quantity?: number][]): CodeHistory => ({
  code: "10000",
  descriptions: new Map(),
  days: sales.map(([day]) => day),
  priceMills: sales.map(([, price]) => price),
  quantities: sales.map(([, , quantity = 1]) => quantity),
});

describe("usualPrice", () => {
  it("is what most lines of the last 90 days of sale had, in pence", () => {
    expect(usualPrice(history([1, 990], [1, 990], [1, 990], [200, 1250], [250, 1250], [260, 1650]))).toBe(125);
  });

  it("counts the 90th day back and not the 91st", () => {
    expect(usualPrice(history([100, 2000], [100, 2000], [189, 1000]))).toBe(200);
    expect(usualPrice(history([99, 2000], [99, 2000], [189, 1000]))).toBe(100);
  });

  it("is the lower median when no price leads", () => {
    expect(usualPrice(history([1, 3000], [1, 1000], [1, 2000]))).toBe(200);
    expect(usualPrice(history([1, 1000], [1, 2000]))).toBe(100);
  });

  it("rounds half a penny up, and is absent under it", () => {
    expect(usualPrice(history([1, 5]))).toBe(1);
    expect(usualPrice(history([1, 1]))).toBeUndefined();
  });
});

describe("plausibleStock", () => {
  it("covers four weeks at the rate of the last 90 days", () => {
    expect(plausibleStock(history([1, 100, 9000], [200, 100, 60], [210, 100, 30]))).toBe(28);
  });

  it("stays between 5 and 5 000", () => {
    expect(plausibleStock(history([1, 100, 1]))).toBe(5);
    expect(plausibleStock(history([1, 100, 80_995]))).toBe(5000);
  });
});
