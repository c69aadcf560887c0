import type { Dialect, ForeignRule } from '../dialect';
import { assumed } from '../finding';
import { juelToFeel } from '../juel/juel-to-feel';
import { JAVA_ENGINE } from './java-engines';
import { assignee } from './people';

/** Ways of Chinese office systems on Activiti to name people by what they are to the case. */
const IDIOMS: Readonly<Record<string, string>> = {
  '常用语:流程发起人': 'starter',
  '常用语:直接上级': 'unitHead(unitOf(starter))',
  '常用语:部门负责人': 'unitHead(unitOf(starter))',
};
const POST = /^岗位:(.+)$/;

function idiomOf(text: string): string | undefined {
  const post = POST.exec(text)?.[1];
  return post === undefined ? IDIOMS[text] : `post(${JSON.stringify(post)})`;
}

const assigneeOrIdiom: ForeignRule = (site, setting) => {
  const finding = assignee(site, setting);
  const idiom = idiomOf(setting.text.trim());
  return idiom === undefined || !('status' in finding) || finding.status !== 'translated' ? finding : assumed(finding.setting ?? '', idiom, 'idiom');
};

/** Activiti 5 and 6. */
export const ACTIVITI: Dialect = {
  ...JAVA_ENGINE,
  name: 'Activiti',
  namespaces: ['http://activiti.org/bpmn'],
  feel: (text) => {
    const idiom = idiomOf(text.trim());
    return idiom === undefined ? juelToFeel(text) : { ok: true, value: idiom };
  },
  attributes: { ...JAVA_ENGINE.attributes, assignee: assigneeOrIdiom },
};
