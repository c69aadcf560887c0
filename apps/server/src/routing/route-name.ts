/** Metadata of a handler: its line in the contract's route table. */
export const ROUTE_NAME = 'liuzhuan:route';
/** Metadata of a handler that is not in the table: who calls it needs no sign-in. */
export const WITHOUT_SESSION = 'liuzhuan:without-session';
