import type { Unit } from "@quayside/shared/metrics/metric.ts";
import { useValues } from "../analytics/values.ts";
import { Explained } from "./explained.tsx";

interface Errors {
  wape?: number | null;
  mape: number | null;
  smape: number;
  mase?: number | null;
  rmse: number;
  bias: number;
}

/** The usual measures of error, each with what it means. */
export function ErrorFacts({ accuracy, unit }: { accuracy: Errors; unit: Unit }) {
  const { full } = useValues();
  const { wape, mape, smape, mase, rmse, bias } = accuracy;
  const lean = bias === 0 ? full(0, unit) : `${full(Math.abs(bias), unit)} too ${bias > 0 ? "high" : "low"}`;
  return (
    <dl className="errors">
      {wape === undefined ? null : (
        <ErrorFact name="WAPE" value={full(wape, "percent")}>
          All errors together, in per cent of all that was sold. Weak days weigh little.
        </ErrorFact>
      )}
      <ErrorFact name="MAPE" value={mape === null ? "–" : full(mape, "percent")}>
        Mean absolute percentage error: by how many per cent of what came a day was missed. Not known where a day sold
        nothing.
      </ErrorFact>
      <ErrorFact name="sMAPE" value={full(smape, "percent")}>
        The same against the middle of forecast and sales, so that days with next to nothing do not count without end.
      </ErrorFact>
      {mase === undefined ? null : (
        <ErrorFact name="MASE" value={full(mase, "ratio")}>
          Mean absolute scaled error: 1 is as good as saying “as on the same weekday before”. Under 1 is better.
        </ErrorFact>
      )}
      <ErrorFact name="RMSE" value={full(rmse, unit)}>
        Root mean squared error, in the figure’s own unit: large misses weigh more than small ones.
      </ErrorFact>
      <ErrorFact name="Bias" value={lean}>
        Forecast less sales on an average day: whether it leans to one side.
      </ErrorFact>
    </dl>
  );
}

function ErrorFact({ name, value, children }: { name: string; value: string; children: string }) {
  return (
    <div>
      <dt>
        <Explained name={name}>{children}</Explained>
      </dt>
      <dd className="numeric">{value}</dd>
    </div>
  );
}
