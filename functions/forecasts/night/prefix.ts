/** Where forecasts are kept in the lake's bucket, beside the lake. */
export const forecastsPrefix = (storeId: string): string => `${storeId}/forecasts/`;
