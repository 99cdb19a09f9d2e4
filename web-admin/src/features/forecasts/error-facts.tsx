import type { Unit } from "@quayside/shared/metrics/metric.ts";
import type { ReactNode } from "react";
import { useValues } from "../analytics/values.ts";
import { type ErrorName, errorWords } from "./error-words.ts";
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
      {wape === undefined ? null : <ErrorFact name="WAPE">{full(wape, "percent")}</ErrorFact>}
      <ErrorFact name="MAPE">
        {mape === null ? <span className="soft">None: some days sold nothing</span> : full(mape, "percent")}
      </ErrorFact>
      <ErrorFact name="sMAPE">{full(smape, "percent")}</ErrorFact>
      {mase === undefined ? null : <ErrorFact name="MASE">{full(mase, "ratio")}</ErrorFact>}
      <ErrorFact name="RMSE">{full(rmse, unit)}</ErrorFact>
      <ErrorFact name="Bias">{lean}</ErrorFact>
    </dl>
  );
}

function ErrorFact({ name, children }: { name: ErrorName; children: ReactNode }) {
  return (
    <div>
      <dt>
        <Explained name={name}>{errorWords[name]}</Explained>
      </dt>
      <dd className="numeric">{children}</dd>
    </div>
  );
}
