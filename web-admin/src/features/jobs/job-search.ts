import { JobName } from "@quayside/shared/jobs/contract.ts";
import * as z from "zod";
import { listSearch } from "../../ui/list/list-search.ts";

export const JobSearch = listSearch({});
export type JobSearch = z.output<typeof JobSearch>;

export const JobRunSearch = listSearch({ job: JobName, failed: z.enum(["true"]) });
export type JobRunSearch = z.output<typeof JobRunSearch>;
