import { serviceRows } from "@quayside/functions/services.ts";
import { Duration, Stack, type StackProps, TimeZone } from "aws-cdk-lib";
import { Schedule, ScheduleExpression, ScheduleGroup, ScheduleTargetInput } from "aws-cdk-lib/aws-scheduler";
import { LambdaInvoke } from "aws-cdk-lib/aws-scheduler-targets";
import { Queue } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import { acknowledge } from "../acknowledge.ts";
import type { Resources } from "../constructs/resources.ts";
import { ServiceFunction } from "../constructs/service-function.ts";

/** Every row of the jobs table as an EventBridge schedule. */
export class JobsStack extends Stack {
  readonly functions: ServiceFunction[] = [];
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, props: StackProps & { resources: Resources }) {
    super(scope, id, props);
    this.deadLetters = new Queue(this, "jobs-dead-letters", { enforceSSL: true, retentionPeriod: Duration.days(14) });
    acknowledge(this.deadLetters, "AwsSolutions-SQS3", "It is a dead-letter queue itself; its depth raises an alarm.");
    const scheduleGroup = new ScheduleGroup(this, "Schedules");
    for (const [name, service] of serviceRows) {
      if (!service.jobs) continue;
      const unit = new ServiceFunction(this, name, { name, service, resources: props.resources });
      this.functions.push(unit);
      for (const job of service.jobs)
        new Schedule(this, job.name, {
          scheduleGroup,
          description: job.summary,
          schedule: ScheduleExpression.expression(job.schedule, TimeZone.of(job.timeZone ?? "Etc/UTC")),
          target: new LambdaInvoke(unit.function, {
            input: ScheduleTargetInput.fromObject({ job: job.name }),
            deadLetterQueue: this.deadLetters,
            retryAttempts: 3,
            maxEventAge: Duration.hours(1),
          }),
        });
    }
  }
}
