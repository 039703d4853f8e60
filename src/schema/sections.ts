/**
 * The document that every component reads, described once.
 *
 * The comment on a property is its documentation: the JSON Schema file takes its description from the text,
 * its Vietnamese title from `@vi`, its unit from `@unit` and its examples from `@example`. The types of
 * `document.ts` are inferred from the same lines and the reader checks by them.
 */
import {
  amount,
  choice,
  count,
  date,
  id,
  intervals,
  list,
  name,
  note,
  object,
  percent,
  period,
  ref,
  required,
  statuses,
  string,
  text,
  tile,
  url,
  version,
} from './field.js';

/** Measures of an observation that are whole numbers of households or persons. */
export const COUNT_MEASURES = [
  'households',
  'population',
  'poorHouseholds',
  'nearPoorHouseholds',
  'averageFarmHouseholds',
  'newlyEscapedHouseholds',
  'poorPersons',
  'nearPoorPersons',
] as const;

/** Measures of an observation that are percentages, 0–100. */
export const RATE_MEASURES = ['poorRate', 'nearPoorRate', 'poorPersonRate', 'nearPoorPersonRate'] as const;

/** Indicators of child nutrition; prevalences are percentages, 0–100. */
export const NUTRITION_INDICATORS = [
  'stunting',
  'severeStunting',
  'underweight',
  'severeUnderweight',
  'wasting',
  'severeWasting',
  'thinness',
  'overweight',
  'obesity',
] as const;

const ageBand = object({
  /** First completed month of age that belongs to the band. @vi Từ tháng tuổi @unit months @example 12 */
  fromMonths: required(count),
  /** First completed month of age that no longer belongs to the band. @vi Đến dưới tháng tuổi @unit months @example 24 */
  toMonths: required(count),
});
const sex = choice('female', 'male', 'all');
const householdStatus = choice('poor', 'nearPoor', 'poorAndNearPoor', 'other', 'all');

const dataset = object({
  /** Key of the data set, unique at its publisher. @vi Mã bộ dữ liệu @example "ba-che-2022" */
  id,
  /** What the data set is about; shown as its title. @vi Tên bộ dữ liệu @example "Giảm nghèo huyện Ba Chẽ năm 2022" */
  title: name,
  /** Language of every text that is a plain string. @vi Ngôn ngữ @example "vi" */
  language: string,
  /** Who publishes the figures. @vi Cơ quan công bố */
  publisher: object({
    /** Name of the publishing office. @vi Tên cơ quan @example "UBND huyện Ba Chẽ" */
    name,
    /** Its page. @vi Địa chỉ trang @example "https://example.org/" */
    url,
  }),
  /** Day of first publication. @vi Ngày công bố @example "2022-03-01" */
  issued: date,
  /** Day of the last correction. @vi Ngày sửa đổi @example "2022-04-15" */
  modified: date,
  /** Licence under which the figures may be used, as a name or an address. @vi Giấy phép @example "CC BY 4.0" */
  licence: string,
  /**
   * What the figures are: `official`, `provisional` (may still change), `draft` (not approved) or `sample`
   * (invented, for demonstration; every figure drawn from it says so). @vi Tình trạng @example "official"
   */
  status: required(choice('official', 'provisional', 'draft', 'sample')),
  /** A paragraph about the data set. @vi Mô tả @example "Kết quả rà soát hộ nghèo, hộ cận nghèo cuối năm." */
  description: text,
  /** Remarks; one with a period or a territory is marked in the charts at its place. @vi Ghi chú @example ["Số liệu sau phúc tra.", {"text": "Dịch COVID-19", "period": "2020-03"}] */
  notes: list(note),
});

const source = object({
  /** Key of the source. @vi Mã nguồn @example "qd-125" */
  id,
  /** Title of the document or report. @vi Tên nguồn @example "Kết quả rà soát hộ nghèo năm 2021" */
  title: name,
  /** Number of the document. @vi Số hiệu văn bản @example "125/QĐ-UBND" */
  documentNumber: string,
  /** Day of the document. @vi Ngày văn bản @example "2022-01-15" */
  date,
  /** Where it can be read. @vi Địa chỉ @example "https://example.org/van-ban" */
  url,
});

