import type { Result } from '../model.ts';

/** A text that does harm wherever it is read as anything but text. */
export const hostile = '=HYPERLINK("x")<script>hacked=1</script>＝1+1\u202E</title>&amp;\u2028\'"';

/** A result whose every text that a document or a user can shape is `text`, followed by the name of its field. */
export function hostileResult(text: string, source = text): Result {
  const of = (field: string) => `${text}${field}`;
  const anchor = (field: string) => ({ start: 0, end: 2, raw: of(`${field}.raw`), rule: of(`${field}.rule`) });
  const noRepairs = { pinyin: 0, byte_slip: 0, script: 0, width: 0, entity: 0, furniture: 0, page_break: 0, duplicate: 0, spam: 0 };
  return {
    schema: 1,
    document: {
      id: '0123456789abcdef',
      source,
      format: 'txt',
      encoding: 'utf-8',
      sha256: '0'.repeat(64),
      script: 'hans',
      title: of('title'),
      number: of('number'),
      region: of('region'),
      region_code: of('region_code'),
      province: of('province'),
      published: of('published'),
      meeting_date: of('meeting_date'),
      meeting: of('meeting'),
      people: [{ id: 'h1', name: of('name'), posts: [of('post')], ...anchor('person') }],
      repairs: noRepairs,
    },
    measures: [
      {
        id: 'm1',
        text: of('text'),
        kind: 'action',
        strength: 'should',
        action: of('action'),
        object: of('object'),
        target: of('target'),
        party: of('party'),
        party_source: 'explicit',
        support: [of('support')],
        speaker: of('speaker'),
        deadline: of('deadline'),
        deadline_value: of('deadline_value'),
        quantities: [of('quantity')],
        codes: [],
        slogans: ['s1'],
        dates: ['d1'],
        ...anchor('measure'),
      },
    ],
    parties: [
      { id: 'p1', text: of('party'), name: of('party_name'), type: of('type'), role: 'lead', measures: ['m1'], ...anchor('party') },
    ],
    dates: [{ id: 'd1', text: of('date'), type: 'DATE', value: of('value'), implied: [], role: 'deadline', ...anchor('date') }],
    slogans: [
      {
        id: 's1',
        text: of('slogan'),
        numbers: [4],
        heads: [of('head')],
        items: [of('item')],
        items_source: 'text',
        mentions: [{ start: 0, end: 2, raw: of('mention') }],
        ...anchor('slogan'),
      },
    ],
    diagnostics: [{ code: of('code'), severity: 'warning', message: of('message') }],
  };
}
