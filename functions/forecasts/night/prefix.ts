/** Where forecasts are kept in the lake's bucket, beside the lake; the number goes up when files change their shape. */
export const forecastsPrefix = (storeId: string): string => `${storeId}/forecasts-2/`;