const standard = object({
  /** Key of the standard. @vi Mã chuẩn nghèo @example "2022-2025" */
  id,
  /** Name of the poverty standard. @vi Tên chuẩn nghèo @example "Chuẩn nghèo đa chiều 2022–2025" */
  name,
  /** Law or decision that sets it. @vi Căn cứ pháp lý @example "Nghị định 07/2021/NĐ-CP" */
  legalBasis: text,
  /** First day on which it applies. @vi Hiệu lực từ @example "2022-01-01" */
  validFrom: required(date),
  /** Last day on which it applies. @vi Hiệu lực đến @example "2025-12-31" */
  validTo: date,
  /** Standards whose figures may be compared with this one; lines join across them. @vi So sánh được với @example ["2016-2021"] */
  comparableWith: list(ref),
  /** Fewest deprivations of a household that counts as poor. @vi Số chỉ số thiếu hụt tối thiểu của hộ nghèo @unit indicators @example 3 */
  minimumDeprivations: count,
  /** The deprivation indicators of the standard, in their official order. @vi Các chỉ số thiếu hụt */
  indicators: list(
    object({
      /** Key of the indicator. @vi Mã chỉ số @example "employment" */
      id,
      /** Name of the indicator. @vi Tên chỉ số @example "Việc làm" */
      name,
      /** Dimension to which it belongs. @vi Chiều thiếu hụt @example "Việc làm" */
      dimension: text,
      /** When a household counts as deprived. @vi Ngưỡng thiếu hụt @example "Nhà ở không bền chắc" */
      cutoff: text,
    }),
  ),
});

const territory = object({
  /** Key of the territory in this document; a code alone is no identity, since codes are used again. @vi Mã trong tài liệu @example "ba-che" */
  id,
  /** Its name, with the kind of unit. @vi Tên đơn vị @example "huyện Ba Chẽ" */
  name,
  /** Kind of unit. @vi Cấp @example "district" */
  level: required(choice('country', 'region', 'province', 'district', 'commune', 'village', 'other')),
  /** Official code, always as text: leading zeros count. @vi Mã hành chính @example "06970" */
  code: string,
  /** List from which the code comes. @vi Hệ thống mã @example "vn-gso" */
  codeSystem: string,
  /** The territory of which it is a part. @vi Trực thuộc @example "quang-ninh" */
  parent: ref,
  /** Urban or rural. @vi Khu vực @example "rural" */
  area: choice('rural', 'urban'),
  /** First day of the unit in these boundaries. @vi Có từ ngày @example "2024-11-01" */
  validFrom: date,
  /** Last day of the unit in these boundaries. @vi Đến hết ngày @example "2024-10-31" */
  validTo: date,
  /** Units that took its place; figures join only across `full` successors, and are added up where several became one whole. @vi Đơn vị kế tục */
  successors: list(
    object({
      /** The later territory. @vi Đơn vị mới @example "luong-minh" */
      id: required(ref),
      /** Whether the whole area went there (`full`) or a part (`partial`). @vi Toàn bộ hay một phần @example "full" */
      type: required(choice('full', 'partial')),
    }),
  ),
  /** Key of the feature in the boundary file, where it differs from the code. @vi Mã ranh giới @example "06970" */
  feature: string,
  /** Place in a tile map: column and row, counted from 0 at the top left. @vi Ô trên bản đồ ô @example [2, 1] */
  tile,
});

