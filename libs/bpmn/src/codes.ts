import { type CodeTable, diagnosticsOf } from '@liuzhuan/kernel';

/** Everything that can be wrong with a BPMN file as such. What is unwise about a process is the business of `lint`. */
export const BPMN_CODES = {
  'bpmn-too-large': {
    severity: 'error',
    message: { zh: '文件有 {size} 个字符，超过上限 {limit}', en: 'The file has {size} characters, more than the limit of {limit}' },
    cure: { zh: '拆分流程图，或删去内嵌的图片与大段文字', en: 'Split the diagram, or remove embedded pictures and long texts' },
  },
  'bpmn-too-deep': {
    severity: 'error',
    message: { zh: '元素嵌套超过 {limit} 层', en: 'Elements are nested deeper than {limit} levels' },
    cure: { zh: '把内层子流程改为调用活动', en: 'Turn inner sub-processes into call activities' },
  },
  'bpmn-doctype': {
    severity: 'error',
    message: {
      zh: '文件含有 DOCTYPE 或 ENTITY 声明，出于安全不予读取',
      en: 'The file declares a DOCTYPE or ENTITY; it is not read for safety',
    },
    cure: { zh: '删去 <!DOCTYPE …> 部分，BPMN 文件不需要它', en: 'Remove the <!DOCTYPE …> part; BPMN files do not need it' },
  },
  'bpmn-malformed-xml': {
    severity: 'error',
    message: { zh: 'XML 不完整或不合语法：{detail}', en: 'The XML is not well-formed: {detail}' },
    cure: { zh: '用建模工具重新导出文件，或改正此处的标签、引号', en: 'Export the file again, or mend the tag or quotes here' },
  },
  'bpmn-not-bpmn': {
    severity: 'error',
    message: { zh: '根元素是 <{root}>，不是 BPMN 2.0 的 <definitions>', en: 'The root element is <{root}>, not <definitions> of BPMN 2.0' },
    cure: { zh: '上传 BPMN 2.0 流程图文件', en: 'Upload a BPMN 2.0 file' },
  },
  'bpmn-unknown-encoding': {
    severity: 'error',
    message: {
      zh: '文件编码“{encoding}”无法识别，或文件内容不符合该编码',
      en: 'The encoding "{encoding}" is unknown, or the file does not follow it',
    },
    cure: { zh: '将文件另存为 UTF-8', en: 'Save the file as UTF-8' },
  },
  'bpmn-garbled-text': {
    severity: 'warning',
    message: {
      zh: '文件中有乱码字符（U+FFFD），原编码可能判断有误',
      en: 'The file holds replacement characters (U+FFFD): it was decoded wrongly',
    },
    cure: { zh: '将文件另存为 UTF-8 后重新上传', en: 'Save the file as UTF-8 and upload it again' },
  },
  'bpmn-dropped-element': {
    severity: 'error',
    message: {
      zh: '元素 {element} 不属于此处，已被略去：{detail}',
      en: 'Element {element} does not belong here and was left out: {detail}',
    },
    cure: {
      zh: '删去该元素，或把它放进 extensionElements 并使用自己的命名空间',
      en: 'Remove it, or put it into extensionElements under a namespace of its own',
    },
  },
  'bpmn-dropped-text': {
    severity: 'warning',
    message: { zh: '此处不应有文字，已被略去：{detail}', en: 'Text does not belong here and was left out: {detail}' },
    cure: { zh: '把文字移入 documentation 或文本注释', en: 'Move the text into documentation or a text annotation' },
  },
  'bpmn-broken-attributes': {
    severity: 'error',
    message: { zh: '元素 {element} 的属性写法有误：{detail}', en: 'The attributes of {element} are broken: {detail}' },
    cure: { zh: '每个属性只写一次，值用引号括起', en: 'Write every attribute once, with its value in quotes' },
  },
  'bpmn-unknown-attribute': {
    severity: 'warning',
    message: { zh: 'BPMN 中没有属性“{attribute}”', en: 'BPMN has no attribute "{attribute}" here' },
    cure: { zh: '检查拼写，或删去该属性', en: 'Check the spelling, or remove it' },
  },
  'bpmn-unknown-setting': {
    severity: 'error',
    message: { zh: '流转扩展中没有“{attribute}”', en: 'The Liuzhuan extension has no "{attribute}" here' },
    cure: { zh: '检查拼写及其所在的元素', en: 'Check the spelling and the element it stands on' },
  },
  'bpmn-unresolved-reference': {
    severity: 'error',
    message: { zh: '{property} 指向的“{target}”不存在', en: '{property} points to "{target}", which does not exist' },
    cure: { zh: '改为图中已有元素的 id，或重新连线', en: 'Use the id of an element of the diagram, or draw the connection again' },
  },
  'bpmn-unresolved-detail': {
    severity: 'warning',
    message: { zh: '{property} 引用的“{target}”在文件中没有定义', en: '{property} refers to "{target}", which the file does not define' },
    cure: { zh: '在文件中补上定义，或删去该引用', en: 'Define it in the file, or remove the reference' },
  },
  'bpmn-duplicate-id': {
    severity: 'error',
    message: { zh: 'id“{id}”用了不止一次', en: 'The id "{id}" is used more than once' },
    cure: { zh: '给每个元素各用一个 id', en: 'Give every element an id of its own' },
  },
  'bpmn-missing-id': {
    severity: 'warning',
    message: { zh: '<{element}> 没有 id，暂用“{id}”', en: '<{element}> has no id; "{id}" is used' },
    cure: { zh: '给它一个固定的 id，以便换版后仍能对应', en: 'Give it an id, so that it can be recognised in the next version' },
  },
  'bpmn-missing-reference': {
    severity: 'error',
    message: { zh: '<{element}> 缺少 {property}', en: '<{element}> lacks {property}' },
    cure: { zh: '在图上重新连接该元素', en: 'Connect the element again in the diagram' },
  },
  'bpmn-unsupported-element': {
    severity: 'error',
    message: { zh: '元素 <{element}> 不能在流程中执行', en: 'Element <{element}> cannot be part of an executed process' },
    cure: { zh: '改用任务、网关、事件或子流程', en: 'Use a task, gateway, event or sub-process instead' },
  },
  'bpmn-missing-setting': {
    severity: 'error',
    message: { zh: '<lz:{setting}> 缺少属性“{attribute}”', en: '<lz:{setting}> lacks the attribute "{attribute}"' },
    cure: { zh: '在属性面板中填写该项', en: 'Fill it in in the properties panel' },
  },
  'bpmn-bad-setting': {
    severity: 'error',
    message: {
      zh: '<lz:{setting}> 的“{attribute}”不能是“{value}”，可用：{allowed}',
      en: '"{attribute}" of <lz:{setting}> cannot be "{value}"; use one of: {allowed}',
    },
    cure: { zh: '改为列出的值之一', en: 'Use one of the values listed' },
  },
  'bpmn-repeated-setting': {
    severity: 'error',
    message: { zh: '<lz:{setting}> 只能写一次', en: '<lz:{setting}> may be written only once' },
    cure: { zh: '删去多余的一个', en: 'Remove the others' },
  },
  'bpmn-misplaced-setting': {
    severity: 'warning',
    message: { zh: '<lz:{setting}> 写在 <{element}> 上不起作用', en: '<lz:{setting}> has no effect on <{element}>' },
    cure: { zh: '移到它适用的元素上，或删去', en: 'Move it to an element it is meant for, or remove it' },
  },
  'bpmn-extension-unknown': {
    severity: 'error',
    message: {
      zh: '文件要求必须理解扩展“{definition}”，这里不认识它',
      en: 'The file says that the extension "{definition}" must be understood; it is not known here',
    },
    cure: {
      zh: '去掉该扩展，或把它的 mustUnderstand 改为 false，再按需用流转的设置补上',
      en: 'Remove the extension, or set its mustUnderstand to false and say what it said with settings of Liuzhuan',
    },
  },
  'bpmn-reader-warning': {
    severity: 'warning',
    message: { zh: '读取时发现：{detail}', en: 'Noticed while reading: {detail}' },
    cure: { zh: '检查文件此处的内容', en: 'Check this place of the file' },
  },
} as const satisfies CodeTable;

export type BpmnCode = keyof typeof BPMN_CODES;

/** Makes a diagnostic of this library. */
export const diagnose = diagnosticsOf(BPMN_CODES);
