/** Days that files of reports are kept: a year and a month, so that last year's can be laid beside this one's. */
export const keepDays = 400;
