import { App } from "aws-cdk-lib";
import { build } from "./build.ts";

build(new App());
