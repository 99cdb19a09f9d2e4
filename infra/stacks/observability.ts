import { Duration, Stack, type StackProps } from "aws-cdk-lib";
import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import {
  type Alarm,
  ComparisonOperator,
  Dashboard,
  GraphWidget,
  Metric,
  TreatMissingData,
} from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import { Topic } from "aws-cdk-lib/aws-sns";
import type { IQueue } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import type { ServiceFunction } from "../constructs/service-function.ts";

export interface Watched {
  api: HttpApi;
  functions: readonly ServiceFunction[];
  deadLetters: readonly IQueue[];
}

/** Milliseconds: the documents ask for an API p95 under 200 ms; twice that for five minutes wakes somebody. */
const slowP95 = 400;
/** Milliseconds that the relay may lag behind the table. */
const oldestRecord = 5 * 60_000;

const period = Duration.minutes(5);

/** Alarms on errors, dead letters, stream lag and p95, all into one topic, and a dashboard of the same. */
export class ObservabilityStack extends Stack {
  private readonly topic: Topic;

  constructor(scope: Construct, id: string, props: StackProps & { watched: Watched }) {
    super(scope, id, props);
    this.topic = new Topic(this, "Alarms", { enforceSSL: true });
    const { api, functions, deadLetters } = props.watched;
    const latency = api.metricLatency({ statistic: "p95", period });
    const serverErrors = api.metricServerError({ statistic: "Sum", period });
    this.alarm("api-slow", "p95 of the API", latency, slowP95);
    this.alarm("api-errors", "5xx of the API", serverErrors, 5);
    for (const { name, function: each, service } of functions) {
      this.alarm(`${name}-errors`, `Errors of ${name}`, each.metricErrors({ period }), service.operations ? 5 : 1);
      this.alarm(`${name}-throttles`, `Throttles of ${name}`, each.metricThrottles({ period }), 1);
      if (service.stream) this.alarm(`${name}-lag`, `Stream lag of ${name}`, lagOf(each.functionName), oldestRecord);
    }
    for (const queue of deadLetters)
      this.alarm(
        `${queue.node.id}-depth`,
        `Set aside in ${queue.node.id}`,
        queue.metricApproximateNumberOfMessagesVisible({ statistic: "Maximum", period }),
        1,
      );
    const graph = (title: string, left: Metric[]) => new GraphWidget({ title, left, width: 12, height: 6 });
    new Dashboard(this, "Dashboard", {
      dashboardName: "quayside",
      widgets: [
        [
          graph("API latency p95", [latency]),
          graph("API requests and 5xx", [api.metricCount({ period }), serverErrors]),
        ],
        [
          graph(
            "Function errors",
            functions.map((each) => each.function.metricErrors({ period })),
          ),
          graph(
            "Function duration p95",
            functions.map((each) => each.function.metricDuration({ statistic: "p95", period })),
          ),
        ],
        [
          graph(
            "Dead letters",
            deadLetters.map((each) => each.metricApproximateNumberOfMessagesVisible({ period })),
          ),
        ],
      ],
    });
  }

  private alarm(id: string, alarmDescription: string, metric: Metric, threshold: number): Alarm {
    const alarm = metric.createAlarm(this, id, {
      alarmDescription,
      threshold,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
    return alarm;
  }
}

function lagOf(functionName: string): Metric {
  return new Metric({
    namespace: "AWS/Lambda",
    metricName: "IteratorAge",
    dimensionsMap: { FunctionName: functionName },
    statistic: "Maximum",
    period,
  });
}