const observation = object({
  /** The territory that was counted. @vi Đơn vị @example "ba-che" */
  territory: required(ref),
  /** When: a date is a count as of that day; `2022`, `2022-03`, `2022-Q1` and `2022-01-01/2022-06-30` are spans. @vi Thời điểm, thời kỳ @example "2022-01-01" */
  period: required(period),
  /** Poverty standard applied; not needed where the document declares only one. @vi Chuẩn nghèo @example "2022-2025" */
  standard: ref,
  /** Where the row comes from. @vi Nguồn @example "qd-125" */
  source: ref,
  /** Households counted: `total` when left out; a key of `groups`, or one of the known groups. @vi Nhóm hộ @example "ethnicMinority" */
  group: string,
  /** All households. @vi Tổng số hộ @unit households @example 5589 */
  households: count,
  /** All persons. @vi Tổng số nhân khẩu @unit persons @example 22826 */
  population: count,
  /** Poor households. @vi Số hộ nghèo @unit households @example 195 */
  poorHouseholds: count,
  /** Near-poor households. @vi Số hộ cận nghèo @unit households @example 603 */
  nearPoorHouseholds: count,
  /** Households in farming with an average living standard. @vi Số hộ nông nghiệp có mức sống trung bình @unit households @example 820 */
  averageFarmHouseholds: count,
  /** Households that escaped poverty within the period. @vi Số hộ mới thoát nghèo @unit households @example 60 */
  newlyEscapedHouseholds: count,
  /** Persons in poor households. @vi Số nhân khẩu nghèo @unit persons @example 812 */
  poorPersons: count,
  /** Persons in near-poor households. @vi Số nhân khẩu cận nghèo @unit persons @example 2540 */
  nearPoorPersons: count,
  /** Published share of poor households among all households; computed from the counts where left out. @vi Tỷ lệ hộ nghèo @unit percent, 0–100 @example 3.49 */
  poorRate: percent,
  /** Published share of near-poor households. @vi Tỷ lệ hộ cận nghèo @unit percent, 0–100 @example 10.79 */
  nearPoorRate: percent,
  /** Published share of persons in poor households. @vi Tỷ lệ nhân khẩu nghèo @unit percent, 0–100 @example 3.56 */
  poorPersonRate: percent,
  /** Published share of persons in near-poor households. @vi Tỷ lệ nhân khẩu cận nghèo @unit percent, 0–100 @example 11.13 */
  nearPoorPersonRate: percent,
  /** Status of single measures of the row, by SDMX letters; A (normal) when left out. @vi Tình trạng số liệu @example {"poorHouseholds":"P"} */
  status: statuses,
  /** Published confidence limits of single measures: lower and upper, in the unit of the measure. @vi Khoảng tin cậy @example {"poorRate":[3.1,3.9]} */
  intervals,
  /** Remarks on the row. @vi Ghi chú @example ["Số liệu sau phúc tra."] */
  notes: list(note),
});

const flow = object({
  /** The territory. @vi Đơn vị @example "ba-che" */
  territory: required(ref),
  /** Day of the opening count. @vi Từ ngày @example "2022-01-01" */
  from: required(date),
  /** Day of the closing count. @vi Đến ngày @example "2022-12-31" */
  to: required(date),
  /** Poverty standard applied. @vi Chuẩn nghèo @example "2022-2025" */
  standard: ref,
  /** Which households move. @vi Loại hộ @example "poor" */
  category: required(choice('poor', 'nearPoor')),
  /** What is counted. @vi Đơn vị tính @example "households" */
  unit: required(choice('households', 'persons')),
  /** At the start. @vi Đầu kỳ @unit households or persons @example 195 */
  opening: count,
  /** Out, into the other category (poor to near-poor, or near-poor to poor). @vi Chuyển sang loại kia @unit households or persons @example 40 */
  toOtherCategory: count,
  /** Out, above the near-poor line. @vi Vượt chuẩn cận nghèo @unit households or persons @example 30 */
  aboveNearPoor: count,
  /** Out, for another reason: moved away, died. @vi Giảm khác @unit households or persons @example 2 */
  otherDecrease: count,
  /** In, from the other category. @vi Từ loại kia chuyển sang @unit households or persons @example 5 */
  fromOtherCategory: count,
  /** In, having escaped before. @vi Tái nghèo, tái cận nghèo @unit households or persons @example 3 */
  relapsed: count,
  /** In, for the first time. @vi Phát sinh mới @unit households or persons @example 6 */
  newlyArisen: count,
  /** In, for another reason. @vi Tăng khác @unit households or persons @example 1 */
  otherIncrease: count,
  /** At the end. @vi Cuối kỳ @unit households or persons @example 138 */
  closing: count,
  /** Status of single terms, by SDMX letters. @vi Tình trạng số liệu @example {"closing":"P"} */
  status: statuses,
});

