// The fields of any line of JSON lines, against another reading of the same line.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "cli/json_fields.hpp"

namespace {

using Type = solieu::cli::JsonField::Type;
using Json = nlohmann::json;

constexpr int deepest = 1024;

struct Oracle {
  bool too_deep = false;
  std::size_t times[2] = {0, 0};  // that each of the two fields stands at the top
  Json value;                     // discarded if it is no JSON
};

Oracle read(std::string_view line, std::string_view first, std::string_view second) {
  Oracle oracle;
  const auto each = [&](int depth, Json::parse_event_t event, Json& parsed) {
    const bool opens = event == Json::parse_event_t::object_start || event == Json::parse_event_t::array_start;
    if (opens && depth >= deepest) oracle.too_deep = true;
    if (event == Json::parse_event_t::key && depth == 1) {
      oracle.times[0] += parsed == first ? 1U : 0U;
      oracle.times[1] += parsed == second ? 1U : 0U;
    }
    return true;
  };
  if (line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
  oracle.value = Json::parse(line, each, false);
  return oracle;
}

bool agrees(const solieu::cli::JsonField& field, const Json& object) {
  const auto found = object.find(field.name);
  if (found == object.end()) return field.type == Type::absent;
  if (found->is_null()) return field.type == Type::null;
  if (found->is_string()) return field.type == Type::text && field.value == found->get<std::string>();
  if (found->is_number_integer()) return field.type == Type::integer && field.value == found->dump();
  return field.type == Type::other;
}

[[noreturn]] void fail(const char* what, std::string_view code) {
  std::fprintf(stderr, "%s (%.*s)\n", what, static_cast<int>(code.size()), code.data());
  std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string line(reinterpret_cast<const char*>(data), size);
  solieu::cli::JsonField fields[] = {{"text"}, {"id"}};
  const auto reject = solieu::cli::read_json_fields(line, fields);
  const Oracle oracle = read(line, fields[0].name, fields[1].name);
  const bool good = !oracle.value.is_discarded() && oracle.value.is_object() && !oracle.too_deep &&
                    oracle.times[0] <= 1 && oracle.times[1] <= 1;
  if (good != !reject) fail(good ? "a good line is refused" : "a bad line is taken", reject ? reject->code : "");
  if (reject && (reject->code.empty() || reject->message.empty())) fail("no reason given", reject->code);
  if (reject) return 0;
  for (const auto& field : fields) {
    if (!agrees(field, oracle.value)) fail("another value", field.value);
  }
  return 0;
}
