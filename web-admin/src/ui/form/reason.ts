/** Rules of a reason that goes into the audit trail, as the contracts have them. */
export const reasonRules = {
  validate: (reason: string) => reason.trim() !== "" || "Say why, in a few words",
  maxLength: { value: 500, message: "At most 500 characters" },
};
