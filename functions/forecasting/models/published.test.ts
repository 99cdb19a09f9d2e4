import { describe, expect, test } from "vitest";
import { airPassengers, lynx, nile, nottem } from "../test-series.ts";
import { arimaAhead, differenced, fitArima, kpss, type Order } from "./arima.ts";
import { etsAhead, fitEts } from "./ets.ts";
import { repeats, seasonalIndices, withoutIndices } from "./indices.ts";
import { crostonRate } from "./intermittent.ts";
import { stl } from "./stl.ts";
import { dynamicTheta, theta } from "./theta.ts";

/** What R 4.2 with forecast 8.20 answers; `share` is how far off a value may be, of its own size. */
function close(actual: ArrayLike<number>, expected: readonly number[], share: number): void {
  for (const [i, value] of expected.entries())
    expect(Math.abs((actual[i] ?? Number.NaN) - value), `value ${i}: ${actual[i]}, R ${value}`).toBeLessThanOrEqual(
      share * Math.abs(value),
    );
}
/** R searches on where a forecast would not change any more. */
const thorough = { rounds: 400, tolerance: 1e-8 };
const order = (each: Partial<Order>): Order => ({ p: 0, d: 0, q: 0, P: 0, D: 0, Q: 0, period: 1, ...each });

describe("against R", () => {
  test("ETS(A,N,N) of the Nile has R's smoothing and forecast", () => {
    const fit = fitEts(nile, { error: "additive", trend: "none", season: "none", period: 1 }, thorough);
    close([fit.smoothing.alpha], [0.2455339], 0.01);
    close(etsAhead(fit, 1), [805.381283], 0.001);
  });

  test("ETS(M,A,M) of the airline passengers comes near R's, whose first season is optimised as well", () => {
    const fit = fitEts(
      airPassengers,
      { error: "multiplicative", trend: "linear", season: "multiplicative", period: 12 },
      thorough,
    );
    close(
      etsAhead(fit, 12),
      [448.97, 425.23, 484.21, 504.61, 519.14, 593.59, 680.46, 670.02, 555.32, 491.27, 420.7, 466.32],
      0.04,
    );
  });

  test("the airline model has R's coefficients and forecasts by conditional sums of squares", () => {
    const y = airPassengers.map(Math.log);
    const airline = order({ d: 1, q: 1, D: 1, Q: 1, period: 12 });
    const w = differenced(differenced(y, 12, 1), 1, 1);
    const fit = fitArima(w, airline, false, 0);
    close([-(fit.ma.weights[0] ?? 0), -(fit.ma.weights[1] ?? 0)], [-0.3771624, -0.5723791], 0.01);
    close(
      arimaAhead(y, fit, 12),
      [6.1096, 6.0537, 6.1729, 6.1986, 6.2317, 6.3683, 6.5061, 6.5021, 6.3245, 6.2082, 6.0632, 6.168],
      0.002,
    );
  });

  test("the lynx as an autoregression has R's coefficients and forecasts", () => {
    const y = lynx.map(Math.log10);
    const fit = fitArima(y, order({ p: 2 }), true, 2);
    close(fit.ar.weights, [1.38424, -0.7477748], 0.01);
    close(arimaAhead(y, fit, 6), [3.3846, 3.1024, 2.8211, 2.6427, 2.6063, 2.6892], 0.01);
  });

  test("seasonal indices and theta with them are R's", () => {
    const passengers = [0.91023, 0.883625, 1.007366, 0.975906, 0.981378, 1.112776, 1.226556, 1.219911];
    close(seasonalIndices(airPassengers, 12, true), passengers, 1e-5);
    close(seasonalIndices(nottem, 12, false), [-9.339364, -9.89989, -6.946601, -2.757346, 3.453399], 1e-5);
    const { base, on } = withoutIndices(airPassengers, 12, 0);
    const ahead = theta(base, 12, thorough).map((value, h) => on(value, airPassengers.length + h));
    close(ahead, [440.0782, 428.3843, 489.7071, 475.7046, 479.6704, 545.3663, 602.752, 601.1008, 523.9515], 0.001);
    expect([airPassengers, nottem, nile].map((y) => repeats(y, 12))).toEqual([true, true, false]);
  });

  test("the KPSS test lets the lynx be and differences passengers and the Nile, as R does", () => {
    expect([lynx, airPassengers, nile].map((y) => kpss(y) > 0.463)).toEqual([false, true, true]);
  });

  test("STL of Nottingham's temperatures has R's season and trend", () => {
    const { seasonal, trend } = stl(nottem, 12, 11);
    close(
      seasonal,
      [-8.281, -8.9214, -6.4741, -2.9911, 4.2954, 8.4933, 12.756, 9.8104, 6.4808, 1.2316, -7.8644, -8.5499],
      0.05,
    );
    close(trend.subarray(-6), [49.4056, 49.3195, 49.2333, 49.1472, 49.0612, 48.9753], 0.002);
  });

  test("theta of the Nile is R's, the dynamic one comes near it, and Croston's rate is R's", () => {
    close(theta(nile, 3, thorough), [799.812, 798.4548, 797.0977], 0.0005);
    close(dynamicTheta(nile, 3), [799.81, 798.45, 797.1], 0.03);
    close([crostonRate(Float64Array.of(0, 4, 0, 0, 6, 2))], [2], 1e-12);
  });
});
