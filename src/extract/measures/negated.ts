/** 不串门，不信谣: a negated verb as an order. */
export const NEGATED =
  /^不(?![^，]{1,4}的[^，]{2})(?!等人|[断懈同仅但只再让负忘留够再足一]|折不扣|遗余力|失时机|定期|间断|少于|低于|超过|高于|可替代|打折扣|打烊|搞一刀切)[\u3400-\u9fff]/;

/** 酒后不开车, 开车不饮酒: what is not done in some state or action. */
export const ABSTAINS = /^(?:酒后|开车|驾车|行车|骑车|上路|带病|疲劳|超员|外出|出门|乘车|聚餐|进门|生病)(?:时)?不[\u3400-\u9fff]{2,4}$/;

/** 学校不组织外出, 居民不串门: what somebody named before it does not do. */
export const REFRAINS =
  /^不(?=组织|安排|举办|开展|接收|受理|收取|提供|进行|前往|参加|外出|聚集|去|到(?!位|场)|进|食|买|喝|扎堆|探亲|走亲|造谣|串|信|传|隐瞒|迟报|漏报|瞒报)/;
