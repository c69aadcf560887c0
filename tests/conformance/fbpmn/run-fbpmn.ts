import { parseBpmn } from '@liuzhuan/bpmn';
import { compileDefinitions } from '@liuzhuan/compiler';
import { checkCollaboration } from '@liuzhuan/soundness';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SuiteScore } from '../suite-score';
import { type CaseVerdict, failing, pass, pending, scoreOfVerdicts } from '../verdict';
import { executableModel } from './executable-model';

/** Verdicts of the other tool, by how messages travel. Ours are correlated and keep no order: its "bag". */
interface Expected {
  readonly model: string;
  readonly file: string;
  readonly verdicts: { readonly Network01Bag: Readonly<Record<Property, { readonly value: boolean }>> };
}
const PROPERTIES = { Prop02Safe: 'safe', Prop03Sound: 'sound', Prop04MsgSound: 'messageSound' } as const;
type Property = keyof typeof PROPERTIES;

/** Verdicts we do not share, and why. */
const DISPUTED: Readonly<Record<string, string>> = {
  e005TravelAgency:
    'the customer pays only after the confirmation, which the agency gives only after the payment, while the agency makes offers without end: nobody comes to an end; a search cut off at a number of tokens would not see it',
};

/** Safe, sound and message-sound for each model: three cases. */
export async function run(material: string): Promise<SuiteScore> {
  const folder = join(material, 'fbpmn');
  const expected = JSON.parse(readFileSync(join(folder, 'verdicts.json'), 'utf8')) as readonly Expected[];
  const verdicts: CaseVerdict[] = [];
  for (const each of expected) verdicts.push(...(await verdictsOf(each, readFileSync(join(folder, each.file), 'utf8'))));
  return scoreOfVerdicts(verdicts);
}

async function verdictsOf({ model: name, file, verdicts }: Expected, xml: string): Promise<CaseVerdict[]> {
  const model = await parseBpmn(xml, file);
  const { programs, diagnostics } = model.ok ? compileDefinitions(executableModel(model.value)) : { programs: [], diagnostics: model.error };
  const refused = diagnostics.find(({ severity }) => severity === 'error');
  const found = refused ? undefined : checkCollaboration(programs);
  return (Object.keys(PROPERTIES) as Property[]).map((property) => {
    const about = `${name} ${PROPERTIES[property]}`;
    if (!found) return pending(about, refused?.message.en ?? '');
    if (!found.isComplete) return pending(about, `not decided within ${found.states} states`);
    const [ours, theirs] = [found[PROPERTIES[property]], verdicts.Network01Bag[property].value];
    if (ours === theirs) return pass(about);
    return DISPUTED[name] === undefined ? failing(about, `expected ${theirs} but found ${ours}`) : pending(about, DISPUTED[name]);
  });
}
