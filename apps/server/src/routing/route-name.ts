/** Metadata of a handler: its line in the contract's route table. */
export const ROUTE_NAME = 'liuzhuan:route';
