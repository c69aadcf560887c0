import { alternativesOf } from './alternatives-of';
import { callsOf } from './calls-of';

describe('callsOf', () => {
  it.each([
    ['unitHead(unit("秘书科"))', [['unitHead', 'unitHead(unit("秘书科"))', [undefined], false], ['unit', 'unit("秘书科")', ['秘书科'], true]]],
    ['= post( "文档员" )', [['post', 'post( "文档员" )', ['文档员'], false]]],
    ['postIn(拟稿单位, "科员")', [['postIn', 'postIn(拟稿单位, "科员")', [undefined, '科员'], false]]],
    ['unitOrPost(["甲", "乙\\"丙"])', [['unitOrPost', 'unitOrPost(["甲", "乙\\"丙"])', [['甲', '乙"丙']], false]]],
    ['post(post: "甲")', [['post', 'post(post: "甲")', [], false]]],
    ['[principal(), 申报人]', [['principal', 'principal()', [], false]]],
    ['for u in ["甲"] return unitHead(u)', [['unitHead', 'unitHead(u)', [undefined], false]]],
    ['申报人', []],
    ['unitHead(', []],
  ])('%s', (source, expected) => {
    expect(callsOf(source).map((call) => [call.name, call.source, call.arguments, call.nested])).toEqual(expected);
  });
});

it('gives arguments as written, too', () => {
  expect(callsOf('postIn( unit("甲") , 职务)').map(({ argumentSources }) => argumentSources)).toEqual([['unit("甲")', '职务'], ['"甲"']]);
});

describe('alternativesOf', () => {
  it.each([
    ['principal()', ['principal()']],
    ['if 金额 > 50 then principal() else post("科长")', ['principal()', 'post("科长")']],
    ['(if a then (if b then x else y) else [z])', ['x', 'y', '[z]']],
    ['[if a then x else y]', ['[if a then x else y]']],
    ['if a then', []],
  ])('%s', (source, expected) => {
    expect(alternativesOf(source)).toEqual(expected);
  });
});
