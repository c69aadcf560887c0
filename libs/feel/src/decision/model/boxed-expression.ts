/** The logic of a decision or function, by kind (DMN 1.5, clauses 7.3, 8 and 10.2). Plain JSON. */
export type BoxedExpression =
  | LiteralExpression
  | DecisionTable
  | ContextExpression
  | InvocationExpression
  | ListExpression
  | RelationExpression
  | FunctionExpression
  | ConditionalExpression
  | FilterExpression
  | IteratorExpression;

interface Boxed {
  /** Id of the element in the file, when it has one. */
  readonly id?: string;
  /** Type the value must have, by name. */
  readonly type?: string;
}

/** FEEL text. */
export interface LiteralExpression extends Boxed {
  readonly kind: 'literal-expression';
  readonly text: string;
}

/** U one rule, A several that agree, P the first by output order, F the first, R all in rule order, O all in output order, C all or aggregated. */
export type HitPolicy = 'UNIQUE' | 'ANY' | 'PRIORITY' | 'FIRST' | 'RULE ORDER' | 'OUTPUT ORDER' | 'COLLECT';
export type Aggregation = 'SUM' | 'COUNT' | 'MIN' | 'MAX';

/** Rows of tests on the inputs, and what they give. */
export interface DecisionTable extends Boxed {
  readonly kind: 'decision-table';
  readonly hitPolicy: HitPolicy;
  readonly aggregation?: Aggregation;
  readonly inputs: readonly TableInput[];
  readonly outputs: readonly TableOutput[];
  readonly rules: readonly TableRule[];
}

/** A column of tests. */
export interface TableInput {
  readonly id?: string;
  readonly label?: string;
  /** FEEL text whose value the cells test. */
  readonly expression: string;
  readonly type?: string;
  /** Unary tests every value must pass. */
  readonly allowedValues?: string;
}

/** A column of results. */
export interface TableOutput {
  readonly id?: string;
  readonly label?: string;
  /** Key of the value in the result; may be absent when there is one output. */
  readonly name?: string;
  readonly type?: string;
  /** Values the cells may give, in order of priority. */
  readonly allowedValues?: string;
  /** FEEL text of the value when no rule matches. */
  readonly defaultValue?: string;
}

/** A row. */
export interface TableRule {
  readonly id: string;
  /** Ids of the regulation clauses the row fulfils, from `lz:clauses`. */
  readonly clauses: readonly string[];
  /** Unary tests, one per input; `-` or empty = any value. */
  readonly inputs: readonly string[];
  /** FEEL texts, one per output. */
  readonly outputs: readonly string[];
  readonly description?: string;
  readonly annotations: readonly string[];
}

/** Named entries, each seeing those before; an entry without name gives the value of the whole. */
export interface ContextExpression extends Boxed {
  readonly kind: 'context';
  readonly entries: readonly { readonly name?: string; readonly type?: string; readonly value: BoxedExpression | null }[];
}

/** A call of a function by named arguments. */
export interface InvocationExpression extends Boxed {
  readonly kind: 'invocation';
  readonly called: BoxedExpression;
  readonly bindings: readonly { readonly name: string; readonly value: BoxedExpression | null }[];
}

export interface ListExpression extends Boxed {
  readonly kind: 'list';
  readonly elements: readonly BoxedExpression[];
}

/** A list of contexts written as a grid. */
export interface RelationExpression extends Boxed {
  readonly kind: 'relation';
  readonly columns: readonly Parameter[];
  readonly rows: readonly (readonly BoxedExpression[])[];
}

/** A parameter, variable or column: name and name of its type. */
export interface Parameter {
  readonly name: string;
  readonly type?: string;
}

/** A function. Only FEEL bodies run; JAVA and PMML ones give null and a warning. */
export interface FunctionExpression extends Boxed {
  readonly kind: 'function-definition';
  readonly language: 'FEEL' | 'JAVA' | 'PMML';
  readonly parameters: readonly Parameter[];
  readonly body: BoxedExpression | null;
}

export interface ConditionalExpression extends Boxed {
  readonly kind: 'conditional';
  readonly if: BoxedExpression | null;
  readonly then: BoxedExpression | null;
  readonly else: BoxedExpression | null;
}

export interface FilterExpression extends Boxed {
  readonly kind: 'filter';
  readonly in: BoxedExpression | null;
  readonly match: BoxedExpression | null;
}

/** `for`, `some`, `every` over a list. */
export interface IteratorExpression extends Boxed {
  readonly kind: 'iterator';
  readonly mode: 'for' | 'some' | 'every';
  readonly variable: string;
  readonly in: BoxedExpression | null;
  readonly body: BoxedExpression | null;
}
