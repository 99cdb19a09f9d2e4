import { eventSource } from "@quayside/functions/events/relay.ts";
import { type QueueName, type Service, serviceRows, tries, visibilitySeconds } from "@quayside/functions/services.ts";
import { streamFilters } from "@quayside/functions/stream-filters.ts";
import { Duration, Stack, type StackProps } from "aws-cdk-lib";
import { EventBus, Rule } from "aws-cdk-lib/aws-events";
import { SqsQueue } from "aws-cdk-lib/aws-events-targets";
import { FilterCriteria, type FunctionUrl, FunctionUrlAuthType, StartingPosition } from "aws-cdk-lib/aws-lambda";
import { DynamoEventSource, SqsDlq, SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import { Queue } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import { acknowledge } from "../acknowledge.ts";
import type { Resources } from "../constructs/resources.ts";
import { ServiceFunction } from "../constructs/service-function.ts";

type Given = Omit<Resources, "bus" | "queues">;

/** The outbox's way out: stream → relay → bus → rules → queues → consumers, each hop with retries and a dead-letter queue. */
export class EventsStack extends Stack {
  readonly resources: Resources;
  readonly functions: ServiceFunction[] = [];
  readonly deadLetters: Queue[] = [];
  /** Of the services that answer for pages, by app. */
  readonly urls: Partial<Record<NonNullable<Service["url"]>, FunctionUrl>> = {};

  constructor(scope: Construct, id: string, props: StackProps & { given: Given }) {
    super(scope, id, props);
    const bus = new EventBus(this, "Bus");
    const queues = Object.fromEntries(
      serviceRows.flatMap(([, { queue, timeoutSeconds }]) =>
        queue ? [[queue.name, this.queue(queue.name, timeoutSeconds)]] : [],
      ),
    ) as Record<QueueName, Queue>;
    this.resources = { ...props.given, bus, queues };
    for (const [name, service] of serviceRows) {
      if (!service.queue && !service.stream) continue;
      const unit = new ServiceFunction(this, name, { name, service, resources: this.resources });
      this.functions.push(unit);
      if (service.url) this.urls[service.url] = unit.function.addFunctionUrl({ authType: FunctionUrlAuthType.AWS_IAM });
      if (service.stream) this.feedFromStream(unit, service.stream);
      if (service.queue) this.feedFromQueue(unit, service.queue, queues[service.queue.name], bus);
    }
  }

  private queue(name: string, timeoutSeconds: number): Queue {
    const deadLetter = this.deadLetter(`${name}-dead-letters`);
    return new Queue(this, `${name}-queue`, {
      enforceSSL: true,
      visibilityTimeout: Duration.seconds(visibilitySeconds(timeoutSeconds)),
      deadLetterQueue: { queue: deadLetter, maxReceiveCount: tries },
    });
  }

  private deadLetter(id: string): Queue {
    const queue = new Queue(this, id, { enforceSSL: true, retentionPeriod: Duration.days(14) });
    acknowledge(queue, "AwsSolutions-SQS3", "It is a dead-letter queue itself; its depth raises an alarm.");
    this.deadLetters.push(queue);
    return queue;
  }

  private feedFromStream(
    unit: ServiceFunction,
    { filter, batchSize, windowSeconds }: NonNullable<Service["stream"]>,
  ): void {
    unit.function.addEventSource(
      new DynamoEventSource(this.resources.table, {
        startingPosition: StartingPosition.TRIM_HORIZON,
        batchSize,
        ...(windowSeconds > 0 ? { maxBatchingWindow: Duration.seconds(windowSeconds) } : {}),
        bisectBatchOnError: true,
        reportBatchItemFailures: true,
        retryAttempts: 10,
        onFailure: new SqsDlq(this.deadLetter(`${unit.name}-dead-letters`)),
        filters: [FilterCriteria.filter(streamFilters[filter])],
      }),
    );
  }

  private feedFromQueue(
    unit: ServiceFunction,
    { name, events, batchSize, windowSeconds = 1 }: NonNullable<ServiceFunction["service"]["queue"]>,
    queue: Queue,
    bus: EventBus,
  ): void {
    if (events.length > 0)
      new Rule(this, `${name}-rule`, {
        eventBus: bus,
        eventPattern: { source: [eventSource], detailType: [...events] },
        targets: [new SqsQueue(queue)],
      });
    const maxBatchingWindow = batchSize > 10 ? { maxBatchingWindow: Duration.seconds(windowSeconds) } : {};
    unit.function.addEventSource(
      new SqsEventSource(queue, { batchSize, reportBatchItemFailures: true, ...maxBatchingWindow }),
    );
  }
}
