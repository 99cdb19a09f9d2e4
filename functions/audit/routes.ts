import { auditOperations } from "@quayside/shared/audit/contract.ts";
import { route } from "../http/route.ts";
import { listAudit } from "./list-audit.ts";

export const auditRoutes = [route(auditOperations.list, listAudit)];
