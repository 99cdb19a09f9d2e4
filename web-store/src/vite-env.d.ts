/// <reference types="vite/client" />

/** True in `vite dev` and in builds for the local platform; production builds drop what it guards. */
declare const __LOCAL_PAYMENTS__: boolean;
