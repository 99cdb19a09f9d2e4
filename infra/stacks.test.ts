import { serviceRows } from "@quayside/functions/services.ts";
import { tableDefinition } from "@quayside/functions/store/table.ts";
import { routeTable } from "@quayside/shared/contract/route-table.ts";
import { Match } from "aws-cdk-lib/assertions";
import { describe, expect, it } from "vitest";
import { specProblems } from "./service-spec.ts";
import { synthesised } from "./synthesised.ts";

const { template, stacks } = synthesised();

describe("every stack", () => {
  it.each(Object.keys(stacks))("%s holds only what CloudFormation knows", async (name) => {
    expect(await specProblems(template(name).toJSON())).toEqual([]);
  });

  it("would be refused with a wrong name, a wrong type, a missing property or a dangling reference", async () => {
    const broken = {
      Resources: {
        Queue: { Type: "AWS::SQS::Queue", Properties: { VisibilityTimeOut: 5, DelaySeconds: "soon" } },
        Rule: { Type: "AWS::Lambda::Permission", Properties: { Action: { "Fn::GetAtt": ["Nothing", "Arn"] } } },
      },
    };
    expect(await specProblems(broken)).toEqual([
      "Queue.VisibilityTimeOut is not a property",
      "Queue.DelaySeconds is not a integer",
      "Rule.FunctionName is missing",
      "Rule.Principal is missing",
      "Rule.Action refers to Nothing, which is not there",
    ]);
  });
});

describe("data", () => {
  it("keeps the table that the store expects, recoverable for 35 days and safe from deletion", () => {
    const { KeySchema, GlobalSecondaryIndexes = [] } = tableDefinition("any");
    template("data").hasResourceProperties("AWS::DynamoDB::GlobalTable", {
      KeySchema,
      GlobalSecondaryIndexes: GlobalSecondaryIndexes.map(({ IndexName, KeySchema, Projection }) =>
        Match.objectLike({ IndexName, KeySchema, Projection }),
      ),
      StreamSpecification: { StreamViewType: "NEW_AND_OLD_IMAGES" },
      TimeToLiveSpecification: { AttributeName: "ttl", Enabled: true },
      Replicas: [
        Match.objectLike({
          DeletionProtectionEnabled: true,
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
        }),
      ],
    });
  });

  it("has no bucket that is public, unversioned or without a lifecycle", () => {
    const buckets = Object.values(template("data").findResources("AWS::S3::Bucket"));
    expect(buckets).toHaveLength(8);
    for (const { Properties } of buckets) {
      expect(Properties.VersioningConfiguration).toEqual({ Status: "Enabled" });
      expect(Object.values(Properties.PublicAccessBlockConfiguration)).toEqual([true, true, true, true]);
      expect(Properties.LifecycleConfiguration.Rules.length).toBeGreaterThan(0);
    }
  });

  it("locks the audit bucket against change for ten years", () => {
    template("data").hasResourceProperties("AWS::S3::Bucket", {
      ObjectLockEnabled: true,
      ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: "COMPLIANCE", Days: 3653 } } },
    });
  });
});

describe("identity", () => {
  it("demands a second factor of staff and offers it to customers", () => {
    template("identity").hasResourceProperties("AWS::Cognito::UserPool", {
      MfaConfiguration: "ON",
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
    });
    template("identity").hasResourceProperties("AWS::Cognito::UserPool", { MfaConfiguration: "OPTIONAL" });
  });
});

describe("api", () => {
  const routes = Object.values(template("api").findResources("AWS::ApiGatewayV2::Route")).map(
    ({ Properties }) => Properties,
  );

  it("has every row of the route table once, behind the authorizer its access names", () => {
    const expected = routeTable.map(
      ({ method, path, access }) =>
        `${method} ${path} ${access.startsWith("staff") || access === "customer" ? "JWT" : "NONE"}`,
    );
    const found = routes.map(({ RouteKey, AuthorizationType }) => `${RouteKey} ${AuthorizationType}`);
    expect(found.sort()).toEqual(expected.sort());
  });

  it("runs each domain on Node 24, arm64, with one permission for the gateway", () => {
    const services = serviceRows.filter(([, service]) => service.operations);
    template("api").resourcePropertiesCountIs(
      "AWS::Lambda::Function",
      { Runtime: "nodejs24.x", Architectures: ["arm64"] },
      services.length,
    );
    template("api").resourceCountIs("AWS::Lambda::Permission", services.length);
  });

  it("throttles", () => {
    template("api").hasResourceProperties("AWS::ApiGatewayV2::Stage", {
      DefaultRouteSettings: Match.objectLike({ ThrottlingRateLimit: 500, ThrottlingBurstLimit: 1000 }),
    });
  });
});

