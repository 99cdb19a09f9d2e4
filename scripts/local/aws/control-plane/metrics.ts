import { json, type Service, unknownOperation } from "./service.ts";

export interface MetricDatum {
  namespace: string;
  name: string;
  value: number;
  unit: string;
  dimensions: Record<string, string>;
}

interface WireDatum {
  MetricName: string;
  Value?: number;
  Values?: number[];
  Unit?: string;
  Dimensions?: { Name: string; Value: string }[];
}

/** How many are remembered. Metrics are looked at on AWS; here they only must not be lost on the way out. */
const remembered = 1000;

/** Amazon CloudWatch: `PutMetricData`. */
export function metricsService(data: MetricDatum[]): Service {
  return {
    owns: ({ target }) => target.startsWith("GraniteServiceVersion20100801."),
    answer({ operation, input }) {
      if (operation !== "PutMetricData") throw unknownOperation(operation);
      for (const { MetricName, Value, Values, Unit = "None", Dimensions = [] } of input.MetricData as WireDatum[])
        for (const value of Values ?? [Value ?? 0])
          data.push({
            namespace: String(input.Namespace),
            name: MetricName,
            value,
            unit: Unit,
            dimensions: Object.fromEntries(Dimensions.map((each) => [each.Name, each.Value])),
          });
      data.splice(0, data.length - remembered);
      return json({});
    },
  };
}