const target = object({
  /** Key of the target; the `target` attribute of a gauge names it. @vi Mã chỉ tiêu @example "giam-ho-ngheo-2022" */
  id,
  /** The territory that set it. @vi Đơn vị @example "ba-che" */
  territory: required(ref),
  /** What is to change: a measure of the observations, or an indicator of child nutrition. @vi Chỉ số @example "poorHouseholds" */
  measure: required(choice(...COUNT_MEASURES, ...RATE_MEASURES, ...NUTRITION_INDICATORS)),
  /**
   * `reduceBy` and `increaseBy` promise a change from the baseline, `reduceToAtMost` and `reachAtLeast` a level.
   * @vi Loại chỉ tiêu @example "reduceBy"
   */
  kind: required(choice('reduceBy', 'increaseBy', 'reduceToAtMost', 'reachAtLeast')),
  /** The promised change or level, in `unit`. @vi Giá trị @example 60 */
  value: required(amount),
  /** Upper end where the promise is a range: "reduce by 1.0 to 1.5 points". @vi Giá trị lớn nhất của khoảng @unit that of value @example 80 */
  valueMax: amount,
  /**
   * Unit of `value`: households or persons for counts, percent for levels of a rate, percentagePoints for changes
   * of a rate, percentOfBaseline for a relative change. Follows from the measure where left out. @vi Đơn vị tính @example "households"
   */
  unit: choice('households', 'persons', 'percent', 'percentagePoints', 'percentOfBaseline'),
  /** Whether more than the value is also success ("trở lên": `atLeast`) or only the value itself; a range has both its ends. @vi Ít nhất hay đúng bằng @example "atLeast" */
  comparator: choice('atLeast', 'exactly'),
  /**
   * `net` compares closing with opening; `gross` counts households that left and ignores those that came, by the flows: for
   * changes of poor or near-poor households or persons, without a group. @vi Tính ròng hay gộp @example "net"
   */
  basis: choice('net', 'gross'),
  /** Group of households meant; all when left out. @vi Nhóm hộ @example "ethnicMinority" */
  group: string,
  /** Poverty standard in which it is measured; that of the baseline when left out. @vi Chuẩn nghèo @example "2022-2025" */
  standard: ref,
  /** Age of the children meant, for an indicator of nutrition. @vi Độ tuổi */
  ageBand,
  /** Sex of the children meant. @vi Giới tính @example "all" */
  sex,
  /** Households of the children meant. @vi Loại hộ của trẻ @example "poorAndNearPoor" */
  householdStatus,
  /** Where the promise starts. @vi Số liệu gốc */
  baseline: required(
    object({
      /** Period of the baseline. @vi Thời điểm gốc @example "2022-01-01" */
      period: required(period),
      /** Its value, where no observation holds it. @vi Giá trị gốc @unit that of the measure @example 195 */
      value: amount,
    }),
  ),
  /** When it is to be reached. @vi Thời hạn @example "2022-12-31" */
  due: required(period),
  /** The target in the publisher's words. @vi Tên chỉ tiêu @example "Giảm 60 hộ nghèo trở lên" */
  title: text,
  /** Where it is written. @vi Nguồn @example "tin-2022-03-01" */
  source: ref,
});

const deprivation = object({
  /** The territory. @vi Đơn vị @example "ba-che" */
  territory: required(ref),
  /** When. @vi Thời điểm @example "2022-12-31" */
  period: required(period),
  /** Standard to which the indicator belongs. @vi Chuẩn nghèo @example "2022-2025" */
  standard: ref,
  /** Households counted. @vi Loại hộ @example "poor" */
  category: required(choice('poor', 'nearPoor', 'poorAndNearPoor')),
  /** Key of an indicator of the standard. @vi Chỉ số thiếu hụt @example "sanitation" */
  indicator: required(string),
  /** Households deprived in the indicator. @vi Số hộ thiếu hụt @unit households @example 88 */
  households: count,
  /** All households of the category. @vi Tổng số hộ của loại @unit households @example 195 */
  base: count,
  /** Published share; computed where left out. @vi Tỷ lệ thiếu hụt @unit percent, 0–100 @example 45.1 */
  rate: percent,
  /** Status of single measures, by SDMX letters. @vi Tình trạng số liệu @example {"households":"E"} */
  status: statuses,
});

