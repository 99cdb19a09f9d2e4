import { bundleOptions } from "@quayside/functions/bundle-options.ts";
import type { Service } from "@quayside/functions/services.ts";
import { Duration, RemovalPolicy, Size } from "aws-cdk-lib";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Architecture, Runtime } from "aws-cdk-lib/aws-lambda";
import { NodejsFunction, OutputFormat, SourceMapMode } from "aws-cdk-lib/aws-lambda-nodejs";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { repositoryRoot } from "../repository.ts";
import { statementsOf } from "./grants.ts";
import { environmentValue, type Resources } from "./resources.ts";

interface Props {
  name: string;
  service: Service;
  resources: Resources;
}

/** One Lambda of `functions/services.ts`: its bundle, its own log group, and a role that holds its grants and no more. */
export class ServiceFunction extends Construct {
  readonly function: NodejsFunction;
  readonly name: string;
  readonly service: Service;

  constructor(scope: Construct, id: string, { name, service, resources }: Props) {
    super(scope, id);
    this.name = name;
    this.service = service;
    const logGroup = new LogGroup(this, "Logs", {
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(this, "Role", {
      assumedBy: new ServicePrincipal("lambda.amazonaws.com"),
      description: service.summary,
    });
    role.addToPolicy(
      new PolicyStatement({
        actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
        resources: [logGroup.logGroupArn],
      }),
    );
    for (const statement of statementsOf(this, service.grants, resources)) role.addToPolicy(statement);

    const named = Object.fromEntries(service.env.map((each) => [each, environmentValue(each, resources)]));
    this.function = new NodejsFunction(this, "Function", {
      description: service.summary,
      entry: `${repositoryRoot}/${service.entry}`,
      projectRoot: repositoryRoot,
      depsLockFilePath: `${repositoryRoot}/package-lock.json`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: service.memoryMb,
      ...(service.storageMb ? { ephemeralStorageSize: Size.mebibytes(service.storageMb) } : {}),
      timeout: Duration.seconds(service.timeoutSeconds),
      role,
      logGroup,
      environment: {
        STORE_ID: "main",
        TABLE_NAME: resources.table.tableName,
        NODE_OPTIONS: "--enable-source-maps",
        ...named,
      },
      bundling: {
        format: OutputFormat.ESM,
        target: bundleOptions.target,
        minify: bundleOptions.minify,
        sourceMap: true,
        sourceMapMode: SourceMapMode.DEFAULT,
        sourcesContent: false,
        mainFields: [...bundleOptions.mainFields],
        banner: bundleOptions.banner.js,
        externalModules: [...bundleOptions.external],
        ...nativeModules(service.native ?? []),
        loader: { ...bundleOptions.loader },
        define: { ...bundleOptions.define },
      },
    });
  }
}

/** Installed for the machine that runs the function, whatever machine builds it. */
function nativeModules(names: readonly string[]) {
  if (names.length === 0) return {};
  const environment = { npm_config_os: "linux", npm_config_cpu: "arm64", npm_config_libc: "glibc" };
  return { nodeModules: [...names], environment };
}
