import type { Grants } from "@quayside/functions/services.ts";
import { Stack } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { Construct } from "constructs";
import type { Resources } from "./resources.ts";

const entries = <K extends string, V>(record: Partial<Record<K, V>> | undefined) =>
  Object.entries(record ?? {}) as [K, V][];

function tableStatements(grants: Grants, { table }: Resources): PolicyStatement[] {
  if (!grants.table?.length) return [];
  const actions = grants.table.map((action) => `dynamodb:${action}`);
  const onIndexes = grants.table.includes("Query")
    ? [
        new PolicyStatement({
          actions: ["dynamodb:Query"],
          resources: [`${table.tableArn}/index/gsi1`, `${table.tableArn}/index/gsi2`],
        }),
      ]
    : [];
  return [new PolicyStatement({ actions, resources: [table.tableArn] }), ...onIndexes];
}

function bucketStatements(grants: Grants, { buckets }: Resources): PolicyStatement[] {
  return entries(grants.buckets).flatMap(([name, actions]) => {
    const objects = actions.filter((action) => action !== "ListBucket").map((action) => `s3:${action}`);
    const { bucketArn } = buckets[name];
    return [
      ...(objects.length ? [new PolicyStatement({ actions: objects, resources: [`${bucketArn}/*`] })] : []),
      ...(actions.includes("ListBucket")
        ? [new PolicyStatement({ actions: ["s3:ListBucket"], resources: [bucketArn] })]
        : []),
    ];
  });
}

/** The statements of a service's grants: these actions on these resources, and nothing else. */
export function statementsOf(scope: Construct, grants: Grants, resources: Resources): PolicyStatement[] {
  const mailArn = Stack.of(scope).formatArn({
    service: "ses",
    resource: "identity",
    resourceName: resources.settings.MAIL_IDENTITY,
  });
  const one = (action: string, arn: string) => new PolicyStatement({ actions: [action], resources: [arn] });
  return [
    ...tableStatements(grants, resources),
    ...bucketStatements(grants, resources),
    ...entries(grants.queues).map(([name]) => one("sqs:SendMessage", resources.queues[name].queueArn)),
    ...(grants.bus ? [one("events:PutEvents", resources.bus.eventBusArn)] : []),
    ...(grants.mail ? [one("ses:SendEmail", mailArn)] : []),
    ...(grants.secrets ?? []).map((name) => one("secretsmanager:GetSecretValue", resources.secrets[name].secretArn)),
    ...entries(grants.pools).map(
      ([name, actions]) =>
        new PolicyStatement({
          actions: actions.map((action) => `cognito-idp:${action}`),
          resources: [resources.pools[name].pool.userPoolArn],
        }),
    ),
  ];
}
