import { monthlyTables, wholeTables } from "@quayside/functions/lake/tables.ts";
import { App } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import type { IBucket } from "aws-cdk-lib/aws-s3";
import { describe, expect, it } from "vitest";
import { specProblems } from "./service-spec.ts";
import { FiguresStack } from "./stacks/figures.ts";
import { synthesised } from "./synthesised.ts";

interface GlueTable {
  Properties: {
    TableInput: {
      Name: string;
      Parameters: Record<string, unknown>;
      PartitionKeys: { Name: string }[];
      StorageDescriptor: { Columns: { Name: string; Type: string }[] };
    };
  };
}

describe("the lake's tables for Athena", () => {
  const lake = { bucketName: "the-lake" } as IBucket;
  const template = Template.fromStack(new FiguresStack(new App(), "Figures", { lake }));
  const found = Object.values(template.findResources("AWS::Glue::Table")) as GlueTable[];
  const tables = new Map(found.map(({ Properties: { TableInput } }) => [TableInput.Name, TableInput]));

  it("are those of the lake, with its columns in their order", async () => {
    expect(await specProblems(template.toJSON())).toEqual([]);
    const all = { ...monthlyTables, ...wholeTables };
    expect([...tables.keys()].sort()).toEqual(Object.keys(all).sort());
    for (const [name, columns] of Object.entries(all))
      expect(tables.get(name)?.StorageDescriptor.Columns.map((column) => column.Name)).toEqual(Object.keys(columns));
  });

  it("have months where the lake writes them, without a partition being written down", () => {
    const orders = tables.get("orders");
    expect(orders?.PartitionKeys.map(({ Name }) => Name)).toEqual(["store", "month"]);
    expect(JSON.stringify(orders?.Parameters["storage.location.template"])).toMatch(
      /\/\$\{store\}\/orders\/month=\$\{month\}\//,
    );
    expect(tables.get("products")?.PartitionKeys.map(({ Name }) => Name)).toEqual(["store"]);
    const types = orders?.StorageDescriptor.Columns.map(({ Name, Type }) => `${Name} ${Type}`);
    expect(types).toEqual(expect.arrayContaining(["day date", "placed_at timestamp", "revenue bigint", "nth int"]));
  });

  it("come with a limit on what one statement may read, and are not there unless asked for", () => {
    template.hasResourceProperties("AWS::Athena::WorkGroup", {
      WorkGroupConfiguration: { EnforceWorkGroupConfiguration: true, BytesScannedCutoffPerQuery: 100_000_000_000 },
    });
    expect(Object.keys(synthesised().stacks)).not.toContain("figures");
  });

  it("are asked by the functions that tell figures, and by no other", () => {
    const { stacks, template: of } = synthesised({ "quayside:figures": "athena" });
    expect(Object.keys(stacks)).toContain("figures");
    const told = ["api", "events", "jobs"].flatMap((name) =>
      Object.values(of(name).findResources("AWS::Lambda::Function")),
    );
    const asking = told.filter(({ Properties }) => Properties.Environment?.Variables?.ATHENA_WORK_GROUP === "quayside");
    expect(asking).toHaveLength(2);
  });
});