const nutrition = object({
  /** The territory. @vi Đơn vị @example "ba-che" */
  territory: required(ref),
  /** When the children were measured. @vi Thời điểm, thời kỳ @example "2022-06" */
  period: required(period),
  /** What is counted. @vi Chỉ số @example "stunting" */
  indicator: required(choice(...NUTRITION_INDICATORS)),
  /** Age of the children: from the first month to before the last, in completed months. @vi Độ tuổi */
  ageBand: required(ageBand),
  /** Sex; all when left out. @vi Giới tính @example "female" */
  sex,
  /** Households of the children; all when left out. @vi Loại hộ @example "poor" */
  householdStatus,
  /** Growth reference: WHO 2006 up to 60 months, WHO 2007 from 61. @vi Chuẩn tăng trưởng @example "who2006" */
  reference: choice('who2006', 'who2007', 'mixed'),
  /** Whether all children were measured (`census`), or a part (`sample`, `survey`). @vi Cách điều tra @example "census" */
  method: choice('census', 'sample', 'survey'),
  /** Where the row comes from; two surveys of one year are told apart by it. @vi Nguồn @example "dieu-tra-2022" */
  source: ref,
  /** Children who should have been measured. @vi Số trẻ thuộc diện @unit children @example 320 */
  eligible: count,
  /** Children who were measured. @vi Số trẻ được cân đo @unit children @example 300 */
  measured: count,
  /** Children found with the condition. @vi Số trẻ mắc @unit children @example 57 */
  cases: count,
  /** Published prevalence; computed from cases and measured where left out. @vi Tỷ lệ @unit percent, 0–100 @example 19 */
  prevalence: percent,
  /** Published lower limit of the 95 % interval. @vi Cận dưới @unit percent, 0–100 @example 15.1 */
  ciLow: percent,
  /** Published upper limit of the 95 % interval. @vi Cận trên @unit percent, 0–100 @example 23.8 */
  ciHigh: percent,
  /** Status of single measures, by SDMX letters. @vi Tình trạng số liệu @example {"cases":"Q"} */
  status: statuses,
});

const programme = object({
  /** Key of the programme. @vi Mã hoạt động @example "dao-tao-nghe-2022" */
  id,
  /** Its name. @vi Tên hoạt động @example "Đào tạo nghề cho lao động hộ nghèo" */
  name,
  /** What kind of help it is. @vi Loại hoạt động @example "training" */
  kind: required(
    choice(
      'training',
      'employment',
      'credit',
      'livelihood',
      'forestry',
      'medicinalPlants',
      'communication',
      'nutrition',
      'housing',
      'other',
    ),
  ),
  /** Where it runs. @vi Đơn vị @example "ba-che" */
  territory: required(ref),
  /** When it runs. @vi Thời kỳ @example "2022" */
  period: required(period),
  /** What is counted. @vi Đơn vị tính @example "hộ" */
  unit: name,
  /** Planned amount, in `unit`. @vi Kế hoạch @example 120 */
  planned: amount,
  /** Achieved amount, in `unit`. @vi Thực hiện @example 96 */
  achieved: amount,
  /** Status of single measures, by SDMX letters. @vi Tình trạng số liệu @example {"achieved":"P"} */
  status: statuses,
});

/** The root of a document. */
export const root = object({
  /** Address of the JSON Schema, for editors. @vi Lược đồ @example "https://example.org/poverty-statistics.schema.json" */
  $schema: string,
  /** Version of this contract, `1.0`. @vi Phiên bản lược đồ @example "1.0" */
  schemaVersion: version,
  /** What the figures are, who publishes them and since when. @vi Bộ dữ liệu */
  dataset: required(dataset),
  /** Documents from which the figures come. @vi Nguồn số liệu */
  sources: list(source),
  /** Poverty standards; lines break between two that are not declared comparable. @vi Chuẩn nghèo */
  standards: list(standard),
  /** Groups of households besides the known ones (total, ethnicMinority, femaleHeaded, noLabourCapacity, merit). @vi Nhóm hộ */
  groups: list(
    object({
      /** Key of the group. @vi Mã nhóm @example "dao" */
      id,
      /** Its name. @vi Tên nhóm @example "Hộ dân tộc Dao" */
      name,
    }),
  ),
  /** Places that are counted. @vi Đơn vị hành chính */
  territories: required(list(territory)),
  /** Counts and rates: one row is one line of the office's sheet. @vi Số liệu rà soát */
  observations: list(observation),
  /** Households that came and went between two counts (report forms 2 and 3). @vi Biến động hộ nghèo, hộ cận nghèo */
  flows: list(flow),
  /** What was promised. @vi Chỉ tiêu */
  targets: list(target),
  /** Households deprived in the basic services (report forms 4 to 7). @vi Thiếu hụt dịch vụ xã hội cơ bản */
  deprivations: list(deprivation),
  /** Nutrition of children, aggregated; never a single child. @vi Dinh dưỡng trẻ em */
  nutrition: list(nutrition),
  /** Help that was planned and given. @vi Hoạt động hỗ trợ */
  programmes: list(programme),
});
