/** The most products that can be held side by side. */
export const mostBeside = 6;

export const besideIds = (text: string | undefined): string[] => (text ? text.split(",") : []);
