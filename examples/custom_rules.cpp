// A campaign of one's own: a few rows, and its records carry its name.
#include <iostream>
#include <solieu/solieu.hpp>

int main() {
  solieu::Rules rules = solieu::Rules::builtin();
  rules.add("domains/trees",
            "phrase\tslot\tvalue\tlabel\texample\n"
            "trồng cây xanh\tprogramme\ttrong_cay\ttrồng cây xanh\tphong trào trồng cây xanh\n");
  const solieu::Analyzer analyzer(rules);
  const auto found =
      analyzer.analyze("Trong quý I/2024, huyện Ba Vì hưởng ứng phong trào trồng cây xanh, đã trồng được 3.200 cây.");
  for (const solieu::Record& record : found.records) {
    if (!record.value || !record.programme) continue;
    std::cout << record.programme->label << ": " << record.value->quantity.low << ' ' << record.value->unit << '\n';
  }
}
