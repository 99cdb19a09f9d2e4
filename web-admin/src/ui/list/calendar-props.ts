/**
 * What the calendars of both day filters share. Field and popover take one id, or the popover has no name. Days of other months are left out: they are too faint to read.
 */
export const calendarProps = {
  valueFormat: "D MMM YYYY",
  highlightToday: true,
  hideOutsideDates: true,
  weekendDays: [],
  clearable: true,
  labelProps: { className: "visually-hidden" },
  ariaLabels: {
    previousMonth: "Month before",
    nextMonth: "Month after",
    previousYear: "Year before",
    nextYear: "Year after",
    previousDecade: "Decade before",
    nextDecade: "Decade after",
    monthLevelControl: "Choose the month",
    yearLevelControl: "Choose the year",
  },
};
