// The results of one article: who, how much, how far along the plan.
#include <iostream>
#include <solieu/solieu.hpp>

int main() {
  const solieu::Analyzer analyzer;  // built-in rules, no path, no set-up
  const auto found = analyzer.analyze(
      "Đến hết tháng 6/2021, BHXH tỉnh Hà Nam vận động được 1.250 người tham gia BHXH tự nguyện, "
      "đạt 62,5% kế hoạch năm.");
  for (const solieu::Record& record : found.records) {
    if (!record.value || !record.agency) continue;
    std::cout << record.agency->value.name << ": " << record.value->quantity.low << ' ' << record.value->unit;
    for (const solieu::Ratio& ratio : record.ratios) std::cout << ", " << ratio.percent.low << "% of plan";
    std::cout << '\n' << solieu::to_json(record) << '\n';
  }
}
