// The whole analysis of any bytes: what must hold of it stands in structure/properties.hpp.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include <solieu/json.hpp>

#include "structure/properties.hpp"

namespace {

using namespace solieu;

// Written as strict JSON that another library reads, its spans as they are in the result.
void check_json(const std::string& line, SourceSpan span, std::string_view where) {
  const auto object = nlohmann::json::parse(line);
  const auto& place = where.empty() ? object : object.at(where);
  EXPECT_EQ(place.at("span").get<std::vector<std::uint32_t>>(), (std::vector<std::uint32_t>{span.begin, span.end}));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace std::chrono_literals;
  static const Analyzer analyzer;
  testing::FLAGS_gtest_throw_on_failure = true;
  const std::string_view source(reinterpret_cast<const char*>(data), size);
  const Context context{2021y / std::chrono::May / 14, true, Encoding::utf8};
  const Analysis found = analyzer.analyze(source, context);
  test::check_layers(found);
  test::check_mentions(found, source);
  for (const Mention& mention : found.mentions) check_json(to_json(mention, source), mention.source, "");
  std::size_t number = 0;
  for (const Record& record : found.records) {
    test::check_record(record, source);
    check_json(to_json(record, {"a", {}, {}, {}}, ++number, {.explain = true}), record.evidence.span, "evidence");
  }
  static_cast<void>(analyzer.analyze(source));  // without a day, in the encoding that the bytes look like
  return 0;
}
