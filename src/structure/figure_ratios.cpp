// What the percentages of a statement are of, where only the numbers beside them tell.
#include <algorithm>
#include <cmath>

#include "structure/figure.hpp"

namespace solieu {
inline namespace v0 {

// "612.350 người tiêm mũi 1, đạt 97,2% dân số; 421.070 người tiêm đủ, đạt 66,8%": of what the count before says.
void FigureReader::follow(Figure& figure, const StatementRow* row, std::optional<Role>& beside_count) {
  if (row == nullptr) return;
  if (row->value == "of_plan" || row->value == "of_population") beside_count = figure.role;
  if (row->value == "plan_or_total" && figure.role == Role::of_plan && beside_count == Role::of_population)
    figure.role = Role::of_population;
}

// "Trường có 1.386 em, đến nay 1.372 em có thẻ, đạt 99%": the share of the count before, and not of a plan.
void FigureReader::note_shares(std::vector<Figure>& figures) {
  constexpr std::size_t most = 6;
  const auto rounding = [](double percent) { return percent == std::floor(percent) ? 0.6 : 0.06; };
  const auto plain_count = [&](const Figure& figure) {
    const auto* count = std::get_if<CountValue>(&mentions_[figure.mention].value);
    const bool plain = count != nullptr && !count->whole && figure.role == Role::value;
    return plain && (!figure.kind || *figure.kind == RecordKind::result) ? count->quantity.low : 0;
  };
  std::optional<Role> beside_count;
  bool of_plan = false;  // "đạt 96,3% kế hoạch; trong đó … đạt 95,2%"
  for (std::size_t i = 0; i < figures.size(); ++i) {
    if (const double counted = plain_count(figures[i]); counted > 0) {
      if (recent_counts_.size() == most) recent_counts_.erase(recent_counts_.begin());
      recent_counts_.push_back(counted);
    }
    const StatementRow* row = row_of(figures[i].decisions, Slot::role);
    if (i > 0 && plain_count(figures[i - 1]) > 0) follow(figures[i], row, beside_count);
    of_plan = of_plan || (figures[i].role == Role::of_plan && row != nullptr && row->value == "of_plan");
    if (i == 0 || of_plan || figures[i].role != Role::of_plan || row == nullptr || row->value != "plan_or_total")
      continue;
    const double part = plain_count(figures[i - 1]);
    const double percent = std::get<PercentValue>(mentions_[figures[i].mention].value).quantity.low;
    const bool share = part > 0 && std::any_of(recent_counts_.begin(), recent_counts_.end(), [&](double whole) {
                         return whole > part && std::abs(100 * part / whole - percent) < rounding(percent);
                       });
    if (share) figures[i].role = Role::of_total;
  }
}

// "Kế hoạch giao 620 người, mà đến nay chỉ có 389 người (62,7%)": the share of the aim told before.
void FigureReader::note_aims(std::vector<Figure>& figures) {
  constexpr double rounding = 0.06;
  const auto counted = [&](const Figure& figure) {
    const auto* count = std::get_if<CountValue>(&mentions_[figure.mention].value);
    return count != nullptr && figure.role == Role::value ? count->quantity.low : 0;
  };
  for (std::size_t i = 0; i < figures.size(); ++i) {
    if (figures[i].kind == RecordKind::target && counted(figures[i]) > 0) last_aim_ = counted(figures[i]);
    const auto* percent = std::get_if<PercentValue>(&mentions_[figures[i].mention].value);
    if (i == 0 || last_aim_ == 0 || figures[i].role != Role::of_total || percent == nullptr) continue;
    const double part = figures[i - 1].kind == RecordKind::target ? 0 : counted(figures[i - 1]);
    if (part > 0 && std::abs(100 * part / last_aim_ - percent->quantity.low) < rounding)
      figures[i].role = Role::of_plan;
  }
}

// "Hà Nam được 1.905 người, đạt 28,7% chỉ tiêu. Sơn La có 2.240 người (24,9%)": the next place's share of its plan.
void FigureReader::follow_plans(const Statement& statement, std::vector<Figure>& figures) {
  constexpr double rounding = 0.6;
  const auto kind_of = [&](const Figure& figure) -> std::string_view {
    const MentionValue& value = mentions_[figure.mention].value;
    if (std::holds_alternative<MoneyValue>(value)) return "money";
    return std::holds_alternative<CountValue>(value) ? units_.of(figure.mention).kind : std::string_view();
  };
  const auto& symbols = statement.symbols;
  const FixedSymbols& fixed = rules_.fixed();
  std::uint32_t read = 0;
  bool part = false;  // behind "trong đó"
  bool owed = false;  // "Nợ đọng còn 1,07 tỷ đồng (1,71%)"
  for (std::size_t i = 1; i < figures.size(); ++i) {
    Figure& figure = figures[i];
    const std::string_view kind = figures[i - 1].role == Role::value ? kind_of(figures[i - 1]) : std::string_view();
    const auto* percent = std::get_if<PercentValue>(&mentions_[figure.mention].value);
    for (; read < figure.symbol; ++read) {
      part = part || symbols[read].code == of_which_;
      owed = symbols[read].code == debt_ || (owed && symbols[read].code != fixed.semicolon);
    }
    if (percent == nullptr || kind.empty()) continue;
    const bool bare = symbols[figure.symbol - 1].code == fixed.open && figure.symbol + 1 < symbols.size() &&
                      symbols[figure.symbol + 1].code == fixed.close;
    const auto* count = std::get_if<CountValue>(&mentions_[figures[i - 1].mention].value);
    const bool share = count != nullptr && std::any_of(recent_counts_.begin(), recent_counts_.end(), [&](double whole) {
                         return whole > count->quantity.low &&
                                std::abs(100 * count->quantity.low / whole - percent->quantity.low) < rounding;
                       });
    if (bare && figure.role == Role::of_total && planned_block_ == statement.block && planned_kind_ == kind && !share &&
        !part && !(owed && kind == "money"))
      figure.role = Role::of_plan;
    if (figure.role != Role::of_plan) continue;
    planned_block_ = statement.block;
    planned_kind_ = kind;
  }
}

// "đặt vòng 512 ca (107%), thuốc tiêm 388 ca (94%)": no share of a whole is more than that, nor are those beside it or
// on the lines of the list after it.
void FigureReader::settle_over_whole(std::vector<Figure>& figures) {
  const auto share = [&](std::size_t i) {
    const auto* percent = std::get_if<PercentValue>(&mentions_[figures[i].mention].value);
    const bool counted = i > 0 && std::holds_alternative<CountValue>(mentions_[figures[i - 1].mention].value);
    const StatementRow* row = row_of(figures[i].decisions, Slot::role);
    const bool open = counted || row == nullptr || row->value == "same";  // "lần lượt đạt 143% và 96%"
    return figures[i].role == Role::of_total && open && percent != nullptr ? percent->quantity.low : 0;
  };
  bool planned = over_whole_;
  for (std::size_t i = 0; i < figures.size(); ++i) planned = planned || share(i) > 100;
  over_whole_ = planned;
  for (std::size_t i = 0; planned && i < figures.size(); ++i) {
    if (share(i) > 0) figures[i].role = Role::of_plan;
  }
}

// "giảm 5,3%, vượt mục tiêu 4 - 5%": what the aim was, not by how much it was exceeded; "công nhận 22 xã, vượt kế hoạch
// 4 xã": by how much.
void FigureReader::settle_exceeded(std::vector<Figure>& figures) {
  const auto amount = [&](const Figure& figure) {
    const MentionValue& value = mentions_[figure.mention].value;
    if (const auto* percent = std::get_if<PercentValue>(&value)) return percent->quantity.low;
    const auto* count = std::get_if<CountValue>(&value);
    return count != nullptr ? count->quantity.low : 0;
  };
  for (std::size_t i = 1; i < figures.size(); ++i) {
    const StatementRow* row = row_of(figures[i].decisions, Slot::role);
    const double said = amount(figures[i]);
    const double reached = amount(figures[i - 1]);
    if (row == nullptr || said == 0 ||
        mentions_[figures[i].mention].value.index() != mentions_[figures[i - 1].mention].value.index())
      continue;
    if (row->value == "over_or_plan" && said <= reached && 2 * said > reached) figures[i].role = Role::plan;
    if (row->value == "plan_or_surplus" && 2 * said < reached) figures[i].role = Role::growth;
  }
}

// "đạt tỷ lệ 91%, vượt 18% so với chỉ tiêu": no 91 % of a plan, which would be 9 % short of it.
void FigureReader::settle_ratios(std::vector<Figure>& figures) {
  constexpr double rounding = 0.5;
  // "giải quyết đúng hạn 45.690 hồ sơ, đạt 99,9%": of those received
  bool& planned = documents_planned_;  // "9.820 giấy, đạt 104% kế hoạch; huyện B 8.415 giấy, đạt 101%"
  for (std::size_t i = 1; i < figures.size(); ++i) {
    const StatementRow* row = row_of(figures[i].decisions, Slot::role);
    planned = planned || (row != nullptr && row->value == "of_plan");
    const bool files = !planned && units_.of(figures[i - 1].mention).kind == "document";
    if (files && row != nullptr && row->value == "plan_or_total") figures[i].role = Role::of_total;
  }
  note_shares(figures);
  settle_over_whole(figures);
  settle_exceeded(figures);
  for (std::size_t i = 0; i + 1 < figures.size(); ++i) {
    const bool over = figures[i + 1].role == Role::over_plan;
    if (figures[i].role != Role::of_plan || (!over && figures[i + 1].role != Role::under_plan)) continue;
    const StatementRow* row = row_of(figures[i].decisions, Slot::role);
    if (row == nullptr || row->value != "plan_or_total") continue;
    const double reached = std::get<PercentValue>(mentions_[figures[i].mention].value).quantity.low;
    const double beyond = std::get<PercentValue>(mentions_[figures[i + 1].mention].value).quantity.low;
    const double of_plan = over ? 100 + beyond : 100 - beyond;
    if (std::abs(reached - of_plan) > rounding) figures[i].role = Role::of_total;
  }
}

}  // namespace v0
}  // namespace solieu
