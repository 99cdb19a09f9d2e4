import type { Request } from "./world/call.ts";
import type { World } from "./world.ts";

/** Makes a request that an operation must grant, with the objects it needs. */
export type Example = (world: World) => Promise<Request>;
