import { once } from '../../dictionary/load.ts';
import { speechWords } from '../../dictionary/speech.ts';

/** The patterns of frames, made of the verbs of speech. */
export const patterns = once(() => {
  const { orders, remarks, within, bare, calls, addresses, meetings, between } = speechWords();
  const order = `(?:强调|提出?|讲|要求|明确)了?[一二两三四五六七八几][点条项](?:意见|要求|建议|希望)?|提出了?[^，]{0,8}(?:要求|意见|倡议)|${orders}`;
  const meeting = `(?:本次|此次|这次)?(?:${meetings})`;
  const filler = `(?:[今昨][日天]?（[^）]{1,8}）日?|今[日天]|昨[日天]|${between})`;
  return {
    /** Whether a verb of speech stands in the clause at all. */
    speech: new RegExp(`${order}|${remarks}|(?<=[\\u3400-\\u9fff]{2})责成`),
    /** 林国栋指出，: speaker, what stands between, verb. */
    whole: new RegExp(`^(.{0,60}?)(${filler}{0,3})(?:(${order})|(${remarks}))(?:时|道|称)?$`),
    /** A dateline, posts and the occasion before the verb of speech. */
    long: new RegExp(`^([^，]{61,260}?)(?:(${order})|(${remarks}))(?:时|道)?$`),
    /** 会议要求各单位压实责任: the frame stands in the clause of the order. */
    inline: new RegExp(`^(${meeting}|他|她|[\\u3400-\\u9fff·]{2,8}?)?(${filler}{0,3})(${within})(?=.{4})`),
    /** 强调全市各级…: no speaker. */
    bare: new RegExp(`^(?:${bare})`),
    calls: new RegExp(`^(?:${calls})$`),
    /** 他叮嘱企业负责人，: speaker, and whom he addresses. */
    admonished: new RegExp(
      `^(他|她|在此|在这里|[\\u3400-\\u9fff·]{2,12}?|)(?:同志|书记|[省市县区镇乡]长)?(?:还|也|亦|并|再三|反复|特别|一再|再次|当即|当场|现场|随即|今[日天])*(?:${addresses})([\\u3400-\\u9fff、（）]{2,20})$`,
    ),
    betweenOnly: new RegExp(`^(?!明确|再次)(?:${filler}){1,3}$`),
    meetingEnd: new RegExp(`${meeting}$`),
    meetingFirst: new RegExp(`^${meeting}(?:就|对|还对|在)`),
  };
});
