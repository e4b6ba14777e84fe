// src/checkpoint/containers/container.ts
const RECORD_ENTRY = "extra/mmdet-config.json";
export { RECORD_ENTRY as t };
