// The number tables, compiled: what the rows of numerals, approximators, units, currencies and vetoes mean.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <solieu/mention.hpp>

#include "extract/finders.hpp"
#include "extract/numeral.hpp"

namespace solieu {
inline namespace v0 {

enum class NumeralType : std::uint8_t {
  digit,     // hai … chín
  one,       // một: an article unless a licence stands before it or more of a numeral follows
  five,      // năm: also "year"
  tail,      // mốt, tư, lăm: only after mươi or mười
  ten,       // mười
  tens,      // mươi
  chuc,      // chục
  hundred,   // trăm
  scale,     // nghìn, vạn, triệu, tỷ
  half,      // rưỡi, after a scale word
  half_of,   // nửa, before a scale word
  zero,      // lẻ, linh
  multiple,  // gấp đôi
  fraction,  // ½
  licence,   // chỉ: makes "một" a number
  presence,  // có: makes "năm" a number
  none,      // hàng trăm, một số: no number
};

struct NumeralRow {
  NumeralType type = NumeralType::none;
  Decimal value;
  int exponent = 0;  // of a power of ten
};

enum class Hedge : std::uint8_t {
  bound,       // sets the bound
  over_count,  // "vượt": over before a count, nothing before a percentage
  link,        // "đạt": may stand between "ước" and the number
  from,        // từ
  to,          // đến, between the ends of a range
};

struct ApproximatorRow {
  Hedge hedge = Hedge::bound;
  Bound bound = Bound::exact;
  bool after = false;
};

enum class UnitRole : std::uint8_t {
  unit,     // what is counted
  none,     // a word that is no unit
  per,      // mỗi
  linker,   // và: the number before it shares the unit after it
  total,    // "tổng số" before the unit
  whole,    // what a fraction is of: "2/3 dân số"
  among,    // between a count and what it is of: "80 trong số 98 xã"
  parts,    // between a count and its parts: "45 người, trong đó nam 19, nữ 26"
  becomes,  // lên: what the number before it became stands behind it, with the unit of both
};

struct UnitRow {
  std::string kind;
  std::string measure;
  std::string name;  // "units.tsv:14"
  UnitRole role = UnitRole::unit;
  bool measured = false;  // takes decimals: kg, ha, km …
  bool percent = false;   // of the kind "percent" or "points"
  bool points = false;
};

struct CurrencyRow {
  std::string currency;
  std::string name;
  int exponent = 0;
};

enum class VetoSide : std::uint8_t {
  before,
  after,
  self,
  title,  // before a name in quotation marks that holds the number
};
enum class VetoForce : std::uint8_t {
  always,
  unitless,  // only when no unit of the table follows: "cấp 3", but "cấp 3 giấy phép"
  keep,      // a longer phrase that lifts the veto: "tổng số" against "số"
  ward,      // two digits always, more only without a unit: "phường 12", "xã, phường 812 người"
};

struct VetoRow {
  VetoSide side = VetoSide::before;
  VetoForce force = VetoForce::always;
};

struct NumberRules {
  std::vector<NumeralRow> numerals;
  std::vector<ApproximatorRow> approximators;
  std::vector<UnitRow> units;
  std::vector<CurrencyRow> currencies;
  std::vector<VetoRow> vetoes;
  std::unordered_map<std::string, std::size_t> unit_of;  // folded phrase → index into units
};

}  // namespace v0
}  // namespace solieu
