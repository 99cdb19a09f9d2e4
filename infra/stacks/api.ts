import { type ServiceName, serviceRows } from "@quayside/functions/services.ts";
import type { Access, Operation } from "@quayside/shared/contract/operation.ts";
import { RemovalPolicy, Stack, type StackProps } from "aws-cdk-lib";
import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import {
  type CfnStage,
  HttpApi,
  HttpMethod,
  HttpStage,
  type IHttpRouteAuthorizer,
  LogGroupLogDestination,
} from "aws-cdk-lib/aws-apigatewayv2";
import { HttpJwtAuthorizer } from "aws-cdk-lib/aws-apigatewayv2-authorizers";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import type { Construct } from "constructs";
import { acknowledge } from "../acknowledge.ts";
import type { Resources } from "../constructs/resources.ts";
import { ServiceFunction } from "../constructs/service-function.ts";

/** Requests a second, over all callers; the firewall limits each address much sooner. */
const throttle = { rateLimit: 500, burstLimit: 1000 };

/** The HTTP API: each row of the route table is a route to its service's Lambda, behind the authorizer its access names. */
export class ApiStack extends Stack {
  readonly api: HttpApi;
  readonly functions: ServiceFunction[] = [];

  constructor(scope: Construct, id: string, props: StackProps & { resources: Resources }) {
    super(scope, id, props);
    const { resources } = props;
    this.api = new HttpApi(this, "Api", { createDefaultStage: false, description: "Quayside API" });
    this.stage();
    const authorizers = {
      staff: this.authorizer("staff", resources),
      customer: this.authorizer("customers", resources),
    };
    for (const [name, service] of serviceRows) {
      if (!service.operations) continue;
      const unit = new ServiceFunction(this, name, { name, service, resources });
      this.functions.push(unit);
      this.addRoutes(name, unit, service.operations, (access) => {
        if (access.startsWith("staff")) return authorizers.staff;
        return access === "customer" ? authorizers.customer : undefined;
      });
    }
  }

  private stage(): void {
    const logGroup = new LogGroup(this, "AccessLogs", {
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const stage = new HttpStage(this, "Stage", {
      httpApi: this.api,
      stageName: "$default",
      autoDeploy: true,
      throttle,
      detailedMetricsEnabled: true,
      accessLogSettings: {
        destination: new LogGroupLogDestination(logGroup),
        format: AccessLogFormat.jsonWithStandardFields(),
      },
    });
    (stage.node.defaultChild as CfnStage).addPropertyOverride("DefaultRouteSettings.DetailedMetricsEnabled", true);
  }

  private authorizer(name: "staff" | "customers", { pools }: Resources): HttpJwtAuthorizer {
    const { pool, client } = pools[name];
    const issuer = `https://cognito-idp.${this.region}.amazonaws.com/${pool.userPoolId}`;
    return new HttpJwtAuthorizer(`${name}-authorizer`, issuer, { jwtAudience: [client.userPoolClientId] });
  }

  private addRoutes(
    name: ServiceName,
    unit: ServiceFunction,
    operations: readonly Operation[],
    authorizerOf: (access: Access) => IHttpRouteAuthorizer | undefined,
  ): void {
    // One permission per Lambda: one per route would outgrow the policy's size.
    const integration = new HttpLambdaIntegration(`${name}-integration`, unit.function, {
      scopePermissionToRoute: false,
    });
    for (const { path, method, access } of operations) {
      const authorizer = authorizerOf(access);
      const routes = this.api.addRoutes({ path, methods: [HttpMethod[method]], integration, authorizer });
      if (authorizer) continue;
      for (const route of routes)
        acknowledge(
          route,
          "AwsSolutions-APIG4",
          "Open to guests by the route table: shoppers buy without an account, and webhooks carry a signature.",
        );
    }
  }
}
