/** Injection tokens of what is no class of ours. */
export const POOL = Symbol('Pool');
export const ENGINE = Symbol('Engine');
export const DELIVERY_LOOKUP = Symbol('DeliveryLookup');
export const DATABASE_URL = Symbol('DatabaseUrl');
