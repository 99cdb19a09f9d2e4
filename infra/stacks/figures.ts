import type { Columns, ColumnType } from "@quayside/functions/lake/columns.ts";
import { monthlyTables, wholeTables } from "@quayside/functions/lake/tables.ts";
import { CfnOutput, Stack, type StackProps } from "aws-cdk-lib";
import { CfnWorkGroup } from "aws-cdk-lib/aws-athena";
import { CfnDatabase, CfnTable } from "aws-cdk-lib/aws-glue";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { IBucket } from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import { acknowledge } from "../acknowledge.ts";
import type { ServiceFunction } from "../constructs/service-function.ts";

/** Types of the catalogue (Hive) for the lake's. */
const hiveTypes: Record<ColumnType, string> = {
  text: "string",
  int: "int",
  bigint: "bigint",
  boolean: "boolean",
  day: "date",
  instant: "timestamp",
};

const parquet = {
  inputFormat: "org.apache.hadoop.hive.ql.io.parquet.MapredParquetInputFormat",
  outputFormat: "org.apache.hadoop.hive.ql.io.parquet.MapredParquetOutputFormat",
  serdeInfo: { serializationLibrary: "org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe" },
};

function hiveColumns(columns: Columns): CfnTable.ColumnProperty[] {
  return Object.entries(columns).map(([name, type]) => ({
    name,
    type: hiveTypes[type.replace("?", "") as ColumnType],
  }));
}

/** The store is named by every statement; months are known by their names, so no partition is ever written down. */
const projected = {
  "projection.enabled": "true",
  "projection.store.type": "injected",
};
const byMonth = {
  "projection.month.type": "date",
  "projection.month.format": "yyyy-MM",
  "projection.month.range": "2000-01,NOW+1MONTHS",
  "projection.month.interval": "1",
  "projection.month.interval.unit": "MONTHS",
};

const answersFinding =
  "AwsSolutions-IAM5[Resource::QuaysideData:ExportsOutputFnGetAttLake5F1B88EAArn65E67816/answers/*]";

/** Bytes that one statement may read before it is stopped: half a US dollar at 5 a terabyte. */
const mostBytes = 100_000_000_000;

/**
 * The lake's tables for Athena, where the store's context asks for it. A month's folder holds the file of the manifest and,
 * for a while, ones that it replaced: whoever asks names the manifest's files by `"$path"`, and sees one state of the lake.
 */
export class FiguresStack extends Stack {
  private readonly lakeArn: string;

  constructor(scope: Construct, id: string, props: StackProps & { lake: IBucket }) {
    super(scope, id, props);
    const { lake } = props;
    const database = new CfnDatabase(this, "Lake", {
      catalogId: this.account,
      databaseInput: { name: "quayside_lake", description: "Tables that the shop's figures come from" },
    });
    const add = (name: string, columns: Columns, isMonthly: boolean) => {
      const month = isMonthly ? `/month=\${month}` : "";
      const table = new CfnTable(this, name, {
        catalogId: this.account,
        databaseName: "quayside_lake",
        tableInput: {
          name,
          tableType: "EXTERNAL_TABLE",
          partitionKeys: ["store", ...(isMonthly ? ["month"] : [])].map((key) => ({ name: key, type: "string" })),
          parameters: {
            classification: "parquet",
            ...projected,
            ...(isMonthly ? byMonth : {}),
            "storage.location.template": `s3://${lake.bucketName}/\${store}/${name}${month}/`,
          },
          storageDescriptor: { ...parquet, columns: hiveColumns(columns), location: `s3://${lake.bucketName}/` },
        },
      });
      table.addResourceDependency(database);
    };
    for (const [name, columns] of Object.entries(monthlyTables)) add(name, columns, true);
    for (const [name, columns] of Object.entries(wholeTables)) add(name, columns, false);
    const workGroup = new CfnWorkGroup(this, "Questions", {
      name: "quayside",
      workGroupConfiguration: {
        enforceWorkGroupConfiguration: true,
        publishCloudWatchMetricsEnabled: true,
        bytesScannedCutoffPerQuery: mostBytes,
        resultConfiguration: {
          outputLocation: `s3://${lake.bucketName}/answers/`,
          encryptionConfiguration: { encryptionOption: "SSE_S3" },
        },
      },
    });
    this.lakeArn = lake.bucketArn;
    new CfnOutput(this, "WorkGroup", { value: workGroup.name });
  }
  /** Lets a function ask here, and tells it to. */
  letAsk(unit: ServiceFunction): void {
    const { function: asking } = unit;
    asking.addEnvironment("ATHENA_WORK_GROUP", "quayside");
    asking.addEnvironment("ATHENA_DATABASE", "quayside_lake");
    const glue = (resource: string, resourceName?: string) =>
      this.formatArn({ service: "glue", resource, resourceName });
    const tables = Object.keys({ ...monthlyTables, ...wholeTables }).map((name) =>
      glue("table", `quayside_lake/${name}`),
    );
    const questions = ["StartQueryExecution", "GetQueryExecution", "GetQueryResults", "StopQueryExecution"];
    const statements: [actions: string[], resources: string[]][] = [
      [
        questions.map((name) => `athena:${name}`),
        [this.formatArn({ service: "athena", resource: "workgroup", resourceName: "quayside" })],
      ],
      [
        ["glue:GetDatabase", "glue:GetTable"],
        [glue("catalog"), glue("database", "quayside_lake"), ...tables],
      ],
      [["s3:GetBucketLocation", "s3:ListBucket"], [this.lakeArn]],
      [["s3:GetObject", "s3:PutObject"], [`${this.lakeArn}/answers/*`]],
    ];
    for (const [actions, resources] of statements) asking.addToRolePolicy(new PolicyStatement({ actions, resources }));
    acknowledge(unit, answersFinding, "Reads what it asked for, whose keys Athena makes; only under this prefix.");
  }
}
