import { jobOperations } from "@quayside/shared/jobs/contract.ts";
import { route } from "../http/route.ts";
import { listJobs } from "./list-jobs.ts";
import { listRuns } from "./list-runs.ts";

export const jobRoutes = [route(jobOperations.list, listJobs), route(jobOperations.runs, listRuns)];