describe("events and jobs", () => {
  it("sets aside what cannot be delivered, at every hop", () => {
    template("events").hasResourceProperties("AWS::Lambda::EventSourceMapping", {
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ["ReportBatchItemFailures"],
      DestinationConfig: { OnFailure: Match.anyValue() },
    });
    const queues = Object.values(template("events").findResources("AWS::SQS::Queue"));
    const withRedrive = queues.filter(({ Properties }) => Properties.RedrivePolicy);
    expect(withRedrive).toHaveLength(serviceRows.filter(([, { queue }]) => queue).length);
  });

  it("schedules every job", () => {
    const jobs = serviceRows.flatMap(([, { jobs = [] }]) => jobs);
    template("jobs").resourceCountIs("AWS::Scheduler::Schedule", jobs.length);
    for (const job of jobs)
      template("jobs").hasResourceProperties("AWS::Scheduler::Schedule", { ScheduleExpression: job.schedule });
  });
});

describe("web and edge", () => {
  it("serves two apps over TLS with a policy that lets no foreign script in", () => {
    template("web").resourceCountIs("AWS::CloudFront::Distribution", 2);
    template("web").allResourcesProperties("AWS::CloudFront::Distribution", {
      DistributionConfig: Match.objectLike({
        DefaultCacheBehavior: Match.objectLike({ ViewerProtocolPolicy: "redirect-to-https" }),
        WebACLId: Match.anyValue(),
      }),
    });
    for (const { Properties } of Object.values(
      template("web").findResources("AWS::CloudFront::ResponseHeadersPolicy"),
    )) {
      const policy = JSON.stringify(Properties.ResponseHeadersPolicyConfig.SecurityHeadersConfig.ContentSecurityPolicy);
      expect(policy).toMatch(/script-src 'self'( https:\/\/js\.stripe\.com)?;/);
      expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/);
    }
  });

  it("limits what one address may ask", () => {
    const [acl] = Object.values(template("edge").findResources("AWS::WAFv2::WebACL"));
    const limits = acl?.Properties.Rules.map(
      (rule: { Statement: { RateBasedStatement?: { Limit: number } } }) => rule.Statement.RateBasedStatement?.Limit,
    );
    expect(limits).toEqual([100, 3000, undefined, undefined, undefined]);
  });

  it("lets no beacon through that is larger than any of ours", () => {
    template("edge").hasResourceProperties("AWS::WAFv2::WebACL", {
      Rules: Match.arrayWith([
        Match.objectLike({
          Action: { Block: { CustomResponse: { ResponseCode: 413 } } },
          Statement: {
            AndStatement: {
              Statements: [
                { ByteMatchStatement: Match.objectLike({ SearchString: "/api/v1/tracking/events" }) },
                { SizeConstraintStatement: Match.objectLike({ ComparisonOperator: "GT", Size: 16_000 }) },
              ],
            },
          },
        }),
      ]),
    });
  });
});

describe("observability", () => {
  it("alarms on errors of every function, every dead-letter queue, stream lag and p95", () => {
    const alarms = Object.keys(template("observability").findResources("AWS::CloudWatch::Alarm"));
    for (const [name] of serviceRows)
      expect(alarms.some((id) => id.startsWith(`${name.replace("-", "")}errors`))).toBe(true);
    // One for each that is fed by a stream or a queue, and one for all jobs.
    const fed = serviceRows.filter(([, { queue, stream }]) => queue || stream);
    expect(alarms.filter((id) => id.includes("depth"))).toHaveLength(fed.length + 1);
    expect(alarms.some((id) => id.startsWith("relaylag"))).toBe(true);
    expect(alarms.some((id) => id.startsWith("apislow"))).toBe(true);
  });
});
