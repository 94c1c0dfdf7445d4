import { describe, expect, test } from 'vitest';
import { listForms } from './inflect.ts';
import { toAmerican, toBritish } from './spelling.ts';

test.each([
  ['police', ['policed', 'policing']],
  ['policing', ['police', 'policed']],
  ['workers', ['worker', 'work', 'working']],
  ['worker', ['workers', 'work']],
  ['stopped', ['stop', 'stops', 'stopping']],
  ['patrolling', ['patrol', 'patrols', 'patrolled']],
  ['calls', ['call', 'called', 'calling']],
  ['visited', ['visit', 'visits', 'visiting']],
  ['prevent', ['prevents', 'prevented', 'preventing']],
  ['gambling', ['gamble', 'gambled']],
  ['families', ['family']],
  ['safely', ['safe', 'safer']],
  ['safe', ['safer', 'safely']],
  ['safer', ['safe']],
  ['busiest', ['busy']],
  ['happily', ['happy']],
  ['possibly', ['possible']],
  ['publicly', ['public']],
  ['died', ['die', 'dying']],
  ['dying', ['die', 'died']],
  ['united', ['unite', 'unites']],
  ['created', ['create', 'creating']],
  ['restored', ['restore']],
  ['required', ['require', 'requiring']],
  ['inspected', ['inspect', 'inspector']],
  ['inspectors', ['inspector', 'inspect']],
  ['scammer', ['scam', 'scams', 'scammed']],
  ['batteries', ['battery']],
  ['buses', ['bus']],
  ['plan', ['plans', 'planned', 'planning', 'planner']],
])('%s is looked up with %j', (word, forms) => {
  expect(listForms(word)).toEqual(expect.arrayContaining(forms));
  expect(listForms(word)[0]).toBe(word);
});

test.each([
  ['stole', ['steal', 'stolen', 'stealing']],
  ['stealing', ['steal', 'stole', 'stolen']],
  ['caught', ['catch', 'catches', 'catching']],
  ['paid', ['pay', 'pays', 'paying']],
  ['children', ['child']],
  ['thieves', ['thief']],
  ['lives', ['life', 'live', 'lived']],
  ['leaves', ['leaf', 'leave', 'left']],
  ['building', ['buildings', 'build', 'built']],
  ['people', ['person']],
  ['driver', ['drive', 'drove', 'driven']],
])('no rule makes %s, but it is looked up with %j', (word, forms) => expect(listForms(word)).toEqual(expect.arrayContaining(forms)));

test.each([
  ['plan', ['planet', 'plane']],
  ['number', ['numb']],
  ['speed', ['spe', 'spee']],
  ['bring', ['br']],
  ['family', ['fami']],
  ['news', ['new']],
  ['apply', ['app']],
  ['process', ['proces', 'proce']],
  ['crisis', ['crisi']],
  ['bus', ['bu']],
  ['early', ['ear']],
  ['officer', ['offic', 'office']],
  ['evening', ['even']],
  ['united', ['unit']],
  ['opened', ['opene', 'ope']],
])('%s is no form of %j', (word, others) => expect(listForms(word).filter((form) => others.includes(form))).toEqual([]));

test('never more than eight, each once; what is no plain word is left alone', () => {
  for (const word of ['organised', 'travelling', 'neighbours', 'lives', 'write', 'centres', 'analysing']) {
    const forms = listForms(word);
    expect(forms.length).toBeLessThanOrEqual(8);
    expect(new Set(forms).size).toBe(forms.length);
  }
  for (const word of ['the', 'was', 'v2g', '2024', 'ok', 'anti-fraud', '反诈', '']) expect(listForms(word)).toEqual([word]);
});

describe('both sides of the ocean', () => {
  test.each([
    ['organised', 'organized'],
    ['neighbourhoods', 'neighborhoods'],
    ['centres', 'centers'],
    ['centred', 'centered'],
    ['defence', 'defense'],
    ['counselling', 'counseling'],
    ['programmes', 'programs'],
    ['mobilisation', 'mobilization'],
  ])('%s and %s', (british, american) => {
    expect(toAmerican(british)).toBe(american);
    expect(listForms(british)).toContain(american);
    if (american !== 'programs') expect(toBritish(american)).toBe(british);
    expect(listForms(american)).toContain(british === 'programmes' ? american : british);
  });

  test('what is spelt one way everywhere stays so', () => {
    for (const word of [
      'exercise',
      'promised',
      'surprising',
      'raising',
      'supervised',
      'visited',
      'four',
      'hour',
      'laboratory',
      'humorous',
      'policing',
      'check',
      'water',
      'fire',
    ])
      expect([toAmerican(word), toBritish(word)]).toEqual([word, word]);
  });
});
